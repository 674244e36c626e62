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
