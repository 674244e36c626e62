-- SPDX-License-Identifier: EUPL-1.2
-- What the product holds on one person, for that person (GDPR, Article 15): own_data() for who is signed in, whatever
-- they may see otherwise; contact_data() for the person behind a contact, through the agency that owns it.

-- Where each column with personal data is found in the answer:
--   SUBJECT  holds Keycloak's identifier: the row is the person's whom it names
--   WRITTEN  holds the function of who wrote it: it is the person's who wrote it, as the log says
--   ABOUT    says something of the person whom the row's column "person" names
--   LOG      the person's own entries in the log
--   CONTACT  of a person behind a contact: contact_data
CREATE OR REPLACE FUNCTION personal_data_places() RETURNS TABLE (of_table text, of_column text, place text)
    LANGUAGE sql IMMUTABLE AS $$
        VALUES ('access_recertification', 'decided_by', 'SUBJECT'),
               ('access_recertification', 'function_name', 'WRITTEN'),
               ('access_recertification', 'note', 'ABOUT'),
               ('access_recertification', 'person', 'SUBJECT'),
               ('access_recertification', 'username', 'ABOUT'),
               ('audit_consent', 'decided_by', 'SUBJECT'),
               ('audit_consent', 'function_name', 'WRITTEN'),
               ('audit_personal', 'value', 'LOG'),
               ('calendar_feed', 'person', 'SUBJECT'),
               ('chapter_return', 'function_name', 'WRITTEN'),
               ('chapter_return', 'resolved_by', 'WRITTEN'),
               ('co_signature', 'function_name', 'WRITTEN'),
               ('co_signature', 'signer', 'SUBJECT'),
               ('co_signature', 'deputy_for', 'WRITTEN'),
               ('comment', 'author', 'SUBJECT'),
               ('comment', 'function_name', 'WRITTEN'),
               ('contact', 'function_name', 'CONTACT'),
               ('contact', 'mailbox', 'CONTACT'),
               ('contact', 'phone', 'CONTACT'),
               ('contact_person', 'person_mailbox', 'CONTACT'),
               ('contact_person', 'person_name', 'CONTACT'),
               ('contact_person', 'person_phone', 'CONTACT'),
               ('deputy', 'appointed_by', 'SUBJECT'),
               ('deputy', 'appointed_by_name', 'WRITTEN'),
               ('deputy', 'function_name', 'ABOUT'),
               ('deputy', 'person', 'SUBJECT'),
               ('finding_justification', 'function_name', 'WRITTEN'),
               ('hand_over', 'decided_by', 'WRITTEN'),
               ('hand_over', 'offered_by', 'WRITTEN'),
               ('list_use', 'person', 'SUBJECT'),
               ('import', 'imported_by', 'WRITTEN'),
               ('mail', 'person', 'SUBJECT'),
               ('mail_recipient', 'address', 'ABOUT'),
               ('mail_recipient', 'person', 'SUBJECT'),
               ('notice', 'person', 'SUBJECT'),
               ('notice_read', 'person', 'SUBJECT'),
               ('notice_setting', 'person', 'SUBJECT'),
               ('publication', 'published_by', 'WRITTEN'),
               ('reading_mark', 'person', 'SUBJECT'),
               ('revision_author', 'person', 'SUBJECT'),
               ('saved_view', 'person', 'SUBJECT'),
               ('share_grant', 'confirmed_by', 'WRITTEN'),
               ('share_grant', 'granted_by', 'WRITTEN'),
               ('share_grant', 'revoked_by', 'WRITTEN')
    $$;
COMMENT ON COLUMN access_recertification.note IS 'personal: why the access of whom it is about is to go';

-- The functions below run as the owner; other tables have such a policy of their own.
DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY ['access_recertification', 'audit_consent', 'calendar_feed', 'chapter_return',
                                 'co_signature', 'comment', 'finding_justification', 'list_use', 'notice_read',
                                 'notice_setting', 'publication', 'reading_mark', 'revision_author',
                                 'saved_view'] LOOP
        EXECUTE format('DROP POLICY IF EXISTS own_data ON %I', name);
        EXECUTE format('CREATE POLICY own_data ON %I FOR SELECT TO CURRENT_USER USING (true)', name);
    END LOOP;
END
$$;

-- The entries of the log by the bound person; of whom a statement about access was is not said.
CREATE OR REPLACE FUNCTION own_entries() RETURNS TABLE (entry bigint, shown jsonb, said jsonb)
    LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT e.id,
               jsonb_build_object('seq', c.seq, 'at', e.at, 'action', e.action, 'objectType', e.object_type,
                                  'objectId', CASE WHEN e.canonical::jsonb ->> 'table' IS DISTINCT FROM 'access_recertification'
                                                     OR e.object_id = current_actor() THEN e.object_id END,
                                  'agency', e.agency, 'roles', e.roles, 'channel', e.channel,
                                  'request', e.request_id, 'reason', e.reason, 'name', n.value::jsonb,
                                  'details', e.canonical::jsonb -> 'details'),
               e.canonical::jsonb
        FROM audit_personal p
            JOIN audit_entry e ON e.id = p.entry
            LEFT JOIN audit_chain c ON c.entry = e.id
            LEFT JOIN audit_personal n ON n.entry = e.id AND n.field = 'actor.name'
        WHERE p.field = 'actor.subject' AND p.value = to_json(current_actor())::text
    $$;
REVOKE ALL ON FUNCTION own_entries FROM PUBLIC;

-- A table's rows that name the bound person, without what they say of others.
CREATE OR REPLACE FUNCTION own_rows(of_table text, written jsonb) RETURNS jsonb
    LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    subjects text[] := ARRAY(SELECT d.of_column FROM personal_data_places() d
                             WHERE d.of_table = own_rows.of_table AND d.place = 'SUBJECT');
    writers  text[] := ARRAY(SELECT d.of_column FROM personal_data_places() d
                             WHERE d.of_table = own_rows.of_table AND d.place = 'WRITTEN');
    about    text[] := ARRAY(SELECT d.of_column FROM personal_data_places() d
                             WHERE d.of_table = own_rows.of_table AND d.place = 'ABOUT');
    keys     text[] := ARRAY(SELECT a.attname::text FROM pg_index i
                             JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
                             WHERE i.indrelid = format('%I', own_rows.of_table)::regclass AND i.indisprimary);
    hidden   text[] := ARRAY(SELECT a.attname::text FROM pg_attribute a
                             WHERE a.attrelid = format('%I', own_rows.of_table)::regclass AND a.attnum > 0
                               AND a.atttypid = 'bytea'::regtype) || ARRAY ['version'];
    found    jsonb;
BEGIN
    EXECUTE format($q$
        SELECT jsonb_agg(r.said - ($2 || $3 || $4 || $6) || (SELECT jsonb_object_agg(m, r.said -> m) FROM unnest(r.mine) m))
        FROM (SELECT t.said, CASE WHEN 'person' = ANY (named.columns) THEN named.columns || $4 ELSE named.columns END
                          || ARRAY(SELECT w FROM unnest($3) w WHERE $5 ? (%L || w || k.key::text)) AS mine
              FROM (SELECT to_jsonb(x) AS said FROM %I x) t
                  CROSS JOIN LATERAL (SELECT jsonb_object_agg(c, t.said -> c) AS key FROM unnest($1) c) k
                  CROSS JOIN LATERAL (SELECT ARRAY(SELECT c FROM unnest($2) c WHERE t.said ->> c = current_actor())
                                      AS columns) named) r
        WHERE cardinality(r.mine) > 0$q$, of_table, of_table)
        INTO found USING keys, subjects, writers, about, written, hidden;
    RETURN coalesce(found, '[]');
END
$$;
REVOKE ALL ON FUNCTION own_rows FROM PUBLIC;

CREATE OR REPLACE FUNCTION own_data() RETURNS jsonb
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    log     jsonb;
    written jsonb;
    records jsonb;
BEGIN
    IF current_actor() IS NULL OR current_scope() = 'public' THEN
        RAISE EXCEPTION 'nobody is signed in' USING ERRCODE = 'insufficient_privilege';
    END IF;
    -- Which columns of which rows the person wrote: table, column, key.
    SELECT coalesce(jsonb_agg(o.shown ORDER BY o.entry), '[]'),
           coalesce((SELECT jsonb_object_agg(DISTINCT w.place, true)
                     FROM (SELECT (i.said ->> 'table') || c || (i.said ->> 'key') AS place
                           FROM own_entries() i CROSS JOIN LATERAL (
                               SELECT jsonb_object_keys(i.said -> 'after') AS c
                               WHERE jsonb_typeof(i.said -> 'after') = 'object'
                               UNION ALL
                               SELECT substr(f, 7) FROM jsonb_object_keys(i.said -> 'personal') f
                               WHERE f LIKE 'after.%') columns) w
                     WHERE w.place IS NOT NULL), '{}')
        INTO log, written FROM own_entries() o;
    SELECT jsonb_object_agg(t.of_table, own_rows(t.of_table, written)) INTO records
        FROM (SELECT DISTINCT d.of_table FROM personal_data_places() d WHERE d.place IN ('SUBJECT', 'WRITTEN')) t;
    RETURN jsonb_build_object('records', records, 'log', log);
END
$$;
REVOKE ALL ON FUNCTION own_data FROM PUBLIC;
GRANT EXECUTE ON FUNCTION own_data TO jba_app, jba_auditor;

-- A contact of the own agency with the person behind it, to whom it was shown, and every value the log still knows.
CREATE OR REPLACE FUNCTION contact_data(wanted uuid) RETURNS jsonb
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF current_scope() IS DISTINCT FROM 'agency' OR NOT may('contact.edit') OR NOT may('contact.viewPersonal')
        OR NOT EXISTS (SELECT FROM contact c WHERE c.id = wanted AND c.owner_id = current_agency()) THEN
        RAISE EXCEPTION 'only the owner answers for a contact' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN jsonb_build_object(
        'contact', (SELECT to_jsonb(c) - 'visible_to' FROM contact c WHERE c.id = wanted),
        'person', (SELECT to_jsonb(p) FROM contact_person p WHERE p.contact_id = wanted),
        'instruments', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'name', i.name) ORDER BY i.name), '[]')
                        FROM instrument i WHERE i.contacts @> ARRAY [wanted] AND i.owner_id = current_agency()),
        'shares', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                              'grantee', s.grantee, 'level', s.level, 'personal', s.personal, 'purpose', s.purpose,
                              'until', s.until, 'grantedAt', s.granted_at, 'revokedAt', s.revoked_at)
                              ORDER BY s.granted_at), '[]')
                   FROM share_grant s
                   WHERE s.owner_id = current_agency()
                     AND (s.contact_id = wanted OR s.instrument_id IN (
                              SELECT i.id FROM instrument i
                              WHERE i.contacts @> ARRAY [wanted] AND i.owner_id = current_agency()))),
        'log', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                           'seq', c.seq, 'at', c.at, 'action', c.action, 'agency', c.agency,
                           'values', (SELECT coalesce(jsonb_object_agg(v.field, v.value::jsonb), '{}')
                                      FROM audit_personal v
                                      WHERE v.entry = c.entry AND v.field NOT LIKE 'actor.%' AND v.value IS NOT NULL))
                           ORDER BY c.seq), '[]')
                FROM audit_chain c
                WHERE c.object_type = 'contact' AND c.object_id = wanted::text AND c.owner_agency = current_agency()));
END
$$;
REVOKE ALL ON FUNCTION contact_data FROM PUBLIC;
GRANT EXECUTE ON FUNCTION contact_data TO jba_app;
