-- SPDX-License-Identifier: EUPL-1.2
-- What an owner lets others do with an instrument and its places: an agency or, with '*', the whole JBA; how far; for
-- what purpose and until when. A share is never deleted: revoking it is an entry of its own.

CREATE TABLE share_grant (
    id            uuid PRIMARY KEY,
    instrument_id uuid NOT NULL REFERENCES instrument,
    owner_id      text NOT NULL REFERENCES agency,
    grantee       text NOT NULL,
    level         text NOT NULL CHECK (level IN ('READ', 'COMMENT', 'EDIT')),
    personal      boolean NOT NULL,
    purpose       text NOT NULL CHECK (length(purpose) BETWEEN 1 AND 300),
    until         date,
    granted_by    text NOT NULL,
    granted_at    timestamptz NOT NULL,
    revoked_by    text,
    revoked_at    timestamptz,
    version       integer NOT NULL,
    CHECK (grantee <> owner_id),
    CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);
COMMENT ON COLUMN share_grant.grantee IS 'The agency that gets access; * is the whole JBA';
COMMENT ON COLUMN share_grant.until IS 'The last day on which the share holds; null for no end';
CREATE INDEX share_grant_of_grantee ON share_grant (grantee);
CREATE INDEX share_grant_of_instrument ON share_grant (instrument_id, grantee);
