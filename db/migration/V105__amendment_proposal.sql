-- SPDX-License-Identifier: EUPL-1.2
-- What live places say otherwise than a published programme: proposed to its editor as an amendment.

CREATE TABLE amendment_proposal (
    id              uuid PRIMARY KEY,
    contribution_id uuid NOT NULL REFERENCES contribution,
    owner_id        text NOT NULL REFERENCES agency,
    kind            text NOT NULL,
    places          integer,
    region          text,
    valid_from      date NOT NULL,
    proposed_at     timestamptz NOT NULL,
    settled_at      timestamptz,
    outcome         text CHECK (outcome IN ('DISMISSED', 'SUPERSEDED')),
    justification   text CHECK (length(justification) BETWEEN 1 AND 1000),
    version         integer NOT NULL,
    CHECK ((outcome IS NULL) = (settled_at IS NULL)),
    CHECK (coalesce(outcome = 'DISMISSED', false) = (justification IS NOT NULL))
);
COMMENT ON COLUMN amendment_proposal.owner_id IS 'Who owned the instrument when this was proposed';
CREATE UNIQUE INDEX amendment_proposal_open ON amendment_proposal (contribution_id) WHERE outcome IS NULL;
CREATE INDEX contribution_of_instrument ON contribution (instrument_id);
