-- SPDX-License-Identifier: EUPL-1.2
-- What an agency offers: instruments, the functions to call, and the places over time. visible_to names the agencies
-- that see a record ('*' is the whole JBA); triggers keep it, policies read it.

-- The index behind WITHOUT OVERLAPS compares identifiers as well as ranges.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE contact (
    id            uuid PRIMARY KEY,
    owner_id      text NOT NULL REFERENCES agency,
    function_name text NOT NULL CHECK (length(function_name) BETWEEN 1 AND 200),
    mailbox       text NOT NULL CHECK (length(mailbox) BETWEEN 3 AND 254),
    phone         text CHECK (phone ~ '^\+[1-9][0-9]{4,14}$'),
    visible_to    text[] NOT NULL DEFAULT '{}',
    archived_at   timestamptz,
    version       integer NOT NULL
);
CREATE INDEX contact_visible ON contact USING gin (visible_to);
CREATE UNIQUE INDEX contact_once ON contact (owner_id, lower(mailbox), function_name) WHERE archived_at IS NULL;

CREATE TABLE instrument (
    id            uuid PRIMARY KEY,
    owner_id      text NOT NULL REFERENCES agency,
    name          text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    abbreviation  text CHECK (length(abbreviation) BETWEEN 1 AND 30),
    aliases       text[] NOT NULL DEFAULT '{}',
    sub_offers    text[] NOT NULL DEFAULT '{}',
    target_group  text NOT NULL CHECK (target_group IN ('U25', 'U25_AND_OVER')),
    legal_circles text[] NOT NULL CHECK (cardinality(legal_circles) > 0
                                         AND legal_circles <@ ARRAY ['SGB_II', 'SGB_III', 'SGB_VIII']),
    explanation   text CHECK (length(explanation) BETWEEN 1 AND 2000),
    legal_basis   text CHECK (length(legal_basis) BETWEEN 1 AND 200),
    age_from      smallint CHECK (age_from BETWEEN 0 AND 99),
    age_to        smallint CHECK (age_to BETWEEN 0 AND 99),
    needs         text[] NOT NULL DEFAULT '{}',
    participating text[] NOT NULL DEFAULT '{}' CHECK (NOT owner_id = ANY (participating)),
    contacts      uuid[] NOT NULL DEFAULT '{}',
    visible_to    text[] NOT NULL DEFAULT '{}',
    archived_at   timestamptz,
    version       integer NOT NULL,
    CHECK (age_from <= age_to)
);
CREATE INDEX instrument_visible ON instrument USING gin (visible_to);
CREATE INDEX instrument_by_name ON instrument (name, id);
CREATE INDEX instrument_by_owner ON instrument (owner_id, name);
CREATE INDEX instrument_by_contact ON instrument USING gin (contacts);

-- One period of an instrument's capacity. Periods of one instrument never overlap: the database holds them apart.
CREATE TABLE capacity (
    id             uuid PRIMARY KEY,
    instrument_id  uuid NOT NULL REFERENCES instrument,
    kind           text NOT NULL CHECK (kind IN ('PLACES', 'INDIVIDUAL_NEED', 'REGION_BOUND')),
    places         integer CHECK (places BETWEEN 0 AND 99999),
    region         text CHECK (length(region) BETWEEN 1 AND 100),
    valid_from     date NOT NULL,
    valid_to       date,
    validity       daterange NOT NULL GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED,
    status         text NOT NULL CHECK (status IN ('PROVISIONAL', 'CONFIRMED')),
    last_confirmed date,
    version        integer NOT NULL,
    CHECK (valid_to > valid_from),
    CHECK ((kind = 'INDIVIDUAL_NEED') = (places IS NULL)),
    CHECK ((kind = 'REGION_BOUND') = (region IS NOT NULL)),
    CHECK (status = 'PROVISIONAL' OR last_confirmed IS NOT NULL),
    UNIQUE (instrument_id, validity WITHOUT OVERLAPS) DEFERRABLE INITIALLY DEFERRED
);
