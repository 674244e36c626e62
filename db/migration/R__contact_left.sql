-- SPDX-License-Identifier: EUPL-1.2
-- Which contributions of a programme print a contact that has left. Only the instrument is told: the contribution itself
-- is open to whoever sees the programme, the contact's record is not.
CREATE OR REPLACE FUNCTION left_contacts(of_programme uuid) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT b.instrument_id FROM contribution b
        WHERE b.programme_id = of_programme AND may('programme.view')
          AND EXISTS (SELECT FROM contact c
                      WHERE c.owner_id = b.owner_id AND c.function_name = b.contact_function
                        AND c.mailbox = b.contact_mailbox AND c.ends_on < business_today())
          AND NOT EXISTS (SELECT FROM contact c
                          WHERE c.owner_id = b.owner_id AND c.function_name = b.contact_function
                            AND c.mailbox = b.contact_mailbox AND c.archived_at IS NULL
                            AND (c.ends_on IS NULL OR c.ends_on >= business_today() OR c.mailbox_stays))
    $$;
REVOKE ALL ON FUNCTION left_contacts FROM PUBLIC;
GRANT EXECUTE ON FUNCTION left_contacts TO jba_app, jba_auditor;
