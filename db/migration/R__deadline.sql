-- SPDX-License-Identifier: EUPL-1.2
-- The days of a programme's steps: seen by all who may view it, set by the editor until it is published. They are not
-- part of the content: setting them makes nobody an author and voids no signature. It advances the programme, which
-- announces it.

-- Who has to act now, so that the programme goes on: the editor (+), agencies whose signature is missing, or the
-- agencies whose leads may publish; nobody once it is public. Schedule says the same of one programme.
CREATE OR REPLACE FUNCTION programme_owed_by(programme uuid) RETURNS text[]
    LANGUAGE sql STABLE AS $$
        SELECT CASE p.state
            WHEN 'DRAFT' THEN ARRAY ['+'] || coalesce((
                SELECT array_agg(DISTINCT e ORDER BY e)
                FROM chapter_return r JOIN chapter c ON c.id = r.chapter_id CROSS JOIN unnest(c.editors) e
                WHERE r.programme_id = p.id AND r.resolved_at IS NULL AND e <> '*'), '{}')
            WHEN 'IN_COORDINATION' THEN coalesce((
                SELECT array_agg(a ORDER BY a) FROM snapshot s CROSS JOIN unnest(s.agencies) a
                WHERE s.programme_id = p.id AND s.revision = p.revision AND NOT EXISTS (
                    SELECT FROM co_signature c
                    WHERE c.programme_id = p.id AND c.revision = p.revision AND c.agency_id = a
                      AND c.withdrawn_at IS NULL)), '{}')
            WHEN 'COSIGNED' THEN coalesce((
                SELECT s.agencies FROM snapshot s WHERE s.programme_id = p.id AND s.revision = p.revision), '{}')
            ELSE '{}'
        END
        FROM programme p WHERE p.id = programme
    $$;

-- The steps that are not done, with their day and whether it is theirs now; none without a day, none once published.
CREATE OR REPLACE FUNCTION steps_to_do() RETURNS TABLE (programme_id uuid, step text, due date, open boolean)
    LANGUAGE sql STABLE AS $$
        SELECT d.programme_id, s.step, s.due, s.at = CASE p.state WHEN 'DRAFT' THEN 1 WHEN 'IN_COORDINATION' THEN 2 ELSE 3 END
        FROM programme_deadline d
            JOIN programme p ON p.id = d.programme_id
            CROSS JOIN LATERAL (VALUES (1, 'SEND', d.send_due), (2, 'COSIGN', d.cosign_due),
                                       (3, 'PUBLISH', d.publish_due)) s (at, step, due)
        WHERE s.due IS NOT NULL AND p.state IN ('DRAFT', 'IN_COORDINATION', 'COSIGNED')
          AND s.at >= CASE p.state WHEN 'DRAFT' THEN 1 WHEN 'IN_COORDINATION' THEN 2 ELSE 3 END
    $$;

CREATE OR REPLACE FUNCTION guard_programme_deadline() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.programme_id <> OLD.programme_id THEN
        RAISE EXCEPTION 'a deadline stays with its programme' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF NOT EXISTS (SELECT FROM programme p WHERE p.id = NEW.programme_id
                   AND p.state IN ('DRAFT', 'IN_COORDINATION', 'COSIGNED')) THEN
        RAISE EXCEPTION 'what is published has no deadlines' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER guard_change BEFORE INSERT OR UPDATE ON programme_deadline
    FOR EACH ROW EXECUTE FUNCTION guard_programme_deadline();
CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON programme_deadline
    FOR EACH ROW EXECUTE FUNCTION audit_row('programme', '-', 'programme_id', 'programme(programme_id).title');

ALTER TABLE programme_deadline ENABLE ROW LEVEL SECURITY;
ALTER TABLE programme_deadline FORCE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS programme_deadline_seen ON programme_deadline;
CREATE POLICY programme_deadline_seen ON programme_deadline FOR SELECT TO jba_app, jba_auditor
    USING ((SELECT current_scope() IN ('agency', 'programme', 'auditor') AND may('programme.view')));
DROP POLICY IF EXISTS programme_deadline_set ON programme_deadline;
CREATE POLICY programme_deadline_set ON programme_deadline FOR INSERT TO jba_app
    WITH CHECK ((SELECT may('programme.structure')));
DROP POLICY IF EXISTS programme_deadline_moved ON programme_deadline;
CREATE POLICY programme_deadline_moved ON programme_deadline FOR UPDATE TO jba_app
    USING ((SELECT may('programme.structure')));

GRANT SELECT, INSERT, UPDATE ON programme_deadline TO jba_app;
GRANT SELECT ON programme_deadline TO jba_auditor;
