-- SPDX-License-Identifier: EUPL-1.2
-- A lead says of the own agency's people whether their access stays. What was said stands.

CREATE OR REPLACE FUNCTION guard_access_recertification() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.decided_by IS DISTINCT FROM current_actor() THEN
        RAISE EXCEPTION 'a recertification names who gives it' USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM audit_action('recertify');
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER guard_change BEFORE INSERT ON access_recertification
    FOR EACH ROW EXECUTE FUNCTION guard_access_recertification();

CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON access_recertification
    FOR EACH ROW EXECUTE FUNCTION audit_row('access', 'agency_id', 'person');

ALTER TABLE access_recertification ENABLE ROW LEVEL SECURITY;
ALTER TABLE access_recertification FORCE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS access_recertification_of_agency ON access_recertification;
CREATE POLICY access_recertification_of_agency ON access_recertification FOR SELECT TO jba_app
    USING (agency_id = (SELECT current_agency()) AND (SELECT may('access.review')));
DROP POLICY IF EXISTS access_recertification_seen_by_auditor ON access_recertification;
CREATE POLICY access_recertification_seen_by_auditor ON access_recertification FOR SELECT TO jba_auditor
    USING ((SELECT current_scope() = 'auditor' AND may('access.review'))
           AND agency_id = ANY ((SELECT auditor_reach())::text[]));
DROP POLICY IF EXISTS access_recertification_decided ON access_recertification;
CREATE POLICY access_recertification_decided ON access_recertification FOR INSERT TO jba_app
    WITH CHECK (agency_id = (SELECT current_agency()) AND (SELECT may('access.recertify')));

GRANT SELECT, INSERT ON access_recertification TO jba_app;
GRANT SELECT ON access_recertification TO jba_auditor;
