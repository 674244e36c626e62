-- SPDX-License-Identifier: EUPL-1.2
-- Appointments of deputies: made and ended by the leads of the agency, seen by them and by whom they name. What one
-- lends stands in is_deputy and may (R__00_scope.sql) for any programme, and here for the programme it names.

-- In whose place, by function, the bound person signs this programme today; null when nobody appointed them. An
-- appointment counts for the year's programme and its amendments, and within the agency it was made for alone.
CREATE OR REPLACE FUNCTION signs_in_place_of(programme uuid) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT d.appointed_by_name FROM deputy d JOIN programme p ON p.year = d.year
        WHERE current_scope() = 'agency' AND p.id = programme AND d.person = current_actor()
          AND d.agency_id = current_agency() AND d.ended_at IS NULL
          AND business_today() BETWEEN d.from_day AND d.until_day
    $$;
REVOKE ALL ON FUNCTION signs_in_place_of FROM PUBLIC;
GRANT EXECUTE ON FUNCTION signs_in_place_of TO jba_app, jba_auditor, jba_public;

-- What signing it is called in the table of permissions.
CREATE OR REPLACE FUNCTION cosigning(programme uuid) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT CASE WHEN p.amendment > 0 THEN 'amendment.cosign' ELSE 'programme.cosign' END
        FROM programme p WHERE p.id = programme
    $$;

-- Whether the bound person signs this programme: by role, or in the place of who does.
CREATE OR REPLACE FUNCTION may_sign(programme uuid) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT may_by_role(cosigning(programme)) OR signs_in_place_of(programme) IS NOT NULL
    $$;

-- Whether they sign it in the place of exactly this function; of none (null) who signs by role.
CREATE OR REPLACE FUNCTION may_sign_as(programme uuid, deputy_for text) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT CASE WHEN may_by_role(cosigning(programme)) THEN deputy_for IS NULL
                    ELSE coalesce(deputy_for = signs_in_place_of(programme), false) END
    $$;

CREATE OR REPLACE FUNCTION guard_deputy() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.appointed_by IS DISTINCT FROM current_actor() THEN
            RAISE EXCEPTION 'an appointment names who makes it' USING ERRCODE = 'insufficient_privilege';
        END IF;
        IF NEW.person = NEW.appointed_by THEN
            RAISE EXCEPTION 'nobody stands in for themselves' USING ERRCODE = 'insufficient_privilege';
        END IF;
        IF NEW.from_day < business_today() OR NEW.ended_at IS NOT NULL THEN
            RAISE EXCEPTION 'a deputy is appointed beforehand' USING ERRCODE = 'insufficient_privilege';
        END IF;
        PERFORM audit_action('appointDeputy');
    ELSE
        IF OLD.ended_at IS NOT NULL OR NEW.ended_at IS NULL THEN
            RAISE EXCEPTION 'an appointment is ended once, and not otherwise changed'
                USING ERRCODE = 'insufficient_privilege';
        END IF;
        PERFORM audit_action('endDeputy');
    END IF;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER guard_change BEFORE INSERT OR UPDATE ON deputy
    FOR EACH ROW EXECUTE FUNCTION guard_deputy();
CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON deputy
    FOR EACH ROW EXECUTE FUNCTION audit_row('programme', 'agency_id', 'programme_id',
                                            'programme(programme_id).title', '', 'agency_id,function_name,appointed_by_name');

-- The deputy alone is told, not the agency; see R__notice.sql.
CREATE OR REPLACE FUNCTION tell_of_deputy() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO notice (kind, audience, person, source_id, occasion)
        VALUES ('DEPUTY_APPOINTED', NEW.agency_id, NEW.person, NEW.id, '');
    ELSE
        PERFORM pg_notify('record_changed', 'notice ' || notice_address(NEW.person));
    END IF;
    RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER tell AFTER INSERT OR UPDATE ON deputy
    FOR EACH ROW EXECUTE FUNCTION tell_of_deputy();

ALTER TABLE deputy ENABLE ROW LEVEL SECURITY;
ALTER TABLE deputy FORCE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS deputy_seen ON deputy;
CREATE POLICY deputy_seen ON deputy FOR SELECT TO jba_app
    USING (agency_id = (SELECT current_agency())
           AND (person = (SELECT current_actor()) OR (SELECT may('deputy.appoint'))));
DROP POLICY IF EXISTS deputy_appointed ON deputy;
CREATE POLICY deputy_appointed ON deputy FOR INSERT TO jba_app
    WITH CHECK (agency_id = (SELECT current_agency()) AND (SELECT may('deputy.appoint')));
DROP POLICY IF EXISTS deputy_ended ON deputy;
CREATE POLICY deputy_ended ON deputy FOR UPDATE TO jba_app
    USING (agency_id = (SELECT current_agency()) AND (SELECT may('deputy.appoint')));

-- The functions that ask for an appointment run as the owner: policies of other tables ask them.
DROP POLICY IF EXISTS deputy_asked_for ON deputy;
CREATE POLICY deputy_asked_for ON deputy FOR SELECT TO CURRENT_USER USING (true);

GRANT SELECT, INSERT ON deputy TO jba_app;
GRANT UPDATE (ended_at, version) ON deputy TO jba_app;
