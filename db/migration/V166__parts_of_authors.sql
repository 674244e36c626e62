-- SPDX-License-Identifier: EUPL-1.2
-- Which part of a revision somebody changed, to be told when they would sign it.

ALTER TABLE revision_author ADD COLUMN part text NOT NULL DEFAULT '';
ALTER TABLE revision_author DROP CONSTRAINT revision_author_pkey,
    ADD PRIMARY KEY (programme_id, revision, person, part);
COMMENT ON COLUMN revision_author.part IS 'Identifier of the chapter, or annex; empty for what was changed before this was kept';
