-- SPDX-License-Identifier: EUPL-1.2
-- How changes get into the log. A table takes part with one line in its own R__ file:
--
--   CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON instrument
--       FOR EACH ROW EXECUTE FUNCTION audit_row('instrument', 'owner', 'id', 'name');
--   CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON place_period
--       FOR EACH ROW EXECUTE FUNCTION audit_row('instrument', 'instrument(instrument_id).owner', 'instrument_id',
--                                               'instrument(instrument_id).name');
--
-- audit_row(object type, owner, object id [, label [, ignored]])
--   object type  the word of the object in whose history the row belongs: a part names the type of its whole
--   owner        the row's column with the owner agency, or '-' for what belongs to the whole programme
--   object id    the row's column with the object's id: a part names the id of its whole
--   label        the row's column with the object's readable name, or '-'
--   ignored      further columns, comma separated, that are kept by triggers and say nothing
--   Owner and label may also be looked up in another table: 'table(column of this row).column', by that table's id,
--   with the sight of whoever makes the change.
--
-- An update's entry holds the changed columns only; bytea becomes its digest; columns listed in personal_column go
-- behind commitments; version, visible_to and generated columns are left out (version stands in the entry as from/to).
-- The verb is insert, update or delete unless the transaction named a better one: SELECT audit_action('cosign').
-- A change without a bound scope fails. Migrations that change audited tables bind 'system:migration'.

CREATE OR REPLACE FUNCTION audit_action(verb text) RETURNS void
    LANGUAGE sql AS $$ SELECT set_config('app.action', verb, true) $$;

-- Writes one entry; not for the application, which has audit_event and the triggers.
CREATE OR REPLACE FUNCTION audit_write(action text, operation text, object_type text, object_id text, label text,
                                       owner text, content jsonb, personal jsonb) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    entry_id    bigint := nextval('audit_entry_id_seq');
    entry_at    timestamptz := clock_timestamp();
    commitments jsonb;
    body        jsonb;
BEGIN
    IF current_scope() IS NULL THEN
        RAISE EXCEPTION 'a change needs a scope' USING ERRCODE = 'insufficient_privilege';
    END IF;
    WITH kept AS (
        INSERT INTO audit_personal (entry, field, owner_agency, salt, value)
            SELECT entry_id, v.key, owner, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()), canonical_json(v.value)
            FROM jsonb_each(personal || jsonb_build_object('actor.subject', current_actor(),
                                                           'actor.name', current_actor_name())) v
            WHERE v.value <> 'null'
            RETURNING field, salt, value)
    SELECT coalesce(jsonb_object_agg(field, encode(sha256(salt || convert_to(value, 'UTF8')), 'hex')), '{}')
        INTO commitments FROM kept;
    body := jsonb_build_object(
        'v', 1, 'id', entry_id,
        'at', to_char(entry_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'action', action, 'operation', operation,
        'object', jsonb_build_object('type', object_type, 'id', object_id, 'label', label, 'owner', owner),
        'agency', current_agency(), 'roles', coalesce(current_roles(), '{}'), 'scope', current_scope(),
        'channel', current_channel(), 'request', current_request(), 'reason', current_reason(),
        'personal', commitments) || content;
    INSERT INTO audit_entry (id, at, action, operation, object_type, object_id, label, owner_agency, agency, roles,
                             scope, channel, request_id, reason, canonical)
        OVERRIDING SYSTEM VALUE
        VALUES (entry_id, entry_at, action, operation, object_type, object_id, label, owner, current_agency(),
                coalesce(current_roles(), '{}'), current_scope(), current_channel(), current_request(),
                current_reason(), canonical_json(body));
    RETURN entry_id;
END
$$;
REVOKE ALL ON FUNCTION audit_write FROM PUBLIC;

-- The triggers' way in. They run as whoever makes the change, so that they look up owners and names with that person's
-- sight; a direct call would be a way to write what never happened.
CREATE OR REPLACE FUNCTION audit_record(action text, operation text, object_type text, object_id text, label text,
                                        owner text, content jsonb, personal jsonb) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF pg_trigger_depth() = 0 THEN
        RAISE EXCEPTION 'only triggers write what changed' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN audit_write(action, operation, object_type, object_id, label, owner, content, personal);
END
$$;
REVOKE ALL ON FUNCTION audit_record FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_record TO jba_app;

-- What happens without changing a row: a sign-in, a refusal, a reading. Belongs to no agency's records, so only the
-- auditor sees it, unless an owner is named.
CREATE OR REPLACE FUNCTION audit_event(action text, object_type text, object_id text, details jsonb,
                                       label text DEFAULT NULL, owner text DEFAULT NULL) RETURNS bigint
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT audit_write(action, 'event', object_type, object_id, label, owner,
                           jsonb_build_object('details', coalesce(details, '{}')), '{}')
    $$;
REVOKE ALL ON FUNCTION audit_event FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_event TO jba_app, jba_auditor, jba_public;

-- A value named by a trigger's argument: a column of the row, '-', or 'table(column).column'.
CREATE OR REPLACE FUNCTION audit_lookup(path text, record jsonb, required boolean) RETURNS text
    LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    part  text[];
    value text;
    hits  bigint;
BEGIN
    IF path = '-' THEN
        RETURN NULL;
    ELSIF record ? path THEN
        RETURN record ->> path;
    END IF;
    part := regexp_match(path, '^(\w+)\((\w+)\)\.(\w+)$');
    IF part IS NULL OR NOT record ? part[2] THEN
        RAISE EXCEPTION 'the audit trigger names %, which the row does not have', path;
    END IF;
    EXECUTE format('SELECT %I::text FROM %I WHERE id = %L', part[3], part[1], record ->> part[2]) INTO value;
    GET DIAGNOSTICS hits = ROW_COUNT;
    IF required AND hits = 0 THEN
        RAISE EXCEPTION 'the audit trigger finds no %', path USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN value;
END
$$;

CREATE OR REPLACE FUNCTION audit_digest(binary_value text) RETURNS jsonb
    LANGUAGE sql IMMUTABLE AS $$
        SELECT jsonb_build_object('sha256', encode(sha256(decode(substr(binary_value, 3), 'hex')), 'hex'),
                                  'bytes', (length(binary_value) - 2) / 2)
    $$;

-- A value that canonical JSON cannot carry exactly (its numbers are doubles) is written as text.
CREATE OR REPLACE FUNCTION audit_exact(value jsonb) RETURNS jsonb
    LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    IF jsonb_typeof(value) IN ('string', 'boolean', 'null') OR length(value::text) <= 15
        OR value::text !~ '\d{200}' AND canonical_json(value)::jsonb = value THEN
        RETURN value;
    END IF;
    RETURN to_jsonb(value::text);
END
$$;

CREATE OR REPLACE FUNCTION audit_exact_columns(columns jsonb) RETURNS jsonb
    LANGUAGE plpgsql IMMUTABLE STRICT AS $$
BEGIN
    RETURN (SELECT coalesce(jsonb_object_agg(v.key, audit_exact(v.value)), '{}') FROM jsonb_each(columns) v);
END
$$;

CREATE OR REPLACE FUNCTION audit_row() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog, public, pg_temp
    SET timezone = 'UTC' SET bytea_output = 'hex' SET intervalstyle = 'iso_8601' SET extra_float_digits = 1 AS $$
DECLARE
    technical text[] := ARRAY ['version', 'visible_to'];
    keys      text[];
    binaries  text[];
    privates  text[];
    was       jsonb;
    is_now    jsonb;
    record    jsonb;
    before    jsonb;
    after     jsonb;
    personal  jsonb := '{}';
    col       text;
BEGIN
    IF TG_OP <> 'INSERT' THEN was := to_jsonb(OLD); END IF;
    IF TG_OP <> 'DELETE' THEN is_now := to_jsonb(NEW); END IF;
    record := coalesce(is_now, was);
    IF TG_NARGS > 4 THEN
        technical := technical || string_to_array(replace(TG_ARGV[4], ' ', ''), ',');
    END IF;
    SELECT array_agg(a.attname) FILTER (WHERE i.indrelid IS NOT NULL),
           array_agg(a.attname) FILTER (WHERE a.atttypid = 'bytea'::regtype),
           array_agg(a.attname) FILTER (WHERE p.column_name IS NOT NULL),
           technical || array_agg(a.attname::text) FILTER (WHERE a.attgenerated <> '')
        INTO keys, binaries, privates, technical
        FROM pg_attribute a
            LEFT JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisprimary AND a.attnum = ANY (i.indkey)
            LEFT JOIN personal_column p ON p.table_name = TG_TABLE_NAME AND p.column_name = a.attname
        WHERE a.attrelid = TG_RELID AND a.attnum > 0 AND NOT a.attisdropped;
    IF TG_OP = 'UPDATE' THEN
        SELECT jsonb_object_agg(n.key, was -> n.key), jsonb_object_agg(n.key, n.value) INTO before, after
            FROM jsonb_each(is_now - technical) n WHERE was -> n.key IS DISTINCT FROM n.value;
        IF before IS NULL AND was -> 'version' IS NOT DISTINCT FROM is_now -> 'version' THEN
            RETURN NULL;
        END IF;
        before := coalesce(before, '{}');
        after := coalesce(after, '{}');
    ELSE
        SELECT coalesce(jsonb_object_agg(v.key, v.value), '{}') INTO after
            FROM jsonb_each(record - technical) v WHERE v.value <> 'null';
        IF TG_OP = 'DELETE' THEN
            before := after;
            after := NULL;
        END IF;
    END IF;
    FOREACH col IN ARRAY coalesce(binaries, '{}') LOOP
        before := CASE WHEN before ->> col IS NULL THEN before ELSE before || jsonb_build_object(col, audit_digest(before ->> col)) END;
        after := CASE WHEN after ->> col IS NULL THEN after ELSE after || jsonb_build_object(col, audit_digest(after ->> col)) END;
    END LOOP;
    FOREACH col IN ARRAY coalesce(privates, '{}') LOOP
        IF before ->> col IS NOT NULL THEN
            personal := personal || jsonb_build_object('before.' || col, before -> col);
            before := before - col;
        END IF;
        IF after ->> col IS NOT NULL THEN
            personal := personal || jsonb_build_object('after.' || col, after -> col);
            after := after - col;
        END IF;
    END LOOP;
    IF TG_NARGS > 3 AND TG_ARGV[3] = ANY (coalesce(privates, '{}')) THEN
        personal := personal || jsonb_build_object('label', record -> TG_ARGV[3]);
    END IF;
    PERFORM audit_record(
        coalesce(setting_of('app.action'), lower(TG_OP)), lower(TG_OP), TG_ARGV[0],
        audit_lookup(TG_ARGV[2], record, true),
        CASE WHEN TG_NARGS > 3 AND TG_ARGV[3] <> ALL (coalesce(privates, '{}'))
             THEN left(audit_lookup(TG_ARGV[3], record, false), 200) END,
        audit_lookup(TG_ARGV[1], record, TG_OP <> 'DELETE'),
        jsonb_build_object(
            'table', TG_TABLE_NAME,
            'key', (SELECT jsonb_object_agg(k, record -> k) FROM unnest(keys) k),
            'version', jsonb_build_object('from', was -> 'version', 'to', is_now -> 'version'),
            'before', audit_exact_columns(before), 'after', audit_exact_columns(after)),
        personal);
    RETURN NULL;
END
$$;
