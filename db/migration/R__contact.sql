-- SPDX-License-Identifier: EUPL-1.2
-- A contact is private to its agency until it is shared; its function and mailbox are seen with every instrument that is
-- or was its owner's and names it.
CREATE OR REPLACE TRIGGER keep_visible_to BEFORE INSERT OR UPDATE ON contact
    FOR EACH ROW EXECUTE FUNCTION keep_shared_visible_to();
DROP FUNCTION IF EXISTS keep_contact_visible_to();
CREATE OR REPLACE TRIGGER guard_change BEFORE UPDATE ON contact
    FOR EACH ROW EXECUTE FUNCTION guard_shared_change('contact');

-- The end of a contact and its merging are the owner's; what is changed with them stands in the log under their names.
CREATE OR REPLACE FUNCTION guard_contact_end() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.ends_on, NEW.mailbox_stays, NEW.merged_into)
           IS NOT DISTINCT FROM (OLD.ends_on, OLD.mailbox_stays, OLD.merged_into) THEN
        RETURN NEW;
    END IF;
    IF OLD.owner_id IS DISTINCT FROM current_agency() THEN
        RAISE EXCEPTION 'the end of a contact is its owner''s' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF NEW.merged_into IS NOT NULL AND NOT EXISTS (
           SELECT FROM contact c
           WHERE c.id = NEW.merged_into AND c.owner_id = NEW.owner_id AND c.archived_at IS NULL) THEN
        RAISE EXCEPTION 'a contact is merged into another of its owner' USING ERRCODE = 'foreign_key_violation';
    END IF;
    PERFORM audit_action(CASE WHEN NEW.merged_into IS NOT NULL THEN 'mergeContacts'
                              WHEN OLD.merged_into IS NOT NULL THEN 'splitContacts'
                              WHEN NEW.ends_on IS NOT NULL THEN 'endContact'
                              ELSE 'keepContact' END);
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER guard_end BEFORE UPDATE OF ends_on, mailbox_stays, merged_into ON contact
    FOR EACH ROW EXECUTE FUNCTION guard_contact_end();

CREATE OR REPLACE TRIGGER announce AFTER INSERT OR UPDATE ON contact
    FOR EACH ROW EXECUTE FUNCTION announce_change('contact');

CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON contact
    FOR EACH ROW EXECUTE FUNCTION audit_row('contact', 'owner_id', 'id', 'function_name');

ALTER TABLE contact ENABLE ROW LEVEL SECURITY;
ALTER TABLE contact FORCE ROW LEVEL SECURITY;

-- The contacts of the instruments that the scope sees are gathered once: asked contact by contact, a policy may not use
-- the index of instrument.contacts, because that operator is not leakproof.
DROP POLICY IF EXISTS contact_seen ON contact;
CREATE POLICY contact_seen ON contact FOR SELECT TO jba_app
    USING ((SELECT may('contact.view')) AND erased_at IS NULL
           AND (visible_to && (SELECT current_audience())
                    AND (owner_id = (SELECT current_agency())
                         OR EXISTS (SELECT FROM share_grant s
                                    WHERE s.contact_id = contact.id
                                      AND s.grantee IN ((SELECT current_agency()), '*')))
                OR (id, owner_id) IN (SELECT named, its_owner
                                      FROM instrument i, unnest(i.contacts) named,
                                           unnest(i.owner_id || i.former_owners) its_owner)));
DROP POLICY IF EXISTS contact_seen_by_auditor ON contact;
CREATE POLICY contact_seen_by_auditor ON contact FOR SELECT TO jba_auditor
    USING ((SELECT current_scope() = 'auditor' AND may('contact.view')) AND erased_at IS NULL
           AND owner_id = ANY ((SELECT auditor_reach())::text[]));
DROP POLICY IF EXISTS contact_created ON contact;
CREATE POLICY contact_created ON contact FOR INSERT TO jba_app
    WITH CHECK (owner_id = (SELECT current_agency()) AND (SELECT may('contact.create')));
DROP POLICY IF EXISTS contact_changed ON contact;
CREATE POLICY contact_changed ON contact FOR UPDATE TO jba_app
    USING ((SELECT may('contact.edit'))
           AND (owner_id = (SELECT current_agency()) OR edits_by_share(id, 'contact.edit')));
-- A share advances the version of its record.
DROP POLICY IF EXISTS contact_advanced ON contact;
CREATE POLICY contact_advanced ON contact TO CURRENT_USER USING (true);

GRANT SELECT, INSERT, UPDATE ON contact TO jba_app;
GRANT SELECT ON contact TO jba_auditor;
