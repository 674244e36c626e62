-- SPDX-License-Identifier: EUPL-1.2
-- RFC 8785 (JSON Canonicalization Scheme) for values that PostgreSQL holds. Strings come out of jsonb exactly as the
-- RFC wants them; key order and numbers do not.

-- RFC 8785 sorts keys by UTF-16 code units; in code point order U+E000 to U+FFFF come before the characters beyond,
-- in UTF-16 after them. This moves them behind, so that COLLATE "C" on the result is the order of UTF-16.
CREATE OR REPLACE FUNCTION utf16_order(key text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT string_agg(CASE WHEN c COLLATE "C" BETWEEN U&'\E000' AND U&'\FFFF' THEN U&'\+10FFFF' || c
                               WHEN c COLLATE "C" = U&'\+10FFFF' THEN c || U&'\0001'
                               ELSE c END, '' ORDER BY position)
        FROM string_to_table(key, NULL) WITH ORDINALITY AS t (c, position)
    $$;

-- The shortest form of the nearest double, as ECMAScript's Number::toString writes it (RFC 8785, 3.2.2.3).
CREATE OR REPLACE FUNCTION es6_number(n numeric) RETURNS text
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET extra_float_digits = 1 AS $$
DECLARE
    d      float8;
    part   text[];
    digits text;
    point  integer;
    sign   text := CASE WHEN n < 0 THEN '-' ELSE '' END;
    lower_ text;
    upper_ text;
BEGIN
    IF abs(n) <= 2.470328229206232720882843964341106861825e-324::numeric THEN
        RETURN '0';
    END IF;
    d := abs(n)::float8;
    part := regexp_match(d::text, '^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$');
    digits := part[1] || coalesce(part[2], '');
    point := length(part[1]) + coalesce(part[3]::integer, 0);
    point := point - (length(digits) - length(ltrim(digits, '0')));
    digits := trim(both '0' from digits);
    -- PostgreSQL leaves out decimals that lie exactly on the border between two doubles; ECMAScript takes them
    -- (they have few digits only while powers of five divide them: far below 1e300, so the next line cannot overflow).
    LOOP
        EXIT WHEN length(digits) = 1 OR d > 1e300;
        lower_ := left(digits, -1);
        upper_ := (lower_::numeric + 1)::text;
        IF right(digits, 1) >= '5' AND (upper_ || 'e' || point - length(lower_))::float8 = d THEN
            point := point + length(upper_) - length(lower_);
            digits := rtrim(upper_, '0');
        ELSIF (lower_ || 'e' || point - length(lower_))::float8 = d THEN
            digits := rtrim(lower_, '0');
        ELSIF (upper_ || 'e' || point - length(lower_))::float8 = d THEN
            point := point + length(upper_) - length(lower_);
            digits := rtrim(upper_, '0');
        ELSE
            EXIT;
        END IF;
    END LOOP;
    RETURN sign || CASE
        WHEN point BETWEEN length(digits) AND 21 THEN rpad(digits, point, '0')
        WHEN point BETWEEN 1 AND 21 THEN left(digits, point) || '.' || substr(digits, point + 1)
        WHEN point BETWEEN -5 AND 0 THEN '0.' || repeat('0', -point) || digits
        ELSE left(digits, 1) || CASE WHEN length(digits) > 1 THEN '.' || substr(digits, 2) ELSE '' END
            || 'e' || CASE WHEN point > 0 THEN '+' ELSE '-' END || abs(point - 1)
        END;
END
$$;

-- Numbers of up to 15 digits are their own shortest form.
CREATE OR REPLACE FUNCTION canonical_number(n numeric) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT CASE WHEN length(trim_scale(abs(n))::text) <= 15 AND (n = 0 OR abs(n) >= 0.000001)
                    THEN trim_scale(n)::text ELSE es6_number(n) END
    $$;

CREATE OR REPLACE FUNCTION canonical_json(value jsonb) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
    CASE jsonb_typeof(value)
        WHEN 'object' THEN
            RETURN '{' || coalesce((
                SELECT string_agg(to_json(m.key)::text || ':' || CASE jsonb_typeof(m.value)
                                      WHEN 'object' THEN canonical_json(m.value)
                                      WHEN 'array' THEN canonical_json(m.value)
                                      WHEN 'number' THEN canonical_number(m.value::numeric)
                                      ELSE m.value::text END,
                                  ',' ORDER BY CASE WHEN octet_length(m.key) = length(m.key) THEN m.key
                                                    ELSE utf16_order(m.key) END COLLATE "C")
                FROM jsonb_each(value) m), '') || '}';
        WHEN 'array' THEN
            RETURN '[' || coalesce((
                SELECT string_agg(canonical_json(m.value), ',' ORDER BY m.position)
                FROM jsonb_array_elements(value) WITH ORDINALITY m (value, position)), '') || ']';
        WHEN 'number' THEN
            RETURN canonical_number(value::numeric);
        ELSE
            RETURN value::text;
    END CASE;
END
$$;
