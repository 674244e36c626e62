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
-- A table that is written to in bulk has a trigger for each kind of change that runs once for a statement instead,
-- audit_rows with the same arguments. What triggers change in its wake stands behind its entries only if they run once
-- for a statement too, and are named after it.
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

-- Writes entries, one for each object, with the next identifiers in the order given; answers the last. Not for the
-- application, which has audit_event and the triggers: those who call it run as the owner. The canonical form is put
-- together here by hand, in the order of its keys, and for all of them at once: this is on the way of every change, and
-- an import brings thousands. Texts named _json are canonical already.
DROP FUNCTION IF EXISTS audit_write(text, text, text, text, text, text, text, text, text, text, text, text, text, jsonb);
CREATE OR REPLACE FUNCTION audit_write(action text, operation text, table_name text, object_types text[],
                                       object_ids text[], labels text[], owners text[], keys_json text[],
                                       versions_from text[], versions_to text[], befores_json text[],
                                       afters_json text[], details_json text, personals jsonb[])
    RETURNS bigint
    LANGUAGE plpgsql AS $$
DECLARE
    in_scope   text := current_scope();
    of_agency  text := current_agency();
    in_roles   text[] := coalesce(current_roles(), '{}');
    by_channel text := current_channel();
    in_request text := current_request();
    for_reason text := current_reason();
    acting     jsonb := jsonb_build_object('actor.subject', current_actor(), 'actor.name', current_actor_name());
    beginning  text := '{"action":' || audit_text(action) || ',"after":';
    happened   text := ',"agency":' || audit_text(of_agency) || ',"at":"';
    by_way     text := ',"channel":' || audit_text(by_channel) || ',"details":' || coalesce(details_json, 'null')
                       || ',"id":';
    done       text := '},"operation":' || audit_text(operation) || ',"personal":{';
    ending     text := '},"reason":' || audit_text(for_reason) || ',"request":' || audit_text(in_request)
                       || ',"roles":' || array_to_json(in_roles)::text || ',"scope":' || audit_text(in_scope)
                       || ',"table":' || audit_text(table_name) || ',"v":1,"version":{"from":';
BEGIN
    IF in_scope IS NULL THEN
        RAISE EXCEPTION 'a change needs a scope' USING ERRCODE = 'insufficient_privilege';
    END IF;
    WITH draft AS MATERIALIZED (
        SELECT nextval('audit_entry_id_seq') AS id, clock_timestamp() AS at, d.*, kept.*
        FROM unnest(object_types, object_ids, labels, owners, keys_json, versions_from, versions_to, befores_json,
                    afters_json, personals)
                 d (object_type, object_id, label, owner, key_json, version_from, version_to, before_json, after_json,
                    personal)
            CROSS JOIN LATERAL (
                SELECT array_agg(p.field) AS fields, array_agg(p.salt) AS salts, array_agg(p.value) AS personal_values,
                       string_agg('"' || p.field || '":"'
                                  || encode(sha256(p.salt || convert_to(p.value, 'UTF8')), 'hex') || '"', ',') AS said
                FROM (SELECT v.key AS field, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) AS salt,
                             CASE jsonb_typeof(v.value) WHEN 'string' THEN v.value::text
                                                        ELSE canonical_json(v.value) END AS value
                      FROM jsonb_each(d.personal || acting) v
                      WHERE v.value <> 'null'
                      ORDER BY v.key COLLATE "C") p) kept),
    apart AS (
        INSERT INTO audit_personal (entry, field, owner_agency, salt, value)
            SELECT d.id, k.field, d.owner, k.salt, k.value
            FROM draft d CROSS JOIN LATERAL unnest(d.fields, d.salts, d.personal_values) k (field, salt, value))
    INSERT INTO audit_entry (id, at, action, operation, object_type, object_id, label, owner_agency, agency, roles,
                             scope, channel, request_id, reason, canonical)
        OVERRIDING SYSTEM VALUE
        SELECT d.id, d.at, action, operation, d.object_type, d.object_id, d.label, d.owner, of_agency, in_roles,
               in_scope, by_channel, in_request, for_reason,
               beginning || coalesce(d.after_json, 'null')
                   || happened || to_char(d.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
                   || '","before":' || coalesce(d.before_json, 'null')
                   || by_way || d.id
                   || ',"key":' || coalesce(d.key_json, 'null')
                   || ',"object":{"id":' || audit_text(d.object_id) || ',"label":' || audit_text(d.label)
                   || ',"owner":' || audit_text(d.owner) || ',"type":' || audit_text(d.object_type)
                   || done || coalesce(d.said, '')
                   || ending || coalesce(d.version_from, 'null') || ',"to":' || coalesce(d.version_to, 'null') || '}}'
        FROM draft d;
    RETURN currval('audit_entry_id_seq');
END
$$;
REVOKE ALL ON FUNCTION audit_write FROM PUBLIC;

-- The triggers' way in. They run as whoever makes the change, so that they look up owners and names with that person's
-- sight; a direct call would be a way to write what never happened.
DROP FUNCTION IF EXISTS audit_record(text, text, text, text, text, text, text, text, text, text, text, text, jsonb);
CREATE OR REPLACE FUNCTION audit_record(action text, operation text, table_name text, object_types text[],
                                        object_ids text[], labels text[], owners text[], keys_json text[],
                                        versions_from text[], versions_to text[], befores_json text[],
                                        afters_json text[], personals jsonb[]) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF pg_trigger_depth() = 0 THEN
        RAISE EXCEPTION 'only triggers write what changed' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN audit_write(action, operation, table_name, object_types, object_ids, labels, owners, keys_json,
                       versions_from, versions_to, befores_json, afters_json, NULL, personals);
END
$$;
REVOKE ALL ON FUNCTION audit_record FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_record TO jba_app;

-- What happens without changing a row: a sign-in, a refusal, a reading. Belongs to no agency's records, so only the
-- auditor sees it, unless an owner is named.
CREATE OR REPLACE FUNCTION audit_event(action text, object_type text, object_id text, details jsonb,
                                       label text DEFAULT NULL, owner text DEFAULT NULL) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    SET plan_cache_mode = 'force_generic_plan' SET enable_seqscan = off AS $$
BEGIN
    RETURN audit_write(action, 'event', NULL, ARRAY [object_type], ARRAY [object_id], ARRAY [label], ARRAY [owner],
                       NULL, NULL, NULL, NULL, NULL, canonical_json(coalesce(details, '{}')), ARRAY ['{}'::jsonb]);
END
$$;
REVOKE ALL ON FUNCTION audit_event FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_event TO jba_app, jba_auditor, jba_public;
