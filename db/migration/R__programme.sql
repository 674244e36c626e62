-- SPDX-License-Identifier: EUPL-1.2
-- The programme belongs to the JBA as a whole: who may view it sees all of it. The life cycle is guarded here as well
-- as in the services: no state is reached without the right to, and no signature is skipped.

CREATE OR REPLACE FUNCTION guard_programme_change() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    step text := OLD.state || '>' || NEW.state;
BEGIN
    IF (NEW.id, NEW.year, NEW.amendment, NEW.redaction)
           IS DISTINCT FROM (OLD.id, OLD.year, OLD.amendment, OLD.redaction) THEN
        RAISE EXCEPTION 'a programme keeps its year and number' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF (NEW.title, NEW.as_of) IS DISTINCT FROM (OLD.title, OLD.as_of)
        AND NOT (NEW.state = 'DRAFT' AND may('programme.structure')) THEN
        RAISE EXCEPTION 'the programme''s head is not to be changed' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF (NEW.revision <> OLD.revision
            + CASE WHEN step IN ('IN_COORDINATION>DRAFT', 'COSIGNED>DRAFT') THEN 1 ELSE 0 END) THEN
        RAISE EXCEPTION 'a revision ends exactly when its content changes' USING ERRCODE = 'check_violation';
    END IF;
    IF NOT (CASE step
        WHEN 'DRAFT>IN_COORDINATION' THEN may('programme.coordinate') AND NOT has_open_return(NEW.id)
            AND NOT has_unconfirmed(NEW.id) AND EXISTS (
            SELECT FROM snapshot s WHERE s.programme_id = NEW.id AND s.revision = NEW.revision)
        WHEN 'IN_COORDINATION>DRAFT' THEN may('chapter.edit') OR may('indicator.edit') OR may('contribution.edit')
            OR may('programme.returnForRework') AND has_open_return(NEW.id) OR is_table_owner()
        WHEN 'COSIGNED>DRAFT' THEN may('chapter.edit') OR may('indicator.edit') OR may('contribution.edit')
            OR may('programme.returnForRework') AND has_open_return(NEW.id) OR is_table_owner()
        WHEN 'IN_COORDINATION>COSIGNED' THEN may_sign(NEW.id) AND all_have_signed(NEW.id, NEW.revision)
        WHEN 'COSIGNED>IN_COORDINATION' THEN may('programme.withdraw') AND NOT all_have_signed(NEW.id, NEW.revision)
        WHEN 'COSIGNED>PUBLISHED' THEN
            may(CASE WHEN NEW.amendment > 0 THEN 'amendment.publish' ELSE 'programme.publish' END)
            AND all_have_signed(NEW.id, NEW.revision) AND NOT has_open_return(NEW.id)
        WHEN 'PUBLISHED>ARCHIVED' THEN may('programme.publish') AND EXISTS (
            SELECT FROM publication n WHERE n.year = NEW.year + 1)
        ELSE NEW.state = OLD.state
    END) THEN
        RAISE EXCEPTION 'the programme does not go from % to % here', OLD.state, NEW.state
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;

-- Every agency that the snapshot names has a signature on exactly its hashes.
CREATE OR REPLACE FUNCTION all_have_signed(programme uuid, signed_revision integer) RETURNS boolean
    LANGUAGE sql STABLE AS $$
        SELECT coalesce(bool_and(EXISTS (
                   SELECT FROM co_signature c
                   WHERE c.programme_id = s.programme_id AND c.revision = s.revision AND c.agency_id = a
                     AND c.withdrawn_at IS NULL
                     AND (c.content_hash, c.pdf_hash) = (s.content_hash, s.pdf_hash))), false)
        FROM snapshot s, unnest(s.agencies) a
        WHERE s.programme_id = programme AND s.revision = signed_revision
    $$;

-- Whether an agency still waits for what it sent a chapter back for.
CREATE OR REPLACE FUNCTION has_open_return(programme uuid) RETURNS boolean
    LANGUAGE sql STABLE AS $$
        SELECT EXISTS (SELECT FROM chapter_return r WHERE r.programme_id = programme AND r.resolved_at IS NULL)
    $$;

CREATE OR REPLACE TRIGGER guard_change BEFORE UPDATE ON programme
    FOR EACH ROW EXECUTE FUNCTION guard_programme_change();
CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON programme
    FOR EACH ROW EXECUTE FUNCTION audit_row('programme', '-', 'id', 'title');
CREATE OR REPLACE TRIGGER announce AFTER INSERT OR UPDATE ON programme
    FOR EACH ROW EXECUTE FUNCTION announce_change('programme');

ALTER TABLE programme ENABLE ROW LEVEL SECURITY;
ALTER TABLE programme FORCE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS programme_seen ON programme;
CREATE POLICY programme_seen ON programme FOR SELECT TO jba_app, jba_auditor
    USING ((SELECT current_scope() IN ('agency', 'programme', 'auditor') AND may('programme.view')));
DROP POLICY IF EXISTS programme_created ON programme;
CREATE POLICY programme_created ON programme FOR INSERT TO jba_app
    WITH CHECK ((SELECT may('programme.create')) AND state = 'DRAFT' AND revision = 1 AND amendment = 0);
DROP POLICY IF EXISTS programme_changed ON programme;
CREATE POLICY programme_changed ON programme FOR UPDATE TO jba_app
    USING ((SELECT current_scope() IN ('agency', 'programme') AND may('programme.view')));

-- A contributed instrument that is handed over makes a draft of the programme; amendments begin with begin_amendment.
DROP POLICY IF EXISTS programme_reopened ON programme;
CREATE POLICY programme_reopened ON programme TO CURRENT_USER USING (true);

GRANT SELECT, INSERT, UPDATE ON programme TO jba_app;
GRANT SELECT ON programme TO jba_auditor;
