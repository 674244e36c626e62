-- SPDX-License-Identifier: EUPL-1.2
-- How changes get into the log. A table takes part with one line in its own R__ file:
--
--   CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON instrument
--       FOR EACH ROW EXECUTE FUNCTION audit_row('instrument', 'owner', 'id', 'name');
--   CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON place_period
--       FOR EACH ROW EXECUTE FUNCTION audit_row('instrument', 'instrument(instrument_id).owner', 'instrument_id',
--                                               'instrument(instrument_id).name');
--
-- audit_row(object type, owner, object id [, label [, ignored [, told]]])
--   object type  the word of the object in whose history the row belongs: a part names the type of its whole; a part
--                of several types names its column that says of which
--   owner        the row's column with the owner agency, or '-' for what belongs to the whole programme
--   object id    the row's column with the object's id: a part names the id of its whole
--   label        the row's column with the object's readable name, or '-'
--   ignored      further columns, comma separated, that are kept by triggers and say nothing
--   told         columns, comma separated, that say which part of the object the row is, and stand in every entry
--   Owner and label may also be looked up in another table: 'table(column of this row).column', by that table's id,
--   with the sight of whoever makes the change; of several, separated by '|', the first that is there.
--
-- An update's entry holds the changed columns and the told ones only; bytea becomes its digest; columns listed in
-- personal_column go behind commitments; version, visible_to and generated columns are left out (version stands in the
-- entry as from/to).
-- The verb is insert, update or delete unless the transaction named a better one: SELECT audit_action('cosign').
-- A change without a bound scope fails. Migrations that change audited tables bind 'system:migration'.

CREATE OR REPLACE FUNCTION audit_action(verb text) RETURNS void
    LANGUAGE sql AS $$ SELECT set_config('app.action', verb, true) $$;

-- A text as JSON, or null.
CREATE OR REPLACE FUNCTION audit_text(value text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT coalesce(to_json(value)::text, 'null') $$;

-- Writes one entry; not for the application, which has audit_event and the triggers. The canonical form is put together
-- here by hand, in the order of its keys: this is on the way of every change. Texts named _json are canonical already.
CREATE OR REPLACE FUNCTION audit_write(action text, operation text, object_type text, object_id text, label text,
                                       owner text, table_name text, key_json text, version_from text, version_to text,
                                       before_json text, after_json text, details_json text, personal jsonb)
    RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    entry_id    bigint := nextval('audit_entry_id_seq');
    entry_at    timestamptz := clock_timestamp();
    in_scope    text := current_scope();
    of_agency   text := current_agency();
    in_roles    text[] := coalesce(current_roles(), '{}');
    by_channel  text := current_channel();
    in_request  text := current_request();
    for_reason  text := current_reason();
    commitments text;
BEGIN
    IF in_scope IS NULL THEN
        RAISE EXCEPTION 'a change needs a scope' USING ERRCODE = 'insufficient_privilege';
    END IF;
    WITH kept AS (
        INSERT INTO audit_personal (entry, field, owner_agency, salt, value)
            SELECT entry_id, v.key, owner, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()),
                   CASE jsonb_typeof(v.value) WHEN 'string' THEN v.value::text ELSE canonical_json(v.value) END
            FROM jsonb_each(personal || jsonb_build_object('actor.subject', current_actor(),
                                                           'actor.name', current_actor_name())) v
            WHERE v.value <> 'null'
            RETURNING field, salt, value)
    SELECT string_agg('"' || field || '":"' || encode(sha256(salt || convert_to(value, 'UTF8')), 'hex') || '"',
                      ',' ORDER BY field COLLATE "C")
        INTO commitments FROM kept;
    INSERT INTO audit_entry (id, at, action, operation, object_type, object_id, label, owner_agency, agency, roles,
                             scope, channel, request_id, reason, canonical)
        OVERRIDING SYSTEM VALUE
        VALUES (entry_id, entry_at, action, operation, object_type, object_id, label, owner, of_agency, in_roles,
                in_scope, by_channel, in_request, for_reason,
                '{"action":' || audit_text(action)
                || ',"after":' || coalesce(after_json, 'null')
                || ',"agency":' || audit_text(of_agency)
                || ',"at":"' || to_char(entry_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
                || '","before":' || coalesce(before_json, 'null')
                || ',"channel":' || audit_text(by_channel)
                || ',"details":' || coalesce(details_json, 'null')
                || ',"id":' || entry_id
                || ',"key":' || coalesce(key_json, 'null')
                || ',"object":{"id":' || audit_text(object_id) || ',"label":' || audit_text(label)
                || ',"owner":' || audit_text(owner) || ',"type":' || audit_text(object_type)
                || '},"operation":' || audit_text(operation)
                || ',"personal":{' || coalesce(commitments, '')
                || '},"reason":' || audit_text(for_reason)
                || ',"request":' || audit_text(in_request)
                || ',"roles":' || array_to_json(in_roles)::text
                || ',"scope":' || audit_text(in_scope)
                || ',"table":' || audit_text(table_name)
                || ',"v":1,"version":{"from":' || coalesce(version_from, 'null')
                || ',"to":' || coalesce(version_to, 'null') || '}}');
    RETURN entry_id;
END
$$;
REVOKE ALL ON FUNCTION audit_write FROM PUBLIC;

-- The triggers' way in. They run as whoever makes the change, so that they look up owners and names with that person's
-- sight; a direct call would be a way to write what never happened.
CREATE OR REPLACE FUNCTION audit_record(action text, operation text, object_type text, object_id text, label text,
                                        owner text, table_name text, key_json text, version_from text, version_to text,
                                        before_json text, after_json text, personal jsonb) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF pg_trigger_depth() = 0 THEN
        RAISE EXCEPTION 'only triggers write what changed' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN audit_write(action, operation, object_type, object_id, label, owner, table_name, key_json, version_from,
                       version_to, before_json, after_json, NULL, personal);
END
$$;
REVOKE ALL ON FUNCTION audit_record FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_record TO jba_app;

-- What happens without changing a row: a sign-in, a refusal, a reading. Belongs to no agency's records, so only the
-- auditor sees it, unless an owner is named.
CREATE OR REPLACE FUNCTION audit_event(action text, object_type text, object_id text, details jsonb,
                                       label text DEFAULT NULL, owner text DEFAULT NULL) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    RETURN audit_write(action, 'event', object_type, object_id, label, owner, NULL, NULL, NULL, NULL, NULL, NULL,
                       canonical_json(coalesce(details, '{}')), '{}');
END
$$;
REVOKE ALL ON FUNCTION audit_event FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_event TO jba_app, jba_auditor, jba_public;

-- A value named by a trigger's argument: a column of the row, '-', or 'table(column).column', or several with '|'.
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
    ELSIF strpos(path, '|') > 0 THEN
        RETURN coalesce(audit_lookup(split_part(path, '|', 1), record, required),
                        audit_lookup(substr(path, strpos(path, '|') + 1), record, required));
    END IF;
    part := regexp_match(path, '^(\w+)\((\w+)\)\.(\w+)$');
    IF part IS NULL OR NOT record ? part[2] THEN
        RAISE EXCEPTION 'the audit trigger names %, which the row does not have', path;
    END IF;
    IF part[1] = 'instrument' AND part[3] IN ('owner_id', 'name') THEN
        -- What is made up at run time is planned each time, policies included; places come by thousands.
        SELECT CASE part[3] WHEN 'name' THEN i.name ELSE i.owner_id END INTO value
            FROM instrument i WHERE i.id = (record ->> part[2])::uuid;
    ELSE
        EXECUTE format('SELECT %I::text FROM %I WHERE id = %L', part[3], part[1], record ->> part[2]) INTO value;
    END IF;
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

-- A value in canonical form; what a double cannot carry exactly is written as text.
CREATE OR REPLACE FUNCTION audit_value(value jsonb) RETURNS text
    LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    plain text := value::text;
BEGIN
    CASE jsonb_typeof(value)
        WHEN 'number' THEN
            IF length(plain) <= 15 AND plain !~ '\.' THEN
                RETURN plain;
            ELSIF length(plain) <= 15 OR plain !~ '\d{200}' AND canonical_json(value)::numeric = plain::numeric THEN
                RETURN canonical_json(value);
            END IF;
            RETURN to_json(plain)::text;
        WHEN 'object', 'array' THEN
            IF plain !~ '\d{200}' AND canonical_json(value)::jsonb = value THEN
                RETURN canonical_json(value);
            END IF;
            RETURN to_json(plain)::text;
        ELSE
            RETURN plain;
    END CASE;
END
$$;

CREATE OR REPLACE FUNCTION audit_row() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog, public, pg_temp
    SET timezone = 'UTC' SET bytea_output = 'hex' SET intervalstyle = 'iso_8601' SET extra_float_digits = 1 AS $$
DECLARE
    keys     text[];
    binaries text[];
    hidden   text[];
    left_out text[];
    told     text[] := '{}';
    was      jsonb := '{}';
    is_now   jsonb := '{}';
    record   jsonb;
    before   text;
    after    text;
    personal jsonb := '{}';
    col      text;
BEGIN
    IF TG_OP <> 'INSERT' THEN was := to_jsonb(OLD); END IF;
    IF TG_OP <> 'DELETE' THEN is_now := to_jsonb(NEW); END IF;
    record := CASE WHEN TG_OP = 'DELETE' THEN was ELSE is_now END;
    SELECT ARRAY(SELECT a.attname FROM pg_index i CROSS JOIN unnest(i.indkey) k (attnum)
                     JOIN pg_attribute a ON a.attrelid = TG_RELID AND a.attnum = k.attnum
                 WHERE i.indrelid = TG_RELID AND i.indisprimary),
           ARRAY(SELECT a.attname FROM pg_attribute a
                 WHERE a.attrelid = TG_RELID AND a.attnum > 0 AND a.atttypid = 'bytea'::regtype),
           ARRAY(SELECT p.column_name FROM personal_column p WHERE p.table_name = TG_TABLE_NAME),
           ARRAY(SELECT a.attname FROM pg_attribute a
                 WHERE a.attrelid = TG_RELID AND a.attnum > 0 AND a.attgenerated <> '')
               || ARRAY ['version', 'visible_to']
        INTO keys, binaries, hidden, left_out;
    IF TG_NARGS > 4 THEN
        left_out := left_out || string_to_array(replace(TG_ARGV[4], ' ', ''), ',');
    END IF;
    IF TG_NARGS > 5 THEN
        told := string_to_array(replace(TG_ARGV[5], ' ', ''), ',');
    END IF;
    FOREACH col IN ARRAY binaries LOOP
        IF was -> col IS NOT DISTINCT FROM is_now -> col THEN
            left_out := left_out || col;
        ELSE
            was := CASE WHEN was ->> col IS NULL THEN was
                        ELSE was || jsonb_build_object(col, audit_digest(was ->> col)) END;
            is_now := CASE WHEN is_now ->> col IS NULL THEN is_now
                           ELSE is_now || jsonb_build_object(col, audit_digest(is_now ->> col)) END;
        END IF;
    END LOOP;
    FOREACH col IN ARRAY hidden LOOP
        IF was -> col IS DISTINCT FROM is_now -> col THEN
            personal := personal
                || CASE WHEN was ->> col IS NULL THEN '{}' ELSE jsonb_build_object('before.' || col, was -> col) END
                || CASE WHEN is_now ->> col IS NULL THEN '{}' ELSE jsonb_build_object('after.' || col, is_now -> col) END;
        END IF;
    END LOOP;
    -- Of an update the changed columns, of an insert and a delete those that have a value; personal ones stand apart.
    SELECT string_agg(to_json(d.col)::text || ':' || CASE jsonb_typeof(d.old) WHEN 'string' THEN d.old::text
                                                    ELSE audit_value(d.old) END, ',' ORDER BY d.position)
               FILTER (WHERE d.old <> 'null' AND NOT d.apart OR d.old = 'null' AND TG_OP = 'UPDATE'),
           string_agg(to_json(d.col)::text || ':' || CASE jsonb_typeof(d.new) WHEN 'string' THEN d.new::text
                                                    ELSE audit_value(d.new) END, ',' ORDER BY d.position)
               FILTER (WHERE d.new <> 'null' AND NOT d.apart OR d.new = 'null' AND TG_OP = 'UPDATE')
        INTO before, after
        FROM (SELECT c.key AS col, was -> c.key AS old, is_now -> c.key AS new, c.key = ANY (hidden) AS apart,
                     CASE WHEN octet_length(c.key) = length(c.key) THEN c.key ELSE utf16_order(c.key) END
                         COLLATE "C" AS position
              FROM jsonb_each(record - left_out) c
              WHERE CASE TG_OP WHEN 'UPDATE' THEN was -> c.key IS DISTINCT FROM c.value OR c.key = ANY (told)
                               ELSE c.value <> 'null' END
              OFFSET 0) d;
    IF TG_OP = 'UPDATE' AND was - left_out = is_now - left_out AND personal = '{}'
        AND was -> 'version' IS NOT DISTINCT FROM is_now -> 'version' THEN
        RETURN NULL;
    END IF;
    IF TG_NARGS > 3 AND TG_ARGV[3] = ANY (hidden) THEN
        personal := personal || jsonb_build_object('label', record -> TG_ARGV[3]);
    END IF;
    PERFORM audit_record(
        coalesce(setting_of('app.action'), lower(TG_OP)), lower(TG_OP),
        coalesce(record ->> TG_ARGV[0], TG_ARGV[0]),
        audit_lookup(TG_ARGV[2], record, true),
        CASE WHEN TG_NARGS > 3 AND TG_ARGV[3] <> ALL (hidden)
             THEN left(audit_lookup(TG_ARGV[3], record, false), 200) END,
        audit_lookup(TG_ARGV[1], record, TG_OP <> 'DELETE'),
        TG_TABLE_NAME,
        (SELECT '{' || coalesce(string_agg(to_json(k)::text || ':' || audit_value(record -> k), ','
                                           ORDER BY k COLLATE "C"), '') || '}'
         FROM unnest(keys) k WHERE k <> ALL (hidden)),
        was ->> 'version', is_now ->> 'version',
        CASE WHEN TG_OP <> 'INSERT' THEN '{' || coalesce(before, '') || '}' END,
        CASE WHEN TG_OP <> 'DELETE' THEN '{' || coalesce(after, '') || '}' END,
        personal);
    RETURN NULL;
END
$$;
