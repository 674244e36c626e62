-- SPDX-License-Identifier: EUPL-1.2
-- Contacts and network partners are shared as instruments are: a share is of exactly one record.

ALTER TABLE share_grant
    ALTER COLUMN instrument_id DROP NOT NULL,
    ADD COLUMN contact_id uuid REFERENCES contact,
    ADD COLUMN partner_id uuid REFERENCES network_partner,
    ADD CHECK (num_nonnulls(instrument_id, contact_id, partner_id) = 1),
    ADD COLUMN record_id uuid NOT NULL GENERATED ALWAYS AS (coalesce(instrument_id, contact_id, partner_id)) STORED,
    ADD COLUMN record_kind text NOT NULL GENERATED ALWAYS AS (
        CASE WHEN instrument_id IS NOT NULL THEN 'instrument'
             WHEN contact_id IS NOT NULL THEN 'contact'
             ELSE 'partner' END) STORED;
COMMENT ON COLUMN share_grant.record_kind IS 'In whose history the share stands';
CREATE INDEX share_grant_of_record ON share_grant (record_id, grantee);
