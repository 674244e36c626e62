-- SPDX-License-Identifier: EUPL-1.2
-- Marks of reading are each person's own; who signs makes them, of a programme that they see.
ALTER TABLE reading_mark ENABLE ROW LEVEL SECURITY;
ALTER TABLE reading_mark FORCE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS reading_mark_own ON reading_mark;
CREATE POLICY reading_mark_own ON reading_mark TO jba_app
    USING (person = (SELECT current_actor()))
    WITH CHECK (person = (SELECT current_actor()) AND may_sign(programme_id)
                AND EXISTS (SELECT FROM programme p WHERE p.id = programme_id));

GRANT SELECT, INSERT, UPDATE ON reading_mark TO jba_app;
