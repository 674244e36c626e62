-- SPDX-License-Identifier: EUPL-1.2
-- The audit log. Three tables, each with one purpose:
--   audit_entry     what happened, written by triggers in the changing transaction; its canonical bytes never change
--   audit_personal  persons and personal values of an entry, apart from it, so that they can be erased later
--   audit_chain     the entry's number in commit order and the hash chain; also the columns by which entries are found
-- The rules (triggers, policies, grants) are in the R__audit files.

CREATE TABLE audit_entry (
    id           bigint GENERATED ALWAYS AS IDENTITY,
    at           timestamptz NOT NULL,
    tx           xid8 NOT NULL DEFAULT pg_current_xact_id(),
    action       text NOT NULL CHECK (length(action) BETWEEN 1 AND 60),
    operation    text NOT NULL CHECK (operation IN ('insert', 'update', 'delete', 'event')),
    object_type  text NOT NULL,
    object_id    text NOT NULL,
    label        text,
    owner_agency text,
    agency       text,
    roles        text[] NOT NULL,
    scope        text NOT NULL,
    channel      text,
    request_id   text,
    reason       text,
    canonical    text NOT NULL,
    PRIMARY KEY (id, at)
);
COMMENT ON TABLE audit_entry IS 'What happened; the columns repeat what the canonical bytes say, the bytes count';
COMMENT ON COLUMN audit_entry.at IS 'When the change was made; part of the key so that the table can be partitioned by month';
COMMENT ON COLUMN audit_entry.tx IS 'The transaction; all its entries are numbered together when it commits';
COMMENT ON COLUMN audit_entry.owner_agency IS 'Who owned the record at that time; null for what belongs to the whole programme';
COMMENT ON COLUMN audit_entry.agency IS 'The agency of the person who acted';
COMMENT ON COLUMN audit_entry.canonical IS 'RFC 8785 JSON; its UTF-8 bytes are what the chain proves';
CREATE INDEX audit_entry_tx ON audit_entry (tx, id);

CREATE TABLE audit_personal (
    entry        bigint NOT NULL,
    field        text NOT NULL,
    owner_agency text,
    salt         bytea CHECK (length(salt) = 32),
    value        text,
    erased_at    timestamptz,
    erased_rule  text,
    PRIMARY KEY (entry, field),
    CHECK (CASE WHEN erased_at IS NULL THEN salt IS NOT NULL AND value IS NOT NULL AND erased_rule IS NULL
                ELSE salt IS NULL AND value IS NULL AND erased_rule IS NOT NULL END)
);
COMMENT ON TABLE audit_personal IS 'SHA-256(salt || value as canonical JSON) stands in the entry; salt and value stand here until they are erased';
CREATE INDEX audit_personal_value ON audit_personal (value, entry) WHERE field IN ('actor.name', 'actor.subject');

CREATE TABLE audit_chain (
    seq          bigint PRIMARY KEY CHECK (seq >= 0),
    entry        bigint NOT NULL UNIQUE,
    at           timestamptz NOT NULL,
    action       text NOT NULL,
    object_type  text NOT NULL,
    object_id    text NOT NULL,
    owner_agency text,
    agency       text,
    chain        bytea NOT NULL CHECK (length(chain) = 32)
);
COMMENT ON TABLE audit_chain IS 'chain = SHA-256(chain before || SHA-256(canonical bytes)); 32 zero bytes stand before the first';
CREATE INDEX audit_chain_owner ON audit_chain (owner_agency, seq);
CREATE INDEX audit_chain_agency ON audit_chain (agency, seq);
CREATE INDEX audit_chain_object ON audit_chain (object_type, object_id, seq);
CREATE INDEX audit_chain_action ON audit_chain (action, seq);
CREATE INDEX audit_chain_at ON audit_chain (at);

-- Columns whose values are personal data: in the log they stand behind commitments, and are erased when their time ends.
CREATE TABLE personal_column (
    table_name  text NOT NULL,
    column_name text NOT NULL,
    reason      text NOT NULL CHECK (length(reason) BETWEEN 1 AND 200),
    retention   interval NOT NULL,
    PRIMARY KEY (table_name, column_name)
);
INSERT INTO personal_column VALUES
    ('audit_personal', 'actor.subject', 'who made a change: accountability of the agencies', 'P10Y'),
    ('audit_personal', 'actor.name', 'who made a change: accountability of the agencies', 'P10Y');

-- Stand here so that other repeatable migrations can name it, whatever their order; R__audit.sql gives it its body.
CREATE FUNCTION audit_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit log is not installed yet';
END
$$;
