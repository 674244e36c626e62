-- SPDX-License-Identifier: EUPL-1.2
-- A spreadsheet that somebody brought: its plan, and once it is applied what is needed to take it back.

CREATE TABLE import (
    id          uuid PRIMARY KEY,
    owner_id    text NOT NULL REFERENCES agency,
    kind        text NOT NULL CHECK (kind IN ('INSTRUMENTS', 'PLACES', 'CONTACTS')),
    file_name   text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
    file_hash   text NOT NULL CHECK (file_hash ~ '^[0-9a-f]{64}$'),
    state       text NOT NULL CHECK (state IN ('PLANNED', 'APPLIED', 'UNDONE')),
    imported_by text NOT NULL,
    planned_at  timestamptz NOT NULL,
    applied_at  timestamptz,
    undone_at   timestamptz,
    created     integer NOT NULL CHECK (created >= 0),
    changed     integer NOT NULL CHECK (changed >= 0),
    unchanged   integer NOT NULL CHECK (unchanged >= 0),
    wrong       integer NOT NULL CHECK (wrong >= 0),
    opened      uuid[] NOT NULL DEFAULT '{}',
    plan        bytea,
    version     integer NOT NULL,
    CHECK ((state = 'PLANNED') = (applied_at IS NULL)),
    CHECK ((state = 'UNDONE') = (undone_at IS NOT NULL)),
    CHECK (state = 'PLANNED' OR wrong = 0)
);
COMMENT ON COLUMN import.imported_by IS 'personal: the function of who brought the file';
COMMENT ON COLUMN import.file_hash IS 'SHA-256 of the file; the file itself is not kept';
COMMENT ON COLUMN import.opened IS 'The periods of capacity that it opened; nobody else deletes one';
COMMENT ON COLUMN import.plan IS 'The rows of the file with what each does, packed; null once a contact in it is erased';
CREATE INDEX import_of_owner ON import (owner_id, planned_at DESC);
