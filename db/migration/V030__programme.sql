-- SPDX-License-Identifier: EUPL-1.2
-- The yearly programme: written together, frozen as a snapshot, co-signed on the same bytes, published for good.

CREATE TABLE programme (
    id       uuid PRIMARY KEY,
    year     integer NOT NULL UNIQUE CHECK (year BETWEEN 2000 AND 2100),
    title    text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    as_of    date NOT NULL,
    state    text NOT NULL CHECK (state IN ('DRAFT', 'IN_COORDINATION', 'COSIGNED', 'PUBLISHED', 'ARCHIVED')),
    revision integer NOT NULL CHECK (revision > 0),
    version  integer NOT NULL
);

-- editors names the agencies that write the chapter; '*' is every agency; nobody writes a generated one.
CREATE TABLE chapter (
    id           uuid PRIMARY KEY,
    programme_id uuid NOT NULL REFERENCES programme,
    position     integer NOT NULL,
    number       text NOT NULL CHECK (length(number) BETWEEN 1 AND 20),
    title        text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    body         text NOT NULL CHECK (length(body) <= 60000),
    editors      text[] NOT NULL,
    generated    boolean NOT NULL,
    version      integer NOT NULL,
    UNIQUE (programme_id, number),
    UNIQUE (programme_id, position) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE indicator (
    id           uuid PRIMARY KEY,
    programme_id uuid NOT NULL REFERENCES programme,
    chapter_id   uuid NOT NULL REFERENCES chapter,
    key          text NOT NULL CHECK (key ~ '^[a-z][a-z0-9-]{0,59}$'),
    position     integer NOT NULL,
    label        text NOT NULL CHECK (length(label) BETWEEN 1 AND 200),
    value        numeric NOT NULL,
    unit         text CHECK (unit IN ('PERSONS', 'PLACES', 'PERCENT', 'RATIO')),
    reference    text CHECK (length(reference) BETWEEN 1 AND 100),
    source       text CHECK (length(source) BETWEEN 1 AND 300),
    version      integer NOT NULL,
    UNIQUE (programme_id, key)
);

CREATE TABLE comparison_value (
    indicator_id uuid NOT NULL REFERENCES indicator,
    position     integer NOT NULL,
    label        text NOT NULL CHECK (length(label) BETWEEN 1 AND 60),
    value        numeric NOT NULL,
    PRIMARY KEY (indicator_id, label)
);

-- What an agency contributes to the annex: a copy of the instrument's printed fields, made by its owner.
CREATE TABLE contribution (
    id                uuid PRIMARY KEY,
    programme_id      uuid NOT NULL REFERENCES programme,
    instrument_id     uuid NOT NULL,
    owner_id          text NOT NULL REFERENCES agency,
    name              text NOT NULL,
    abbreviation      text,
    aliases           text[] NOT NULL,
    sub_offers        text[] NOT NULL,
    target_group      text NOT NULL,
    legal_circles     text[] NOT NULL,
    participating     text[] NOT NULL,
    explanation       text,
    legal_basis       text,
    capacity_kind     text NOT NULL,
    places            integer,
    region            text,
    valid_from        date NOT NULL,
    contact_function  text,
    contact_mailbox   text,
    contact_phone     text,
    version           integer NOT NULL,
    UNIQUE (programme_id, instrument_id)
);

-- Who changed the content of which revision; kept by triggers, asked by the four-eyes rule.
CREATE TABLE revision_author (
    programme_id uuid NOT NULL REFERENCES programme,
    revision     integer NOT NULL,
    person       text NOT NULL,
    PRIMARY KEY (programme_id, revision, person)
);

-- A revision as it was frozen when coordination started: its hashes, and whose signatures it needs.
CREATE TABLE snapshot (
    programme_id uuid NOT NULL REFERENCES programme,
    revision     integer NOT NULL,
    content_hash text NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    pdf_hash     text NOT NULL CHECK (pdf_hash ~ '^[0-9a-f]{64}$'),
    agencies     text[] NOT NULL CHECK (cardinality(agencies) > 0),
    taken_at     timestamptz NOT NULL,
    PRIMARY KEY (programme_id, revision)
);

-- The bytes that were made once for a snapshot and are published unchanged.
CREATE TABLE snapshot_document (
    programme_id uuid NOT NULL,
    revision     integer NOT NULL,
    kind         text NOT NULL CHECK (kind IN ('CONTENT', 'PDF', 'HTML', 'ANNEX_CSV')),
    bytes        bytea NOT NULL,
    PRIMARY KEY (programme_id, revision, kind),
    FOREIGN KEY (programme_id, revision) REFERENCES snapshot
);

CREATE TABLE co_signature (
    id            uuid PRIMARY KEY,
    programme_id  uuid NOT NULL,
    revision      integer NOT NULL,
    agency_id     text NOT NULL REFERENCES agency,
    signer        text NOT NULL,
    function_name text NOT NULL,
    signed_at     timestamptz NOT NULL,
    content_hash  text NOT NULL,
    pdf_hash      text NOT NULL,
    withdrawn_at  timestamptz,
    justification text CHECK (length(justification) BETWEEN 1 AND 1000),
    version       integer NOT NULL,
    FOREIGN KEY (programme_id, revision) REFERENCES snapshot,
    CHECK ((withdrawn_at IS NULL) = (justification IS NULL))
);
CREATE UNIQUE INDEX co_signature_of_agency ON co_signature (programme_id, revision, agency_id)
    WHERE withdrawn_at IS NULL;
CREATE UNIQUE INDEX co_signature_of_person ON co_signature (programme_id, revision, signer)
    WHERE withdrawn_at IS NULL;

-- A published Fassung: 1 is the edition itself, amendments follow.
CREATE TABLE publication (
    year         integer NOT NULL,
    fassung      integer NOT NULL CHECK (fassung > 0),
    programme_id uuid NOT NULL,
    revision     integer NOT NULL,
    title        text NOT NULL,
    content_hash text NOT NULL,
    pdf_hash     text NOT NULL,
    published_at timestamptz NOT NULL,
    published_by text NOT NULL,
    evidence     bytea NOT NULL,
    PRIMARY KEY (year, fassung),
    FOREIGN KEY (programme_id, revision) REFERENCES snapshot
);

INSERT INTO personal_column (table_name, column_name, reason, retention) VALUES
    ('co_signature', 'signer', 'who signed: the declaration of the agency', 'P10Y'),
    ('revision_author', 'person', 'who wrote: an author does not sign', 'P10Y');
