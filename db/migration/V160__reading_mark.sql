-- SPDX-License-Identifier: EUPL-1.2
-- What somebody who signs has read of a programme, part by part. A mark holds for exactly the text that was read.

CREATE TABLE reading_mark (
    programme_id uuid NOT NULL REFERENCES programme,
    person       text NOT NULL CHECK (length(person) BETWEEN 1 AND 100),
    part         text NOT NULL CHECK (length(part) BETWEEN 1 AND 100),
    part_hash    text NOT NULL CHECK (part_hash ~ '^[0-9a-f]{64}$'),
    read_at      timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (programme_id, person, part)
);
COMMENT ON COLUMN reading_mark.person IS 'personal: Keycloak''s identifier of who has read it';
COMMENT ON COLUMN reading_mark.part IS 'Identifier of the chapter, or annex';
COMMENT ON COLUMN reading_mark.part_hash IS 'SHA-256 of what the part said when it was read';
