-- SPDX-License-Identifier: EUPL-1.2
-- Whom the agencies work with: schools, bodies, conferences of city districts, providers, sites. Organisations, never
-- persons. visible_to as in V020.

CREATE TABLE network_partner (
    id          uuid PRIMARY KEY,
    owner_id    text NOT NULL REFERENCES agency,
    type        text NOT NULL CHECK (type IN ('SCHOOL', 'BODY', 'DISTRICT', 'PROVIDER', 'SITE')),
    name        text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    mailbox     text CHECK (length(mailbox) BETWEEN 3 AND 254),
    phone       text CHECK (phone ~ '^\+[1-9][0-9]{4,14}$'),
    address     text CHECK (length(address) BETWEEN 1 AND 200),
    notes       text CHECK (length(notes) BETWEEN 1 AND 2000),
    visible_to  text[] NOT NULL DEFAULT '{}',
    archived_at timestamptz,
    version     integer NOT NULL
);
COMMENT ON COLUMN network_partner.notes IS 'What colleagues should know of the organisation; not for persons';
CREATE INDEX network_partner_visible ON network_partner USING gin (visible_to);
CREATE INDEX network_partner_by_name ON network_partner (name, id);
