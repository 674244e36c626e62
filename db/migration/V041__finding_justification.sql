-- SPDX-License-Identifier: EUPL-1.2
-- Why a warning may stand. It names the finding and the hash of what the cell said, and counts while both are the same.

CREATE TABLE finding_justification (
    id            uuid PRIMARY KEY,
    programme_id  uuid NOT NULL REFERENCES programme,
    chapter_id    uuid REFERENCES chapter,
    finding       text NOT NULL CHECK (length(finding) BETWEEN 1 AND 300),
    cell_hash     text NOT NULL CHECK (cell_hash ~ '^[0-9a-f]{64}$'),
    justification text NOT NULL CHECK (length(justification) BETWEEN 1 AND 1000),
    function_name text NOT NULL,
    justified_at  timestamptz NOT NULL
);
CREATE INDEX finding_justification_of_programme ON finding_justification (programme_id);
