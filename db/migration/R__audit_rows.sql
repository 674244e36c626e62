-- SPDX-License-Identifier: EUPL-1.2
-- What the audit triggers make of the rows that changed; how a table takes part stands in R__audit.sql.

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

-- The same in a form that the planner takes into the query, for the values that are canonical as they are.
CREATE OR REPLACE FUNCTION audit_json(value jsonb) RETURNS text
    LANGUAGE sql IMMUTABLE AS $$
        SELECT CASE WHEN jsonb_typeof(value) IN ('string', 'boolean', 'null') OR value IN ('[]', '{}')
                        OR value::text ~ '^-?\d{1,14}$' THEN value::text
                    WHEN value::text ~ '^\["[^"\\]*"(, "[^"\\]*")*\]$' THEN replace(value::text, '", "', '","')
                    ELSE audit_value(value) END
    $$;

-- What a trigger's argument names, for each of these rows.
CREATE OR REPLACE FUNCTION audit_lookups(path text, records jsonb[], required boolean) RETURNS text[]
    LANGUAGE plpgsql STABLE AS $$
DECLARE
    part  text[] := regexp_match(path, '^instrument\((\w+)\)\.(owner_id|name)$');
    found text[];
BEGIN
    IF records[1] ? path THEN
        RETURN ARRAY(SELECT r ->> path FROM unnest(records) r);
    ELSIF path = '-' THEN
        RETURN array_fill(NULL::text, ARRAY [cardinality(records)]);
    ELSIF part IS NULL OR NOT records[1] ? part[1] THEN
        RETURN ARRAY(SELECT audit_lookup(path, r, required) FROM unnest(records) r);
    END IF;
    -- What is made up at run time is planned each time, policies included; places come by thousands. No join: it might be
    -- planned as a walk through all instruments.
    found := ARRAY(SELECT (SELECT CASE part[2] WHEN 'name' THEN i.name ELSE i.owner_id END
                           FROM instrument i WHERE i.id = (r ->> part[1])::uuid)
                   FROM unnest(records) r);
    IF required AND array_position(found, NULL) IS NOT NULL THEN
        RAISE EXCEPTION 'the audit trigger finds no %', path USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN found;
END
$$;

-- Writes what a statement, or a row's part in it, changed: the rows as they were and as they are, pairwise. The settings
-- that the values' text depends on are those of the triggers that call it; and they have its queries planned once, as
-- planning anew for each number of rows costs more than everything else, and by indexes alone: what is planned while the
-- tables are small is kept when they are large.
CREATE OR REPLACE FUNCTION audit_changes(operation text, relation oid, table_name text, arguments text[], were jsonb[],
                                         are jsonb[]) RETURNS void
    LANGUAGE plpgsql AS $$
DECLARE
    keys     text[];
    binaries text[];
    hidden   text[];
    left_out text[];
    told     text[] := string_to_array(replace(coalesce(arguments[5], ''), ' ', ''), ',');
    labelled text := coalesce(arguments[3], '-');
    records  jsonb[];
    befores  text[];
    afters   text[];
    versions_from text[];
    versions_to   text[];
    keys_json text[];
    personals jsonb[];
    col      text;
BEGIN
    SELECT array_agg(a.attname::text ORDER BY a.attname COLLATE "C") FILTER (WHERE a.attnum = ANY (i.indkey)),
           coalesce(array_agg(a.attname::text) FILTER (WHERE a.atttypid = 'bytea'::regtype), '{}'),
           coalesce(array_agg(a.attname::text) FILTER (WHERE a.attgenerated <> ''), '{}')
               || ARRAY ['version', 'visible_to'],
           ARRAY(SELECT p.column_name FROM personal_column p WHERE p.table_name = audit_changes.table_name)
        INTO keys, binaries, left_out, hidden
        FROM pg_attribute a LEFT JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisprimary
        WHERE a.attrelid = relation AND a.attnum > 0;
    left_out := left_out || string_to_array(replace(coalesce(arguments[4], ''), ' ', ''), ',');
    FOREACH col IN ARRAY binaries LOOP
        SELECT array_agg(CASE WHEN b.was -> col IS NOT DISTINCT FROM b.is_now -> col THEN b.was - col
                              WHEN b.was ->> col IS NULL THEN b.was
                              ELSE b.was || jsonb_build_object(col, audit_digest(b.was ->> col)) END ORDER BY b.n),
               array_agg(CASE WHEN b.was -> col IS NOT DISTINCT FROM b.is_now -> col THEN b.is_now - col
                              WHEN b.is_now ->> col IS NULL THEN b.is_now
                              ELSE b.is_now || jsonb_build_object(col, audit_digest(b.is_now ->> col)) END ORDER BY b.n)
            INTO were, are
            FROM unnest(were, are) WITH ORDINALITY b (was, is_now, n);
    END LOOP;
    -- Of an update the changed columns, of an insert and a delete those that have a value; personal ones stand apart. An
    -- update that changed nothing but what triggers keep leaves no entry.
    SELECT array_agg(r.record), array_agg('{' || coalesce(said.before, '') || '}'),
           array_agg('{' || coalesce(said.after, '') || '}'), array_agg(r.was ->> 'version'),
           array_agg(r.is_now ->> 'version'), array_agg(r.apart
               || CASE WHEN labelled = ANY (hidden) THEN jsonb_build_object('label', r.record -> labelled) ELSE '{}' END),
           array_agg('{' || coalesce((SELECT string_agg(to_json(k)::text || ':' || audit_json(r.record -> k), ',')
                                      FROM unnest(keys) k WHERE k <> ALL (hidden)), '') || '}')
        INTO records, befores, afters, versions_from, versions_to, personals, keys_json
        FROM (SELECT coalesce(c.was, '{}') AS was, coalesce(c.is_now, '{}') AS is_now,
                     coalesce(c.is_now, c.was) AS record,
                     CASE WHEN hidden = '{}' THEN '{}' ELSE (
                         SELECT coalesce(jsonb_object_agg(v.moment || h, v.value) FILTER (WHERE v.value <> 'null'), '{}')
                         FROM unnest(hidden) h
                             CROSS JOIN LATERAL (VALUES ('before.', c.was -> h), ('after.', c.is_now -> h)) v (moment, value)
                         WHERE c.was -> h IS DISTINCT FROM c.is_now -> h) END AS apart
              FROM unnest(were, are) c (was, is_now)) r
            CROSS JOIN LATERAL (
                SELECT string_agg(to_json(d.col)::text || ':' || audit_json(d.old), ',')
                           FILTER (WHERE d.old <> 'null' AND NOT d.apart OR d.old = 'null' AND operation = 'UPDATE') AS before,
                       string_agg(to_json(d.col)::text || ':' || audit_json(d.new), ',')
                           FILTER (WHERE d.new <> 'null' AND NOT d.apart OR d.new = 'null' AND operation = 'UPDATE') AS after
                FROM (SELECT c.key AS col, r.was -> c.key AS old, r.is_now -> c.key AS new, c.key = ANY (hidden) AS apart
                      FROM jsonb_each(r.record - left_out) c
                      WHERE CASE operation WHEN 'UPDATE' THEN r.was -> c.key IS DISTINCT FROM c.value OR c.key = ANY (told)
                                           ELSE c.value <> 'null' END
                      ORDER BY CASE WHEN octet_length(c.key) = length(c.key) THEN c.key ELSE utf16_order(c.key) END
                               COLLATE "C") d) said
        WHERE operation <> 'UPDATE' OR r.apart <> '{}' OR r.was -> 'version' IS DISTINCT FROM r.is_now -> 'version'
            OR r.was - left_out <> r.is_now - left_out;
    IF records IS NULL THEN
        RETURN;
    END IF;
    PERFORM audit_record(
        coalesce(setting_of('app.action'), lower(operation)), lower(operation), table_name,
        ARRAY(SELECT coalesce(r ->> arguments[0], arguments[0]) FROM unnest(records) r),
        audit_lookups(arguments[2], records, true),
        CASE WHEN labelled <> ALL (hidden)
             THEN ARRAY(SELECT left(l, 200) FROM unnest(audit_lookups(labelled, records, false)) l) END,
        audit_lookups(arguments[1], records, operation <> 'DELETE'),
        keys_json, versions_from, versions_to,
        CASE WHEN operation <> 'INSERT' THEN befores END,
        CASE WHEN operation <> 'DELETE' THEN afters END,
        personals);
END
$$;

CREATE OR REPLACE FUNCTION audit_row() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog, public, pg_temp
    SET timezone = 'UTC' SET bytea_output = 'hex' SET intervalstyle = 'iso_8601' SET extra_float_digits = 1
    SET plan_cache_mode = 'force_generic_plan' SET enable_seqscan = off AS $$
BEGIN
    PERFORM audit_changes(TG_OP, TG_RELID, TG_TABLE_NAME, TG_ARGV,
                          CASE WHEN TG_OP <> 'INSERT' THEN ARRAY [to_jsonb(OLD)] END,
                          CASE WHEN TG_OP <> 'DELETE' THEN ARRAY [to_jsonb(NEW)] END);
    RETURN NULL;
END
$$;

-- The same for all rows of a statement at once; a trigger each for INSERT, UPDATE and DELETE, because they have to name
-- what they are told: OLD TABLE AS rows_before, NEW TABLE AS rows_after. For tables that many rows are written to at once.
CREATE OR REPLACE FUNCTION audit_rows() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog, public, pg_temp
    SET timezone = 'UTC' SET bytea_output = 'hex' SET intervalstyle = 'iso_8601' SET extra_float_digits = 1
    SET plan_cache_mode = 'force_generic_plan' SET enable_seqscan = off AS $$
DECLARE
    were jsonb[];
    are  jsonb[];
BEGIN
    IF TG_OP <> 'INSERT' THEN
        SELECT array_agg(to_jsonb(b)) INTO were FROM rows_before b;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        SELECT array_agg(to_jsonb(a)) INTO are FROM rows_after a;
    END IF;
    -- Both tables are filled row by row; that the pairs match is not left to that alone.
    IF TG_OP = 'UPDATE' AND EXISTS (SELECT FROM unnest(were, are) p (was, is_now)
                                    WHERE p.was -> 'id' IS DISTINCT FROM p.is_now -> 'id') THEN
        RAISE EXCEPTION 'the log of % cannot tell which row became which', TG_TABLE_NAME;
    END IF;
    IF coalesce(were, are) IS NOT NULL THEN
        PERFORM audit_changes(TG_OP, TG_RELID, TG_TABLE_NAME, TG_ARGV, were, are);
    END IF;
    RETURN NULL;
END
$$;
