-- SPDX-License-Identifier: EUPL-1.2
-- The next year's programme is a copy of this year's whose every part waits to be confirmed. Only the editor makes it, once,
-- and it is made as a whole: contributions are their owners' to write, so the copy is the owner of the tables' work.

-- What a rollover leaves to be confirmed, nobody else can ask for; what it continues stays.
CREATE OR REPLACE FUNCTION guard_carried_over() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    now jsonb := to_jsonb(NEW);
    was jsonb := CASE WHEN TG_OP = 'UPDATE' THEN to_jsonb(OLD) ELSE '{}' END;
BEGIN
    IF is_table_owner() THEN
        RETURN NEW;
    END IF;
    IF (now ->> 'continues', now ->> 'rolled_over_from') IS DISTINCT FROM (was ->> 'continues', was ->> 'rolled_over_from')
    THEN
        RAISE EXCEPTION 'only a rollover continues a year' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF now ->> 'to_confirm' = 'true' AND was ->> 'to_confirm' IS DISTINCT FROM 'true' THEN
        RAISE EXCEPTION 'only a rollover asks for confirmation' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF TG_TABLE_NAME = 'indicator' AND now ->> 'value' IS NULL AND (TG_OP = 'INSERT' OR was ->> 'value' IS NOT NULL) THEN
        RAISE EXCEPTION 'only a rollover leaves a value open' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER guard_carried_over BEFORE INSERT OR UPDATE ON programme
    FOR EACH ROW EXECUTE FUNCTION guard_carried_over();
CREATE OR REPLACE TRIGGER guard_carried_over BEFORE INSERT OR UPDATE ON chapter
    FOR EACH ROW EXECUTE FUNCTION guard_carried_over();
CREATE OR REPLACE TRIGGER guard_carried_over BEFORE INSERT OR UPDATE ON indicator
    FOR EACH ROW EXECUTE FUNCTION guard_carried_over();
CREATE OR REPLACE TRIGGER guard_carried_over BEFORE INSERT OR UPDATE ON contribution
    FOR EACH ROW EXECUTE FUNCTION guard_carried_over();

-- Whether something of the year before still waits: coordination does not begin (guard_programme_change).
CREATE OR REPLACE FUNCTION has_unconfirmed(programme uuid) RETURNS boolean
    LANGUAGE sql STABLE AS $$
        SELECT EXISTS (SELECT FROM chapter c WHERE c.programme_id = programme AND c.to_confirm)
            OR EXISTS (SELECT FROM contribution c WHERE c.programme_id = programme AND c.to_confirm)
            OR EXISTS (SELECT FROM indicator i WHERE i.programme_id = programme AND i.value IS NULL)
    $$;

-- The label under which a figure joins its series: the year of its day, else its period in words.
CREATE OR REPLACE FUNCTION series_label(reference text, year integer) RETURNS text
    LANGUAGE sql IMMUTABLE AS $$
        SELECT CASE WHEN reference ~ '^[0-9]{4}(-[0-9]{2}){0,2}$' THEN left(reference, 4)
                    ELSE left(coalesce(reference, year::text), 60) END
    $$;

-- Begins the programme of the year after this one; asked again it gives the one that was begun.
CREATE OR REPLACE FUNCTION roll_over_programme(last uuid) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    old    programme;
    latest programme;
    made   uuid;
BEGIN
    IF NOT may('programme.rollover') THEN
        RAISE EXCEPTION 'only the editor begins the next year' USING ERRCODE = 'insufficient_privilege';
    END IF;
    SELECT * INTO STRICT old FROM programme p WHERE p.id = last FOR UPDATE;
    SELECT p.id INTO made FROM programme p WHERE p.rolled_over_from = last;
    IF FOUND THEN
        RETURN made;
    END IF;
    -- With what the amendments changed, and without their own chapters.
    SELECT * INTO latest FROM programme p
        WHERE p.year = old.year AND (p.id = last OR p.state IN ('PUBLISHED', 'ARCHIVED'))
        ORDER BY p.amendment DESC LIMIT 1;
    made := gen_random_uuid();
    INSERT INTO programme (id, year, title, as_of, state, revision, version, rolled_over_from)
    VALUES (made, old.year + 1, old.title, (old.as_of + interval '1 year')::date, 'DRAFT', 1, 1, last);
    INSERT INTO chapter (id, programme_id, position, number, title, body, editors, generated, version, continues, to_confirm)
    SELECT gen_random_uuid(), made, c.position - latest.amendment, c.number, c.title, c.body, c.editors, c.generated, 1,
           coalesce(c.continues, c.id), NOT c.generated
    FROM chapter c WHERE c.programme_id = latest.id AND c.position >= latest.amendment;
    INSERT INTO indicator (id, programme_id, chapter_id, key, position, label, value, unit, reference, source, version)
    SELECT gen_random_uuid(), made, n.id, i.key, i.position, i.label, NULL, i.unit, NULL, NULL, 1
    FROM indicator i
        JOIN chapter c ON c.id = i.chapter_id
        JOIN chapter n ON n.programme_id = made AND n.continues = coalesce(c.continues, c.id)
    WHERE i.programme_id = latest.id;
    INSERT INTO comparison_value (indicator_id, position, label, value)
    SELECT n.id, v.position + 1, v.label, v.value
    FROM comparison_value v
        JOIN indicator i ON i.id = v.indicator_id AND i.programme_id = latest.id
        JOIN indicator n ON n.programme_id = made AND n.key = i.key
    UNION ALL
    SELECT n.id, 0,
           CASE WHEN EXISTS (SELECT FROM comparison_value v
                             WHERE v.indicator_id = i.id AND v.label = series_label(i.reference, old.year))
                THEN left(series_label(i.reference, old.year), 50) || ' (' || old.year || ')'
                ELSE series_label(i.reference, old.year) END,
           i.value
    FROM indicator i JOIN indicator n ON n.programme_id = made AND n.key = i.key
    WHERE i.programme_id = latest.id AND i.value IS NOT NULL;
    -- An instrument that was handed over since is its present owner's to confirm.
    INSERT INTO contribution (id, programme_id, instrument_id, owner_id, name, abbreviation, aliases, sub_offers,
                              target_group, legal_circles, participating, explanation, legal_basis, capacity_kind, places,
                              region, valid_from, contact_function, contact_mailbox, contact_phone, version, to_confirm)
    SELECT gen_random_uuid(), made, c.instrument_id, i.owner_id, c.name, c.abbreviation, c.aliases, c.sub_offers,
           c.target_group, c.legal_circles, array_remove(c.participating, i.owner_id), c.explanation, c.legal_basis,
           c.capacity_kind, c.places, c.region, c.valid_from, c.contact_function, c.contact_mailbox, c.contact_phone, 1, true
    FROM contribution c JOIN instrument i ON i.id = c.instrument_id
    WHERE c.programme_id = latest.id AND c.withdrawn_by IS NULL;
    RETURN made;
END
$$;
REVOKE ALL ON FUNCTION roll_over_programme FROM PUBLIC;
GRANT EXECUTE ON FUNCTION roll_over_programme TO jba_app;
DO $$
DECLARE
    content text;
BEGIN
    FOREACH content IN ARRAY ARRAY ['chapter', 'indicator', 'comparison_value'] LOOP
        EXECUTE format('DROP POLICY IF EXISTS rolled_over ON %I', content);
        EXECUTE format('CREATE POLICY rolled_over ON %I TO CURRENT_USER USING (true)', content);
    END LOOP;
END
$$;
