-- SPDX-License-Identifier: EUPL-1.2
-- A programme continues last year's: its parts are copied and wait to be confirmed.

ALTER TABLE programme ADD COLUMN rolled_over_from uuid REFERENCES programme;
COMMENT ON COLUMN programme.rolled_over_from IS 'The programme that it was begun from; null for one that was begun anew';
CREATE UNIQUE INDEX programme_rolled_over_once ON programme (rolled_over_from);

ALTER TABLE chapter ADD COLUMN continues uuid;
ALTER TABLE chapter ADD COLUMN to_confirm boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN chapter.continues IS 'Identifier of the chapter in its first year, by which it is known in every year; null in that year';
CREATE UNIQUE INDEX chapter_continued_once ON chapter (programme_id, continues);

ALTER TABLE contribution ADD COLUMN to_confirm boolean NOT NULL DEFAULT false;

ALTER TABLE indicator ALTER COLUMN value DROP NOT NULL;
COMMENT ON COLUMN indicator.value IS 'Null after a rollover, until this year''s is entered';
