-- SPDX-License-Identifier: EUPL-1.2
-- A share without end is confirmed or ended by its owner once a quarter.
ALTER TABLE share_grant
    ADD COLUMN confirmed_by text,
    ADD COLUMN confirmed_at timestamptz,
    ADD CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL)),
    ADD CHECK (confirmed_at IS NULL OR until IS NULL);
COMMENT ON COLUMN share_grant.confirmed_by IS 'personal: the function of who last confirmed it';
CREATE INDEX share_grant_of_owner ON share_grant (owner_id, until) WHERE revoked_at IS NULL;
CREATE INDEX share_grant_ending ON share_grant (grantee, until) WHERE revoked_at IS NULL;
