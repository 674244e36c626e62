-- SPDX-License-Identifier: EUPL-1.2
-- Which part of an instrument's places each agency may fill, from which day on, and what it reports per reference date.
-- Both belong to agencies that own the instrument or take part in it.

CREATE TABLE quota (
    id            uuid PRIMARY KEY,
    instrument_id uuid NOT NULL REFERENCES instrument,
    agency_id     text NOT NULL REFERENCES agency,
    places        integer CHECK (places BETWEEN 0 AND 99999),
    valid_from    date NOT NULL,
    valid_to      date,
    validity      daterange NOT NULL GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED,
    version       integer NOT NULL,
    CHECK (valid_to > valid_from),
    UNIQUE (instrument_id, agency_id, validity WITHOUT OVERLAPS) DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON COLUMN quota.places IS 'null: no quota from this day on';

CREATE TABLE occupancy (
    id             uuid PRIMARY KEY,
    instrument_id  uuid NOT NULL REFERENCES instrument,
    agency_id      text NOT NULL REFERENCES agency,
    reference_date date NOT NULL,
    occupied       integer CHECK (occupied BETWEEN 0 AND 99999),
    waiting_list   integer CHECK (waiting_list BETWEEN 0 AND 99999),
    entries        integer CHECK (entries BETWEEN 0 AND 99999),
    exits          integer CHECK (exits BETWEEN 0 AND 99999),
    ended_on       date,
    version        integer NOT NULL,
    UNIQUE (instrument_id, agency_id, reference_date)
);
COMMENT ON TABLE occupancy IS 'A report without any figure is one that was withdrawn';
COMMENT ON COLUMN occupancy.entries IS 'How many came since the agency''s report before';
COMMENT ON COLUMN occupancy.exits IS 'How many left since the agency''s report before';
COMMENT ON COLUMN occupancy.ended_on IS
    'From this day on the report no longer says how many there are, because the agency no longer took part';
