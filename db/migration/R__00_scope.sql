-- SPDX-License-Identifier: EUPL-1.2
-- The scope of a transaction. The application binds it once, at the beginning; every policy reads it; a transaction
-- without one sees and changes nothing. Settings are local to the transaction and read as '' after it.

CREATE OR REPLACE FUNCTION setting_of(name text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting(name, true), '') $$;

CREATE OR REPLACE FUNCTION current_scope() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT setting_of('app.scope') $$;
CREATE OR REPLACE FUNCTION current_agency() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT setting_of('app.agency') $$;
CREATE OR REPLACE FUNCTION current_actor() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT setting_of('app.actor') $$;
CREATE OR REPLACE FUNCTION current_actor_name() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT setting_of('app.actor_name') $$;
CREATE OR REPLACE FUNCTION current_roles() RETURNS text[]
    LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT string_to_array(setting_of('app.roles'), ',') $$;
CREATE OR REPLACE FUNCTION current_reason() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT setting_of('app.reason') $$;
CREATE OR REPLACE FUNCTION current_request() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT setting_of('app.request_id') $$;
CREATE OR REPLACE FUNCTION current_channel() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT setting_of('app.channel') $$;
-- The business day of the transaction: the application's one clock rules, not the server's.
CREATE OR REPLACE FUNCTION business_today() RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT setting_of('app.today')::date $$;

-- Whether the table of permissions gives the action to one of the bound roles, on any record at all.
CREATE OR REPLACE FUNCTION may_by_role(wanted text) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT EXISTS (SELECT FROM permission
                       WHERE action = wanted AND role = ANY (current_roles()) AND reach <> '-')
    $$;

-- Whether the bound person is appointed to sign some programme for the bound agency today. Runs as the owner, whose
-- policy on the table asks nothing: those of everybody else ask may, which asks this.
CREATE OR REPLACE FUNCTION is_deputy() RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT EXISTS (SELECT FROM deputy d
                       WHERE current_scope() = 'agency' AND d.person = current_actor()
                         AND d.agency_id = current_agency() AND d.ended_at IS NULL
                         AND business_today() BETWEEN d.from_day AND d.until_day)
    $$;
REVOKE ALL ON FUNCTION is_deputy FROM PUBLIC;
GRANT EXECUTE ON FUNCTION is_deputy TO jba_app, jba_auditor, jba_public;

-- Whether the bound person may do it, on any record at all: by role, or lent with an appointment as deputy. Nearly every
-- policy asks this; appointments are looked up for the three actions that they lend alone.
CREATE OR REPLACE FUNCTION may(wanted text) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT CASE
            WHEN EXISTS (SELECT FROM permission
                         WHERE action = wanted AND role = ANY (current_roles()) AND reach <> '-') THEN true
            WHEN wanted IN ('programme.view', 'programme.cosign', 'amendment.cosign') THEN is_deputy()
            ELSE false
        END
    $$;

-- Whether one of the bound roles reaches exactly this far with the action.
CREATE OR REPLACE FUNCTION reaches(wanted text, wanted_reach text) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT EXISTS (SELECT FROM permission
                       WHERE action = wanted AND role = ANY (current_roles()) AND reach = wanted_reach)
    $$;

-- Whom a record's visible_to may name for the bound scope to see it: the agency itself, and '*' for the whole JBA.
CREATE OR REPLACE FUNCTION current_audience() RETURNS text[]
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT CASE current_scope()
                   WHEN 'agency' THEN ARRAY [current_agency(), '*']
                   WHEN 'programme' THEN ARRAY ['*']
               END
    $$;

-- Whether a function of the database does this on its own account, and not the application.
CREATE OR REPLACE FUNCTION is_table_owner() RETURNS boolean
    LANGUAGE sql STABLE AS $$
        SELECT current_user = (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = 'public.agency'::regclass)
    $$;

CREATE OR REPLACE FUNCTION bind_scope(scope text, agency text, actor text, actor_name text, roles text, channel text,
                                      request_id text, reason text, today date) RETURNS boolean
    LANGUAGE plpgsql AS $$
BEGIN
    IF current_scope() IS NOT NULL THEN
        RAISE EXCEPTION 'the transaction has a scope already' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF scope NOT IN ('agency', 'programme', 'auditor', 'public') AND scope NOT LIKE 'system:_%' THEN
        RAISE EXCEPTION 'no such scope' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF scope = 'agency' AND NOT EXISTS (SELECT FROM agency a WHERE a.id = bind_scope.agency AND a.active) THEN
        RAISE EXCEPTION 'no such agency' USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM set_config('app.scope', scope, true), set_config('app.agency', agency, true),
            set_config('app.actor', actor, true), set_config('app.actor_name', actor_name, true),
            set_config('app.roles', roles, true), set_config('app.channel', channel, true),
            set_config('app.request_id', request_id, true), set_config('app.reason', reason, true),
            set_config('app.today', today::text, true);
    -- Reading scopes give up the right to write, whatever the application does afterwards.
    IF scope = 'auditor' THEN
        PERFORM set_config('role', 'jba_auditor', true);
    ELSIF scope = 'public' THEN
        PERFORM set_config('role', 'jba_public', true);
    END IF;
    RETURN true;
END
$$;

GRANT USAGE ON SCHEMA public TO jba_app, jba_auditor, jba_public;
GRANT SELECT ON permission TO jba_app, jba_auditor, jba_public;
