-- SPDX-License-Identifier: EUPL-1.2
-- Who reads the log, and that nobody changes it. Leads and administrators read what their agency owned at the time;
-- auditors everything, with an organisation that agency and the programme. Writing goes through the owner's functions
-- alone. A superuser can get round all of this; the hashes show it.

CREATE OR REPLACE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit log is append-only' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_chain
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
CREATE OR REPLACE TRIGGER append_only BEFORE DELETE OR TRUNCATE ON audit_personal
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();

-- The one change there is: a personal value goes, and the rule that took it stays.
CREATE OR REPLACE FUNCTION audit_personal_erase_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.erased_at IS NOT NULL OR NEW.erased_at IS NULL OR (NEW.entry, NEW.field) <> (OLD.entry, OLD.field) THEN
        RAISE EXCEPTION 'a personal value in the audit log can only be erased' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER erase_only BEFORE UPDATE ON audit_personal
    FOR EACH ROW EXECUTE FUNCTION audit_personal_erase_only();

-- Whether the bound scope may read entries of records that this agency owned.
CREATE OR REPLACE FUNCTION audit_all_readable() RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT coalesce(current_scope() = 'auditor' AND reaches('audit.view', 'all'), false)
    $$;
CREATE OR REPLACE FUNCTION audit_own_readable() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT CASE WHEN current_scope() = 'agency' AND reaches('audit.view', 'own') THEN current_agency() END
    $$;

ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_entry FORCE ROW LEVEL SECURITY;
ALTER TABLE audit_chain ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_chain FORCE ROW LEVEL SECURITY;
ALTER TABLE audit_personal ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_personal FORCE ROW LEVEL SECURITY;

-- The functions of the log run as the owner.
DROP POLICY IF EXISTS log ON audit_entry;
CREATE POLICY log ON audit_entry TO CURRENT_USER USING (true) WITH CHECK (true);
DROP POLICY IF EXISTS log ON audit_chain;
CREATE POLICY log ON audit_chain TO CURRENT_USER USING (true) WITH CHECK (true);
DROP POLICY IF EXISTS log ON audit_personal;
CREATE POLICY log ON audit_personal TO CURRENT_USER USING (true) WITH CHECK (true);

DROP POLICY IF EXISTS readable ON audit_entry;
CREATE POLICY readable ON audit_entry FOR SELECT TO jba_app, jba_auditor USING (
    owner_agency = (SELECT audit_own_readable())
    OR (SELECT audit_all_readable())
        AND (owner_agency IS NULL OR owner_agency = ANY ((SELECT auditor_reach())::text[])));
DROP POLICY IF EXISTS readable ON audit_chain;
CREATE POLICY readable ON audit_chain FOR SELECT TO jba_app, jba_auditor USING (
    owner_agency = (SELECT audit_own_readable())
    OR (SELECT audit_all_readable())
        AND (owner_agency IS NULL OR owner_agency = ANY ((SELECT auditor_reach())::text[])));
DROP POLICY IF EXISTS readable ON audit_personal;
CREATE POLICY readable ON audit_personal FOR SELECT TO jba_app, jba_auditor USING (
    (owner_agency = (SELECT audit_own_readable())
     OR (SELECT audit_all_readable())
         AND (owner_agency IS NULL OR owner_agency = ANY ((SELECT auditor_reach())::text[])))
    -- What the log keeps of the persons behind contacts is withheld as contact_person is.
    AND (field !~ '^(before|after)\.person_' OR (SELECT may('contact.viewPersonal'))));

GRANT SELECT ON audit_entry, audit_chain, audit_personal, personal_column TO jba_app, jba_auditor;
