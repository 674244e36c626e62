-- SPDX-License-Identifier: EUPL-1.2
-- Chapters that an agency sent back instead of signing them, and whether what it asked for was done.

CREATE TABLE chapter_return (
    id            uuid PRIMARY KEY,
    programme_id  uuid NOT NULL REFERENCES programme,
    chapter_id    uuid NOT NULL REFERENCES chapter,
    revision      integer NOT NULL,
    agency_id     text NOT NULL REFERENCES agency,
    function_name text NOT NULL,
    returned_at   timestamptz NOT NULL,
    comment       text NOT NULL CHECK (length(comment) BETWEEN 1 AND 1000),
    resolved_by   text,
    resolved_at   timestamptz,
    version       integer NOT NULL,
    FOREIGN KEY (programme_id, revision) REFERENCES snapshot,
    CHECK ((resolved_at IS NULL) = (resolved_by IS NULL))
);
CREATE UNIQUE INDEX chapter_return_open ON chapter_return (chapter_id) WHERE resolved_at IS NULL;
CREATE INDEX chapter_return_of_programme ON chapter_return (programme_id);
