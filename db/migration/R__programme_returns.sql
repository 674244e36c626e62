-- SPDX-License-Identifier: EUPL-1.2
-- Chapters sent back: by a lead for the own agency, out of the revision that is being signed; done with by those who
-- write the chapter. While one is open, the programme is not sent into coordination (guard_programme_change).

CREATE OR REPLACE FUNCTION guard_chapter_return() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    p programme;
BEGIN
    SELECT * INTO p FROM programme WHERE id = NEW.programme_id;
    IF TG_OP = 'INSERT' THEN
        IF p.revision IS DISTINCT FROM NEW.revision OR p.state NOT IN ('IN_COORDINATION', 'COSIGNED')
            OR NOT EXISTS (SELECT FROM chapter c WHERE c.id = NEW.chapter_id AND c.programme_id = p.id) THEN
            RAISE EXCEPTION 'only a chapter in coordination is returned' USING ERRCODE = 'insufficient_privilege';
        END IF;
        IF NEW.resolved_at IS NOT NULL THEN
            RAISE EXCEPTION 'nothing is done with before it was asked for' USING ERRCODE = 'insufficient_privilege';
        END IF;
    ELSIF OLD.resolved_at IS NOT NULL OR NEW.resolved_at IS NULL OR p.state IS DISTINCT FROM 'DRAFT' THEN
        RAISE EXCEPTION 'a return is done with once, in the draft' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER guard_change BEFORE INSERT OR UPDATE ON chapter_return
    FOR EACH ROW EXECUTE FUNCTION guard_chapter_return();
CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON chapter_return
    FOR EACH ROW EXECUTE FUNCTION audit_row('chapter', '-', 'chapter_id', 'chapter(chapter_id).title');

ALTER TABLE chapter_return ENABLE ROW LEVEL SECURITY;
ALTER TABLE chapter_return FORCE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS chapter_return_seen ON chapter_return;
CREATE POLICY chapter_return_seen ON chapter_return FOR SELECT TO jba_app, jba_auditor
    USING ((SELECT current_scope() IN ('agency', 'programme', 'auditor') AND may('programme.view')));
DROP POLICY IF EXISTS chapter_return_made ON chapter_return;
CREATE POLICY chapter_return_made ON chapter_return FOR INSERT TO jba_app
    WITH CHECK (agency_id = (SELECT current_agency()) AND (SELECT reaches('programme.returnForRework', 'own')));
DROP POLICY IF EXISTS chapter_return_resolved ON chapter_return;
CREATE POLICY chapter_return_resolved ON chapter_return FOR UPDATE TO jba_app
    USING ((SELECT reaches('chapter.edit', 'all'))
           OR ((SELECT reaches('chapter.edit', 'assigned'))
               AND EXISTS (SELECT FROM chapter c WHERE c.id = chapter_id AND c.editors && (SELECT current_audience()))));

GRANT SELECT, INSERT ON chapter_return TO jba_app;
GRANT UPDATE (resolved_by, resolved_at, version) ON chapter_return TO jba_app;
GRANT SELECT ON chapter_return TO jba_auditor;
