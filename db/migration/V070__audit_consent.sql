-- SPDX-License-Identifier: EUPL-1.2
-- Whether the auditors of the whole JBA may look into an agency's records: its leads say so, for a year at most. Each
-- decision is a row of its own, and the latest one counts.

CREATE TABLE audit_consent (
    id            uuid PRIMARY KEY,
    agency_id     text NOT NULL REFERENCES agency,
    given         boolean NOT NULL,
    until         date,
    decided_by    text NOT NULL,
    function_name text NOT NULL CHECK (length(function_name) BETWEEN 1 AND 200),
    decided_at    timestamptz NOT NULL,
    UNIQUE (agency_id, decided_at),
    CHECK (given = (until IS NOT NULL)),
    CHECK (until <= (decided_at AT TIME ZONE 'Europe/Berlin')::date + interval '1 year')
);
COMMENT ON COLUMN audit_consent.until IS 'The last day on which the consent holds';
COMMENT ON COLUMN audit_consent.decided_by IS 'personal: the lead who decided, by Keycloak''s identifier';
COMMENT ON COLUMN audit_consent.function_name IS 'personal: the function of the lead who decided';
INSERT INTO personal_column (table_name, column_name, reason, retention) VALUES
    ('audit_consent', 'decided_by', 'who consented: accountability of the agencies', 'P10Y'),
    ('audit_consent', 'function_name', 'who consented: accountability of the agencies', 'P10Y');
