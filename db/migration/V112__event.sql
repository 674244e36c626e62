-- SPDX-License-Identifier: EUPL-1.2
-- Dated occasions, such as a job fair: an agency's own, its partner's, or the whole JBA's.

CREATE TABLE event (
    id          uuid PRIMARY KEY,
    owner_id    text NOT NULL REFERENCES agency,
    title       text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    starts_at   timestamptz NOT NULL,
    ends_at     timestamptz NOT NULL,
    all_day     boolean NOT NULL,
    place       text CHECK (length(place) BETWEEN 1 AND 200),
    partner_id  uuid REFERENCES network_partner,
    note        text CHECK (length(note) BETWEEN 1 AND 2000),
    jba_wide    boolean NOT NULL,
    changed_at  timestamptz NOT NULL,
    archived_at timestamptz,
    version     integer NOT NULL,
    CHECK (ends_at > starts_at AND ends_at <= starts_at + interval '32 days')
);
COMMENT ON COLUMN event.ends_at IS 'The moment after its end; of a whole day the beginning of the next';
COMMENT ON COLUMN event.jba_wide IS 'Whether every agency sees it; otherwise its owner, and who sees its partner';
COMMENT ON COLUMN event.note IS 'What colleagues should know of the occasion; not for persons';
CREATE INDEX event_by_start ON event (starts_at, id);

-- The secret address under which a person's calendar program reads events. Only the hash of the secret is kept.
CREATE TABLE calendar_feed (
    id         uuid PRIMARY KEY,
    person     text NOT NULL CHECK (length(person) BETWEEN 1 AND 100),
    owner_id   text REFERENCES agency,
    token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    created_at timestamptz NOT NULL,
    revoked_at timestamptz,
    version    integer NOT NULL
);
COMMENT ON COLUMN calendar_feed.person IS 'personal: Keycloak''s identifier of whose calendar it is';
COMMENT ON COLUMN calendar_feed.owner_id IS 'The agency of the person; null for the editors of the programme';
CREATE UNIQUE INDEX calendar_feed_of_person ON calendar_feed (person) WHERE revoked_at IS NULL;

INSERT INTO personal_column (table_name, column_name, reason, retention) VALUES
    ('calendar_feed', 'person', 'whose calendar program may read', 'P3Y');
