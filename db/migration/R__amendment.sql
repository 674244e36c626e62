-- SPDX-License-Identifier: EUPL-1.2
-- How an amendment begins: a programme of the same year with the next number, and everything the last Fassung says copied
-- into it. Nobody becomes an author by the copy. From then on it lives like any programme (guard_programme_change).

CREATE OR REPLACE FUNCTION begin_amendment(of_year integer, on_day date, name text, reason text) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    base  programme;
    last  programme;
    begun programme;
BEGIN
    IF current_scope() NOT IN ('agency', 'programme') OR NOT may('programme.amend') THEN
        RAISE EXCEPTION 'amendments are begun by editor and leads' USING ERRCODE = 'insufficient_privilege';
    END IF;
    SELECT * INTO base FROM programme p WHERE p.year = of_year AND p.amendment = 0 FOR UPDATE;
    IF base.state IS DISTINCT FROM 'PUBLISHED' THEN
        RAISE EXCEPTION 'only what is published is amended' USING ERRCODE = 'insufficient_privilege';
    END IF;
    SELECT * INTO last FROM programme p WHERE p.year = of_year ORDER BY p.amendment DESC LIMIT 1;
    IF last.state <> 'PUBLISHED' THEN
        RAISE EXCEPTION 'an amendment is under way' USING ERRCODE = 'insufficient_privilege';
    END IF;
    INSERT INTO programme (id, year, amendment, title, as_of, state, revision, version, redaction)
        VALUES (gen_random_uuid(), of_year, last.amendment + 1, last.title, on_day, 'DRAFT', 1, 1, reason)
        RETURNING * INTO begun;
    -- The amendments stand first, in their order.
    INSERT INTO chapter (id, programme_id, position, number, title, body, editors, generated, version, continues)
        SELECT gen_random_uuid(), begun.id, c.position + CASE WHEN c.position < last.amendment THEN 0 ELSE 1 END,
               c.number, c.title, c.body, c.editors, c.generated, 1, coalesce(c.continues, c.id)
        FROM chapter c WHERE c.programme_id = last.id;
    INSERT INTO chapter (id, programme_id, position, number, title, body, editors, generated, version)
        VALUES (gen_random_uuid(), begun.id, last.amendment, 'Nachtrag ' || begun.amendment, name, '', '{*}', false, 1);
    INSERT INTO indicator (id, programme_id, chapter_id, key, position, label, value, unit, reference, source, version)
        SELECT gen_random_uuid(), begun.id, n.id, i.key, i.position, i.label, i.value, i.unit, i.reference, i.source, 1
        FROM indicator i JOIN chapter o ON o.id = i.chapter_id
            JOIN chapter n ON n.programme_id = begun.id AND n.number = o.number
        WHERE i.programme_id = last.id;
    INSERT INTO comparison_value (indicator_id, position, label, value)
        SELECT n.id, v.position, v.label, v.value
        FROM comparison_value v JOIN indicator o ON o.id = v.indicator_id AND o.programme_id = last.id
            JOIN indicator n ON n.programme_id = begun.id AND n.key = o.key;
    INSERT INTO contribution (id, programme_id, instrument_id, owner_id, name, abbreviation, aliases, sub_offers,
                              target_group, legal_circles, participating, explanation, legal_basis, capacity_kind, places,
                              region, valid_from, contact_function, contact_mailbox, contact_phone, withdrawn_by, version)
        SELECT gen_random_uuid(), begun.id, c.instrument_id, coalesce(i.owner_id, c.owner_id), c.name, c.abbreviation,
               c.aliases, c.sub_offers, c.target_group, c.legal_circles, c.participating, c.explanation, c.legal_basis,
               c.capacity_kind, c.places, c.region, c.valid_from, c.contact_function, c.contact_mailbox, c.contact_phone,
               c.withdrawn_by, 1
        FROM contribution c LEFT JOIN instrument i ON i.id = c.instrument_id WHERE c.programme_id = last.id;
    RETURN begun.amendment;
END
$$;
REVOKE ALL ON FUNCTION begin_amendment FROM PUBLIC;
GRANT EXECUTE ON FUNCTION begin_amendment TO jba_app;

DO $$
DECLARE
    content text;
BEGIN
    FOREACH content IN ARRAY ARRAY ['chapter', 'indicator', 'comparison_value'] LOOP
        EXECUTE format('DROP POLICY IF EXISTS copied_into_amendment ON %I', content);
        EXECUTE format('CREATE POLICY copied_into_amendment ON %I TO CURRENT_USER USING (true)', content);
    END LOOP;
END
$$;

-- What was published once is marked as withdrawn, never removed.
CREATE OR REPLACE FUNCTION guard_published_entry() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM programme p JOIN programme o ON o.year = p.year AND o.amendment < p.amendment
                   JOIN contribution c ON c.programme_id = o.id AND c.instrument_id = OLD.instrument_id
               WHERE p.id = OLD.programme_id) THEN
        RAISE EXCEPTION 'what was published is withdrawn, not removed' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN OLD;
END
$$;
CREATE OR REPLACE TRIGGER guard_published BEFORE DELETE ON contribution
    FOR EACH ROW EXECUTE FUNCTION guard_published_entry();

-- An amendment that becomes public settles what was proposed for earlier Fassungen; what it does not say is proposed
-- for it anew.
CREATE OR REPLACE FUNCTION settle_amended() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    UPDATE amendment_proposal a SET outcome = 'AMENDED', settled_at = now(), version = a.version + 1
        FROM contribution c JOIN programme p ON p.id = c.programme_id
        WHERE a.contribution_id = c.id AND a.outcome IS NULL AND p.year = NEW.year AND p.amendment < NEW.amendment;
    PERFORM propose_amendments(ARRAY (SELECT c.instrument_id FROM contribution c WHERE c.programme_id = NEW.id));
    RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER settle AFTER UPDATE ON programme
    FOR EACH ROW WHEN (NEW.amendment > 0 AND OLD.state = 'COSIGNED' AND NEW.state = 'PUBLISHED')
    EXECUTE FUNCTION settle_amended();
