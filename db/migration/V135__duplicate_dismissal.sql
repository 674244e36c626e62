-- SPDX-License-Identifier: EUPL-1.2
-- Two own contacts that look like one and are two: they are not suspected again until that is withdrawn.
CREATE TABLE duplicate_dismissal (
    id           uuid PRIMARY KEY,
    owner_id     text NOT NULL REFERENCES agency,
    one_id       uuid NOT NULL REFERENCES contact,
    other_id     uuid NOT NULL REFERENCES contact,
    dismissed_at timestamptz NOT NULL,
    withdrawn_at timestamptz,
    version      integer NOT NULL,
    CHECK (one_id < other_id)
);
CREATE UNIQUE INDEX duplicate_dismissal_once ON duplicate_dismissal (one_id, other_id) WHERE withdrawn_at IS NULL;
CREATE INDEX duplicate_dismissal_of_owner ON duplicate_dismissal (owner_id) WHERE withdrawn_at IS NULL;
COMMENT ON COLUMN duplicate_dismissal.one_id IS 'The contact with the smaller identifier, so that a pair stands here once';
