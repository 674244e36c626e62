-- SPDX-License-Identifier: EUPL-1.2
-- The person behind a contact is withheld here, not on a screen: seen by the owner's people whose role has
-- contact.viewPersonal, and by others with that role through a share in force that includes personal data, of the
-- contact or of an instrument that names it. It is the owner's share: who handed an instrument over still sees the own
-- ended ones. Auditors and the programme's editors never see it.
CREATE OR REPLACE FUNCTION sees_personal(of_contact uuid, of_owner text) RETURNS boolean
    LANGUAGE sql STABLE AS $$
        SELECT current_scope() = 'agency' AND may('contact.viewPersonal') AND (
            of_owner = current_agency()
            OR EXISTS (SELECT FROM share_grant s
                       WHERE s.contact_id = of_contact AND s.owner_id = of_owner AND s.personal
                         AND s.grantee = ANY (current_audience()))
            OR EXISTS (SELECT FROM instrument i JOIN share_grant s ON s.instrument_id = i.id
                       WHERE i.contacts @> ARRAY [of_contact] AND i.owner_id = of_owner AND s.owner_id = of_owner
                         AND s.personal AND s.grantee = ANY (current_audience())))
    $$;

CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON contact_person
    FOR EACH ROW EXECUTE FUNCTION audit_row('contact', 'owner_id', 'contact_id');

ALTER TABLE contact_person ENABLE ROW LEVEL SECURITY;
ALTER TABLE contact_person FORCE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS contact_person_seen ON contact_person;
CREATE POLICY contact_person_seen ON contact_person FOR SELECT TO jba_app
    USING (sees_personal(contact_id, owner_id));
-- Who may describe the contact names the person too, as far as they would see it.
DROP POLICY IF EXISTS contact_person_named ON contact_person;
CREATE POLICY contact_person_named ON contact_person FOR INSERT TO jba_app
    WITH CHECK (EXISTS (SELECT FROM contact c WHERE c.id = contact_id AND c.owner_id = contact_person.owner_id)
                AND (owner_id = (SELECT current_agency()) AND (SELECT may('contact.create') OR may('contact.edit'))
                     OR edits_by_share(contact_id, 'contact.edit'))
                AND sees_personal(contact_id, owner_id));
DROP POLICY IF EXISTS contact_person_changed ON contact_person;
CREATE POLICY contact_person_changed ON contact_person FOR UPDATE TO jba_app
    USING (sees_personal(contact_id, owner_id)
           AND (owner_id = (SELECT current_agency()) AND (SELECT may('contact.edit'))
                OR edits_by_share(contact_id, 'contact.edit')));
-- erase_contact runs as the owner of the tables.
DROP POLICY IF EXISTS contact_person_erased ON contact_person;
CREATE POLICY contact_person_erased ON contact_person TO CURRENT_USER USING (true);

GRANT SELECT, INSERT ON contact_person TO jba_app;
GRANT UPDATE (person_name, person_mailbox, person_phone, version) ON contact_person TO jba_app;

-- Takes values of a contact out of the log, those of the running transaction too. Commitments stay, so it is provable.
CREATE OR REPLACE FUNCTION forget_in_log(of_contact uuid, fields text, at timestamptz, rule text) RETURNS void
    LANGUAGE sql SET search_path = pg_catalog, public, pg_temp AS $$
        UPDATE audit_personal p SET salt = NULL, value = NULL, erased_at = at, erased_rule = rule
        WHERE p.erased_at IS NULL AND p.field NOT LIKE 'actor.%' AND p.field LIKE fields
          AND p.entry IN (SELECT c.entry FROM audit_chain c
                          WHERE c.object_type = 'contact' AND c.object_id = of_contact::text
                          UNION ALL
                          SELECT e.id FROM audit_entry e
                          WHERE e.tx = pg_current_xact_id() AND e.object_type = 'contact'
                            AND e.object_id = of_contact::text)
    $$;
REVOKE ALL ON FUNCTION forget_in_log FROM PUBLIC;

-- Erases an own contact for good: its values, the person's, and all of them in the log, whose entries hold commitments
-- and stay provable. Instruments that named it fall back to the front desk, and what shared it ends.
CREATE OR REPLACE FUNCTION erase_contact(erased uuid, at timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF current_scope() IS DISTINCT FROM 'agency' OR NOT may('contact.erase')
        OR NOT EXISTS (SELECT FROM contact c
                       WHERE c.id = erased AND c.owner_id = current_agency() AND c.erased_at IS NULL) THEN
        RAISE EXCEPTION 'only the owner erases a contact' USING ERRCODE = 'insufficient_privilege';
    END IF;
    UPDATE instrument SET contacts = array_remove(contacts, erased), version = version + 1
        WHERE contacts @> ARRAY [erased];
    UPDATE share_grant SET revoked_at = erase_contact.at, revoked_by = current_actor_name(), version = version + 1
        WHERE contact_id = erased AND revoked_at IS NULL;
    PERFORM audit_action('erase');
    UPDATE contact_person SET person_name = NULL, person_mailbox = NULL, person_phone = NULL, version = version + 1
        WHERE contact_id = erased;
    UPDATE contact SET function_name = NULL, mailbox = NULL, phone = NULL, erased_at = erase_contact.at,
                       version = version + 1
        WHERE id = erased;
    PERFORM forget_in_log(erased, '%', erase_contact.at, 'contact.erase');
END
$$;
REVOKE ALL ON FUNCTION erase_contact FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_contact TO jba_app;
