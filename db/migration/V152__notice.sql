-- SPDX-License-Identifier: EUPL-1.2
-- Notices: what an agency, or the editors of the programme, should know or do. A notice holds no words: what it says is
-- read from its record when somebody looks, with that person's sight.

-- What there is to tell, to whom, and how it is told unless a person says otherwise.
CREATE TABLE notice_kind (
    kind   text PRIMARY KEY,
    action text NOT NULL,
    shown  boolean NOT NULL,
    mail   text NOT NULL CHECK (mail IN ('OFF', 'DIGEST', 'NOW'))
);
COMMENT ON COLUMN notice_kind.action IS 'Told is whoever has this action in the table of permissions';

CREATE TABLE notice (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    kind        text NOT NULL REFERENCES notice_kind,
    audience    text NOT NULL,
    sender      text REFERENCES agency,
    record_kind text CHECK (record_kind IN ('instrument', 'contact', 'partner', 'handover', 'programme')),
    record_id   uuid,
    source_id   uuid,
    occasion    text NOT NULL,
    at          timestamptz NOT NULL DEFAULT now(),
    queued      boolean NOT NULL DEFAULT false,
    CHECK ((record_kind IS NULL) = (record_id IS NULL)),
    UNIQUE NULLS NOT DISTINCT (audience, kind, source_id, occasion)
);
COMMENT ON COLUMN notice.audience IS 'An agency; * for the whole JBA, + for the editors of the programme';
COMMENT ON COLUMN notice.sender IS 'The agency that did it, which is not told; null when only time passed';
COMMENT ON COLUMN notice.record_id IS 'Where it leads; null for nowhere in particular';
COMMENT ON COLUMN notice.source_id IS 'What it is about: a share, a hand-over, a comment, a contact, a programme';
COMMENT ON COLUMN notice.occasion IS 'Tells it from an earlier one about the same: a day, a revision';
COMMENT ON COLUMN notice.queued IS 'Whether the e-mails about it are in the queue';
CREATE INDEX notice_unqueued ON notice (at, id) WHERE NOT queued;
CREATE INDEX notice_of_audience ON notice (audience, at DESC, id);
CREATE INDEX notice_by_age ON notice (at);

CREATE TABLE notice_read (
    person    text NOT NULL CHECK (length(person) BETWEEN 1 AND 100),
    notice_id uuid NOT NULL REFERENCES notice ON DELETE CASCADE,
    PRIMARY KEY (person, notice_id)
);
COMMENT ON COLUMN notice_read.person IS 'personal: Keycloak''s identifier of who has read it';
CREATE INDEX notice_read_of_notice ON notice_read (notice_id);

-- What a person has said otherwise than the kind does.
CREATE TABLE notice_setting (
    person text NOT NULL CHECK (length(person) BETWEEN 1 AND 100),
    kind   text NOT NULL REFERENCES notice_kind,
    shown  boolean NOT NULL,
    mail   text NOT NULL CHECK (mail IN ('OFF', 'DIGEST', 'NOW')),
    PRIMARY KEY (person, kind)
);
COMMENT ON COLUMN notice_setting.person IS 'personal: Keycloak''s identifier of who wants to be told so';

-- Whom e-mails may go to: who signed in lately, with the agency, the roles and the address they had then.
CREATE TABLE mail_recipient (
    person    text PRIMARY KEY CHECK (length(person) BETWEEN 1 AND 100),
    agency_id text REFERENCES agency,
    roles     text[] NOT NULL,
    address   text NOT NULL CHECK (length(address) BETWEEN 3 AND 254),
    seen_at   timestamptz NOT NULL
);
COMMENT ON COLUMN mail_recipient.person IS 'personal: Keycloak''s identifier of whose address it is';
COMMENT ON COLUMN mail_recipient.address IS 'personal: where e-mails to this person go, as Keycloak said at the last sign-in';
CREATE INDEX mail_recipient_of_agency ON mail_recipient (agency_id);

-- The e-mails to be sent, and for two weeks those that were. What one says is asked when it is sent.
CREATE TABLE mail (
    id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    person    text NOT NULL REFERENCES mail_recipient ON DELETE CASCADE,
    digest_of date,
    notices   uuid[] NOT NULL,
    due_at    timestamptz NOT NULL,
    attempts  integer NOT NULL DEFAULT 0,
    outcome   text CHECK (outcome IN ('SENT', 'NOTHING_LEFT', 'GIVEN_UP')),
    done_at   timestamptz,
    CHECK ((outcome IS NULL) = (done_at IS NULL))
);
COMMENT ON COLUMN mail.person IS 'personal: who gets it';
COMMENT ON COLUMN mail.digest_of IS 'The day whose notices it gathers; null when it goes at once';
CREATE UNIQUE INDEX mail_digest ON mail (person, digest_of) WHERE done_at IS NULL AND digest_of IS NOT NULL;
CREATE INDEX mail_due ON mail (due_at, id) WHERE done_at IS NULL;
