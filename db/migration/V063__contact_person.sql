-- SPDX-License-Identifier: EUPL-1.2
-- The person behind a contact, apart from its function, so that the database can withhold the one and show the other.

CREATE TABLE contact_person (
    contact_id     uuid PRIMARY KEY REFERENCES contact,
    owner_id       text NOT NULL REFERENCES agency,
    person_name    text CHECK (length(person_name) BETWEEN 1 AND 200),
    person_mailbox text CHECK (length(person_mailbox) BETWEEN 3 AND 254),
    person_phone   text CHECK (person_phone ~ '^\+[1-9][0-9]{4,14}$'),
    version        integer NOT NULL
);

-- A contact entered by mistake is erased: its row stays for what refers to it, and says nothing.
ALTER TABLE contact
    ADD COLUMN erased_at timestamptz,
    ALTER COLUMN function_name DROP NOT NULL,
    ALTER COLUMN mailbox DROP NOT NULL,
    ADD CHECK (CASE WHEN erased_at IS NULL THEN function_name IS NOT NULL AND mailbox IS NOT NULL
                    ELSE num_nonnulls(function_name, mailbox, phone) = 0 END);

-- A unique index would tell who co-maintains one contact that the owner has another: the service looks for its own.
DROP INDEX contact_once;
CREATE INDEX contact_by_function ON contact (owner_id, function_name);

-- A function's values are personal as well: somebody's own can be entered by mistake, and then they must go.
INSERT INTO personal_column (table_name, column_name, reason, retention) VALUES
    ('contact_person', 'person_name', 'whom to call behind a function', 'P3Y'),
    ('contact_person', 'person_mailbox', 'how to write to the person behind a function', 'P3Y'),
    ('contact_person', 'person_phone', 'how to call the person behind a function', 'P3Y'),
    ('contact', 'function_name', 'a person''s name can be entered by mistake', 'P10Y'),
    ('contact', 'mailbox', 'a person''s address can be entered by mistake', 'P10Y'),
    ('contact', 'phone', 'a person''s number can be entered by mistake', 'P10Y');

-- Every column with personal data says so, and of whom; a test keeps the list.
COMMENT ON COLUMN contact_person.person_name IS 'personal: who is behind the function';
COMMENT ON COLUMN contact_person.person_mailbox IS 'personal: the own address of the person';
COMMENT ON COLUMN contact_person.person_phone IS 'personal: the own number of the person';
COMMENT ON COLUMN contact.function_name IS 'personal: a function; by mistake a person';
COMMENT ON COLUMN contact.mailbox IS 'personal: a functional mailbox; by mistake a person''s';
COMMENT ON COLUMN contact.phone IS 'personal: a function''s number; by mistake a person''s';
COMMENT ON COLUMN network_partner.mailbox IS 'The organisation''s, never a person''s';
COMMENT ON COLUMN network_partner.phone IS 'The organisation''s, never a person''s';
COMMENT ON COLUMN share_grant.granted_by IS 'personal: the function of who granted it';
COMMENT ON COLUMN share_grant.revoked_by IS 'personal: the function of who ended it';
COMMENT ON COLUMN co_signature.signer IS 'personal: Keycloak''s identifier of who signed';
COMMENT ON COLUMN co_signature.function_name IS 'personal: the function of who signed; public with the evidence';
COMMENT ON COLUMN revision_author.person IS 'personal: Keycloak''s identifier of who wrote';
COMMENT ON COLUMN publication.published_by IS 'personal: the function of who published';
COMMENT ON COLUMN chapter_return.function_name IS 'personal: the function of who sent the chapter back';
COMMENT ON COLUMN chapter_return.resolved_by IS 'personal: the function of who resolved the comment';
COMMENT ON COLUMN finding_justification.function_name IS 'personal: the function of who justified';
COMMENT ON COLUMN audit_personal.value IS 'personal: who acted, and the personal values before and after';
