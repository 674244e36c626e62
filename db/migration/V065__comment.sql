-- SPDX-License-Identifier: EUPL-1.2
-- What people say to each other about a record. A comment belongs to the record's owner at the time it was written, like
-- its entry in the log: after a hand-over the new owner starts with a clean page.

CREATE TABLE comment (
    id            uuid PRIMARY KEY,
    instrument_id uuid NOT NULL REFERENCES instrument,
    owner_id      text NOT NULL REFERENCES agency,
    agency_id     text NOT NULL REFERENCES agency,
    author        text NOT NULL,
    function_name text NOT NULL,
    text          text NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
    mentioned     text[] NOT NULL DEFAULT '{}',
    written_at    timestamptz NOT NULL
);
COMMENT ON COLUMN comment.owner_id IS 'The record''s owner when the comment was written';
COMMENT ON COLUMN comment.author IS 'personal: the person who may withdraw the comment';
CREATE INDEX comment_of_instrument ON comment (instrument_id, written_at, id);
CREATE INDEX comment_mentioning ON comment USING gin (mentioned);

INSERT INTO personal_column (table_name, column_name, reason, retention) VALUES
    ('comment', 'author', 'who wrote: only the author withdraws a comment', 'P10Y');
