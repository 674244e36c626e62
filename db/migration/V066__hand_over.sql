-- SPDX-License-Identifier: EUPL-1.2
-- An instrument changes hands: its owner offers it, the other agency accepts or refuses it, the owner may take the offer
-- back before. What the other agency needs to decide stands in the offer itself, because it need not see the record.

CREATE TABLE hand_over (
    id              uuid PRIMARY KEY,
    instrument_id   uuid NOT NULL REFERENCES instrument,
    owner_id        text NOT NULL REFERENCES agency,
    addressee       text NOT NULL REFERENCES agency,
    reason          text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    until           date NOT NULL,
    instrument_name text NOT NULL,
    capacity_kind   text,
    places          integer,
    region          text,
    offered_by      text NOT NULL,
    offered_at      timestamptz NOT NULL,
    outcome         text CHECK (outcome IN ('ACCEPTED', 'REFUSED', 'TAKEN_BACK', 'EXPIRED')),
    answer          text CHECK (length(answer) BETWEEN 1 AND 500),
    decided_by      text,
    decided_at      timestamptz,
    version         integer NOT NULL,
    CHECK (addressee <> owner_id),
    CHECK ((outcome IS NULL) = (decided_at IS NULL)),
    CHECK (answer IS NULL OR outcome = 'REFUSED')
);
COMMENT ON COLUMN hand_over.until IS 'The last day on which it can be accepted';
COMMENT ON COLUMN hand_over.instrument_name IS 'As it is now, kept while the offer is open; so are the places';
CREATE UNIQUE INDEX hand_over_open_once ON hand_over (instrument_id) WHERE outcome IS NULL;
CREATE INDEX hand_over_of_owner ON hand_over (owner_id, offered_at);
CREATE INDEX hand_over_to_addressee ON hand_over (addressee, offered_at);
COMMENT ON COLUMN hand_over.offered_by IS 'personal: the function of who offered it';
COMMENT ON COLUMN hand_over.decided_by IS 'personal: the function of who decided';
