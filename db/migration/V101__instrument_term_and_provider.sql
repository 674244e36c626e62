-- SPDX-License-Identifier: EUPL-1.2
-- From when to when an instrument runs, and who carries it out: a network partner, seen by whoever sees that partner.

ALTER TABLE instrument
    ADD COLUMN term_from date,
    ADD COLUMN term_to date,
    ADD COLUMN provider_id uuid REFERENCES network_partner,
    ADD CHECK (term_from <= term_to);
CREATE INDEX instrument_by_provider ON instrument (provider_id) WHERE provider_id IS NOT NULL;
