-- SPDX-License-Identifier: EUPL-1.2
-- What records are found by: their words in one stored column, folded, so that a list compares plain bytes and forgives
-- umlauts, ß and accents. The row's policies decide what is looked through at all (decision 0032).

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- Small letters without accents; ä, ö, ü and ß as ae, oe, ue and ss; hyphens go, as people set them as they like.
CREATE FUNCTION folded(words text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = public, pg_catalog, pg_temp AS $$
        SELECT unaccent('unaccent', replace(replace(replace(replace(replace(lower(words),
            'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'), '-', ''))
    $$;

-- array_to_string alone is not immutable, because of types other than text.
CREATE FUNCTION folded_list(VARIADIC words text[]) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_catalog, pg_temp AS $$
        SELECT folded(array_to_string(words, ' '))
    $$;

ALTER TABLE instrument ADD COLUMN search_text text COLLATE "C" NOT NULL GENERATED ALWAYS AS (
    folded_list(VARIADIC ARRAY [name, abbreviation] || aliases || sub_offers)) STORED;
ALTER TABLE contact ADD COLUMN search_text text COLLATE "C" NOT NULL GENERATED ALWAYS AS (
    folded_list(function_name, mailbox, phone, replace(phone, '+49', '0'))) STORED;
ALTER TABLE contact_person ADD COLUMN search_text text COLLATE "C" NOT NULL GENERATED ALWAYS AS (
    folded_list(person_name, person_mailbox, person_phone, replace(person_phone, '+49', '0'))) STORED;
ALTER TABLE network_partner ADD COLUMN search_text text COLLATE "C" NOT NULL GENERATED ALWAYS AS (
    folded_list(name, address, mailbox, phone, replace(phone, '+49', '0'))) STORED;

COMMENT ON COLUMN contact.search_text IS 'Generated from columns that are listed as personal; goes when they go';
COMMENT ON COLUMN contact_person.search_text IS 'Generated from columns that are listed as personal; goes when they go';
