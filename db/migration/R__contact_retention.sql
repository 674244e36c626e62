-- SPDX-License-Identifier: EUPL-1.2
-- What is known of people behind contacts goes when its time is over: personal_column says how long after the last day
-- of the person, or after the contact was archived.

-- The day on which the data of the person behind a contact is removed; null while neither has happened.
CREATE OR REPLACE FUNCTION personal_data_goes_on(ends_on date, archived_at timestamptz) RETURNS date
    LANGUAGE sql STABLE AS $$
        SELECT (least(ends_on, (archived_at AT TIME ZONE 'Europe/Berlin')::date) + min(p.retention))::date
        FROM personal_column p WHERE p.table_name = 'contact_person'
    $$;

-- Removes the persons whose time is over, and the function of contacts that have long been archived; in the log their
-- values go too, its entries stay and say that they went. The scheduled job calls it, nobody else.
CREATE OR REPLACE FUNCTION remove_expired_contact_data(at timestamptz) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    expired uuid;
    removed bigint := 0;
BEGIN
    IF current_scope() IS DISTINCT FROM 'system:retention' THEN
        RAISE EXCEPTION 'only the retention job removes what has expired' USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM audit_action('expire');
    FOR expired IN
        SELECT c.id FROM contact c JOIN contact_person p ON p.contact_id = c.id
        WHERE num_nonnulls(p.person_name, p.person_mailbox, p.person_phone) > 0
          AND personal_data_goes_on(c.ends_on, c.archived_at) <= business_today()
        ORDER BY c.id FOR UPDATE OF c
    LOOP
        UPDATE contact_person SET person_name = NULL, person_mailbox = NULL, person_phone = NULL, version = version + 1
            WHERE contact_id = expired;
        UPDATE contact SET version = version + 1 WHERE id = expired;
        PERFORM forget_in_log(expired, '%.person\_%', at, 'retention');
        removed := removed + 1;
    END LOOP;
    FOR expired IN
        SELECT c.id FROM contact c
        WHERE c.erased_at IS NULL
          AND (c.archived_at AT TIME ZONE 'Europe/Berlin')::date
              + (SELECT min(p.retention) FROM personal_column p WHERE p.table_name = 'contact') <= business_today()
        ORDER BY c.id FOR UPDATE OF c
    LOOP
        UPDATE instrument SET contacts = array_remove(contacts, expired), version = version + 1
            WHERE contacts @> ARRAY [expired];
        UPDATE contact SET function_name = NULL, mailbox = NULL, phone = NULL, erased_at = at, version = version + 1
            WHERE id = expired;
        PERFORM forget_in_log(expired, '%', at, 'retention');
        removed := removed + 1;
    END LOOP;
    RETURN removed;
END
$$;
REVOKE ALL ON FUNCTION remove_expired_contact_data FROM PUBLIC;
GRANT EXECUTE ON FUNCTION remove_expired_contact_data TO jba_app;
