-- SPDX-License-Identifier: EUPL-1.2
-- How words are compared with a record's search_text.

-- The words to look for, folded as what is stored; no more than eight.
CREATE OR REPLACE FUNCTION searched_words(words text) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_catalog, pg_temp AS $$
        SELECT (array_remove(regexp_split_to_array(folded(coalesce(words, '')), '\s+'), ''))[1:8]
    $$;

-- A pattern for each of the words; a record is found when it holds them all, anywhere and in any order.
CREATE OR REPLACE FUNCTION word_patterns(words text) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_catalog, pg_temp AS $$
        SELECT coalesce(array_agg('%' || regexp_replace(w, '([\\%_])', '\\\1', 'g') || '%'), '{}')
        FROM unnest(searched_words(words)) w
    $$;

-- How well the words are met by something written nearly so: that of the word which is met worst, 0 to 1. Written so
-- that the planner takes it into the query.
CREATE OR REPLACE FUNCTION resemblance(words text[], search_text text) RETURNS real
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT (SELECT coalesce(min(public.word_similarity(w, $2)), 0) FROM unnest($1) w)
    $$;

-- The instruments that may hold the words, by the index of their trigrams: under row level security that is out of reach,
-- because comparing words is not leakproof (decision 0045). So these two run as the owner of the tables. They answer
-- identifiers alone, of what visible_to lets the bound scope ask for; whoever uses them asks the policies for the rows. What
-- is compared with each row is worked out once.
CREATE OR REPLACE FUNCTION instruments_holding(words text) RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    patterns text[] := word_patterns(words);
    longest  text := coalesce((SELECT p FROM unnest(patterns) p ORDER BY length(p) DESC LIMIT 1), '%');
    others   text[] := array_remove(patterns, longest);
    audience text[] := current_audience();
BEGIN
    IF current_scope() = 'auditor' THEN
        RETURN ARRAY(SELECT i.id FROM instrument i
                     WHERE i.owner_id = ANY (auditor_reach()) AND i.archived_at IS NULL
                       AND i.search_text LIKE longest AND i.search_text LIKE ALL (others));
    END IF;
    RETURN ARRAY(SELECT i.id FROM instrument i
                 WHERE i.visible_to && audience AND i.archived_at IS NULL
                   AND i.search_text LIKE longest AND i.search_text LIKE ALL (others));
END
$$;

CREATE OR REPLACE FUNCTION instruments_resembling(words text) RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    SET pg_trgm.word_similarity_threshold = 0.5 AS $$
DECLARE
    wanted  text[] := searched_words(words);
    longest text := (SELECT w FROM unnest(wanted) w ORDER BY length(w) DESC LIMIT 1);
    audience text[] := current_audience();
BEGIN
    IF current_scope() = 'auditor' THEN
        RETURN ARRAY(SELECT i.id FROM instrument i
                     WHERE i.owner_id = ANY (auditor_reach()) AND i.archived_at IS NULL
                       AND i.search_text %> longest AND resemblance(wanted, i.search_text) >= 0.5);
    END IF;
    RETURN ARRAY(SELECT i.id FROM instrument i
                 WHERE i.visible_to && audience AND i.archived_at IS NULL
                   AND i.search_text %> longest AND resemblance(wanted, i.search_text) >= 0.5);
END
$$;

-- Those that hold the words, or when nobody who asks sees one of these, those that nearly do.
CREATE OR REPLACE FUNCTION instruments_found(words text) RETURNS uuid[]
    LANGUAGE plpgsql STABLE AS $$
DECLARE
    found uuid[] := instruments_holding(words);
BEGIN
    IF NOT EXISTS (SELECT FROM instrument i WHERE i.id = ANY (found)) THEN
        found := instruments_resembling(words);
    END IF;
    RETURN found;
END
$$;

-- The events that the bound scope may ask for, whose audience stands in no visible_to: the own, those for the whole JBA, and
-- those of partners. Written so that the planner takes it into the query.
CREATE OR REPLACE FUNCTION events_asked_for() RETURNS SETOF event
    LANGUAGE sql STABLE AS $$
        SELECT e.* FROM public.event e
        WHERE e.owner_id = ANY ((SELECT CASE public.current_scope()
                                            WHEN 'agency' THEN ARRAY [public.current_agency()]
                                            WHEN 'auditor' THEN public.auditor_reach()
                                        END)::text[])
            OR e.jba_wide AND (SELECT public.current_audience()) IS NOT NULL
            OR EXISTS (SELECT FROM public.network_partner p
                       WHERE p.id = e.partner_id AND p.visible_to && (SELECT public.current_audience()))
    $$;

-- As with instruments; those that are archived have no part in the index.
CREATE OR REPLACE FUNCTION events_holding(words text) RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    patterns text[] := word_patterns(words);
    longest  text := coalesce((SELECT p FROM unnest(patterns) p ORDER BY length(p) DESC LIMIT 1), '%');
    others   text[] := array_remove(patterns, longest);
BEGIN
    RETURN ARRAY(SELECT e.id FROM events_asked_for() e
                 WHERE e.archived_at IS NULL AND e.search_text LIKE longest AND e.search_text LIKE ALL (others));
END
$$;

CREATE OR REPLACE FUNCTION events_resembling(words text) RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    SET pg_trgm.word_similarity_threshold = 0.5 AS $$
DECLARE
    wanted  text[] := searched_words(words);
    longest text := (SELECT w FROM unnest(wanted) w ORDER BY length(w) DESC LIMIT 1);
BEGIN
    RETURN ARRAY(SELECT e.id FROM events_asked_for() e
                 WHERE e.archived_at IS NULL AND e.search_text %> longest
                   AND resemblance(wanted, e.search_text) >= 0.5);
END
$$;

REVOKE ALL ON FUNCTION instruments_holding, instruments_resembling, events_holding, events_resembling FROM PUBLIC;
GRANT EXECUTE ON FUNCTION instruments_holding, instruments_resembling, events_holding, events_resembling
    TO jba_app, jba_auditor;
