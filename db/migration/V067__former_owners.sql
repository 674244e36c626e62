-- SPDX-License-Identifier: EUPL-1.2
-- Whose an instrument was before: the contacts it names stay readable with it after a hand-over.
ALTER TABLE instrument ADD COLUMN former_owners text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN instrument.former_owners IS 'Kept by hand-overs; the contacts of these agencies are seen with the instrument';
