-- SPDX-License-Identifier: EUPL-1.2
-- Roles and databases, made once by the installer as superuser, before the first migration.
--
-- Plain SQL without commands of psql, so that a container's start-up and the local stack run the same file. The
-- passwords come as settings of the session:
--   jba.owner_password, jba.app_password, jba.keycloak_password
-- for instance with PGOPTIONS='-c jba.owner_password=… -c jba.app_password=… -c jba.keycloak_password=…'.
-- CREATE DATABASE stands alone in its transaction: statements are divided by an empty line.

do $$
begin
    if coalesce(current_setting('jba.owner_password', true), '') = ''
        or coalesce(current_setting('jba.app_password', true), '') = ''
        or coalesce(current_setting('jba.keycloak_password', true), '') = '' then
        raise exception 'The passwords of jba_owner, jba_app and keycloak must be given as settings of the session.';
    end if;
    -- owns every table and runs the migrations; the application never sees its password
    execute format('create role jba_owner login nosuperuser nocreatedb nocreaterole nobypassrls password %L',
        current_setting('jba.owner_password'));
    -- the application: owns nothing, bypasses nothing
    execute format('create role jba_app login nosuperuser nocreatedb nocreaterole nobypassrls password %L',
        current_setting('jba.app_password'));
    -- Keycloak's own role for its own database
    execute format('create role keycloak login nosuperuser nocreatedb nocreaterole nobypassrls password %L',
        current_setting('jba.keycloak_password'));
    -- what a transaction of the application may become: read-only for auditors, the published for the public
    create role jba_auditor nologin nosuperuser nobypassrls;
    create role jba_public nologin nosuperuser nobypassrls;
    grant jba_auditor, jba_public to jba_app with inherit false, set true;
end $$;

create database backoffice owner jba_owner template template0 encoding 'UTF8' locale_provider icu icu_locale 'de-DE' lc_collate 'C' lc_ctype 'C';

create database keycloak owner keycloak template template0 encoding 'UTF8' locale_provider icu icu_locale 'de-DE' lc_collate 'C' lc_ctype 'C';

revoke all on database backoffice from public;

grant connect on database backoffice to jba_app;

revoke all on database keycloak from public;

revoke connect on database postgres from public;

revoke connect on database template1 from public;
