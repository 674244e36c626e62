-- SPDX-License-Identifier: EUPL-1.2
-- How far an auditor reaches: one with an organisation that agency, one without the agencies whose leads have consented.
-- The policies of every record ask here.

-- The agencies whose latest decision is a consent that holds today. As far as the asking scope sees the decisions.
CREATE OR REPLACE FUNCTION consenting_agencies() RETURNS text[]
    LANGUAGE sql STABLE AS $$
        SELECT coalesce(array_agg(latest.agency_id), '{}')
        FROM (SELECT DISTINCT ON (c.agency_id) c.agency_id, c.given, c.until
              FROM audit_consent c ORDER BY c.agency_id, c.decided_at DESC) latest
        WHERE latest.given AND latest.until >= business_today()
    $$;

-- The agencies whose records the bound scope sees as an auditor; none for any other scope.
CREATE OR REPLACE FUNCTION auditor_reach() RETURNS text[]
    LANGUAGE sql STABLE AS $$
        SELECT CASE WHEN current_scope() IS DISTINCT FROM 'auditor' THEN '{}'
                    WHEN current_agency() IS NULL THEN consenting_agencies()
                    ELSE ARRAY [current_agency()] END
    $$;

-- A decision is made on its day, by the person who is bound, and is in force from then on.
CREATE OR REPLACE FUNCTION guard_audit_consent() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.decided_by IS DISTINCT FROM current_actor() THEN
        RAISE EXCEPTION 'a consent names who gives it' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF EXISTS (SELECT FROM audit_consent c WHERE c.agency_id = NEW.agency_id AND c.decided_at >= NEW.decided_at) THEN
        RAISE EXCEPTION 'a decision does not go before an earlier one' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.until < business_today() OR NEW.until > business_today() + interval '1 year' THEN
        RAISE EXCEPTION 'a consent holds for a year at most' USING ERRCODE = 'check_violation';
    END IF;
    PERFORM audit_action(CASE WHEN NEW.given THEN 'consent' ELSE 'refuseConsent' END);
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER guard_change BEFORE INSERT ON audit_consent
    FOR EACH ROW EXECUTE FUNCTION guard_audit_consent();

CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON audit_consent
    FOR EACH ROW EXECUTE FUNCTION audit_row('auditConsent', 'agency_id', 'agency_id', 'agency(agency_id).name');

ALTER TABLE audit_consent ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_consent FORCE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS audit_consent_of_agency ON audit_consent;
CREATE POLICY audit_consent_of_agency ON audit_consent FOR SELECT TO jba_app
    USING (agency_id = (SELECT current_agency()));
DROP POLICY IF EXISTS audit_consent_seen_by_auditor ON audit_consent;
CREATE POLICY audit_consent_seen_by_auditor ON audit_consent FOR SELECT TO jba_auditor
    USING ((SELECT current_scope() = 'auditor' AND may('access.review'))
           AND ((SELECT current_agency()) IS NULL OR agency_id = (SELECT current_agency())));
DROP POLICY IF EXISTS audit_consent_decided ON audit_consent;
CREATE POLICY audit_consent_decided ON audit_consent FOR INSERT TO jba_app
    WITH CHECK (agency_id = (SELECT current_agency()) AND (SELECT may('audit.consent')));

GRANT SELECT, INSERT ON audit_consent TO jba_app;
GRANT SELECT ON audit_consent TO jba_auditor;
