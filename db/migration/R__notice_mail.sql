-- SPDX-License-Identifier: EUPL-1.2
-- E-mails about notices. A job puts them into a queue and sends them one by one, each in a transaction of its own that
-- holds its row: several nodes never send the same one, and one that stops in between leaves it in the queue.

-- Puts the e-mails about what is new into the queue: one at once for each person, and one a day with the rest, due at six
-- in the morning. The job calls it, nobody else.
CREATE OR REPLACE FUNCTION queue_mails(at timestamptz) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    six    timestamptz := date_trunc('day', queue_mails.at AT TIME ZONE 'Europe/Berlin') AT TIME ZONE 'Europe/Berlin'
                          + interval '6 hours';
    due    timestamptz := CASE WHEN queue_mails.at < six THEN six ELSE six + interval '1 day' END;
    queued bigint;
BEGIN
    IF current_scope() IS DISTINCT FROM 'system:mail' THEN
        RAISE EXCEPTION 'only the job queues e-mails' USING ERRCODE = 'insufficient_privilege';
    END IF;
    WITH fresh AS (
        UPDATE notice n SET queued = true
        WHERE n.id IN (SELECT f.id FROM notice f WHERE NOT f.queued ORDER BY f.at, f.id LIMIT 1000 FOR UPDATE SKIP LOCKED)
        RETURNING n.id, n.kind, n.audience, n.sender, n.person, n.source_id),
    told AS (
        SELECT r.person, coalesce(s.mail, k.mail) AS mail, array_agg(f.id ORDER BY f.id) AS notices
        FROM fresh f
            JOIN notice_kind k ON k.kind = f.kind
            JOIN mail_recipient r ON (f.audience IN (r.agency_id, '*') OR f.audience = '+' AND r.agency_id IS NULL)
                AND (f.sender IS NULL OR r.agency_id IS DISTINCT FROM f.sender)
                AND (f.person IS NULL OR r.person = f.person)
                AND r.seen_at > queue_mails.at - interval '90 days'
            LEFT JOIN notice_setting s ON s.person = r.person AND s.kind = f.kind
        WHERE coalesce(s.mail, k.mail) <> 'OFF'
          AND (EXISTS (SELECT FROM permission p
                       WHERE p.action = k.action AND p.role = ANY (r.roles) AND p.reach <> '-')
               OR f.kind = 'COSIGNATURE_DUE' AND EXISTS (
                   SELECT FROM deputy d
                   WHERE d.programme_id = f.source_id AND d.person = r.person AND d.agency_id = r.agency_id
                     AND d.ended_at IS NULL
                     AND (queue_mails.at AT TIME ZONE 'Europe/Berlin')::date BETWEEN d.from_day AND d.until_day))
        GROUP BY r.person, coalesce(s.mail, k.mail))
    INSERT INTO mail (person, digest_of, notices, due_at)
    SELECT t.person, CASE WHEN t.mail = 'DIGEST' THEN (due AT TIME ZONE 'Europe/Berlin')::date END, t.notices,
           CASE WHEN t.mail = 'DIGEST' THEN due ELSE queue_mails.at END
    FROM told t
    ON CONFLICT (person, digest_of) WHERE done_at IS NULL AND digest_of IS NOT NULL
        DO UPDATE SET notices = mail.notices || excluded.notices;
    GET DIAGNOSTICS queued = ROW_COUNT;
    DELETE FROM mail m WHERE m.done_at < queue_mails.at - interval '14 days';
    DELETE FROM mail_recipient r WHERE r.seen_at < queue_mails.at - interval '90 days';
    RETURN queued;
END
$$;
REVOKE ALL ON FUNCTION queue_mails FROM PUBLIC;
GRANT EXECUTE ON FUNCTION queue_mails TO jba_app;

ALTER TABLE mail_recipient ENABLE ROW LEVEL SECURITY;
ALTER TABLE mail_recipient FORCE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS mail_recipient_own ON mail_recipient;
CREATE POLICY mail_recipient_own ON mail_recipient TO jba_app
    USING (person = (SELECT current_actor()))
    WITH CHECK (person = (SELECT current_actor()) AND agency_id IS NOT DISTINCT FROM (SELECT current_agency())
                AND roles = (SELECT current_roles()));
DROP POLICY IF EXISTS mail_recipient_written_to ON mail_recipient;
CREATE POLICY mail_recipient_written_to ON mail_recipient FOR SELECT TO jba_app
    USING ((SELECT current_scope()) = 'system:mail');
DROP POLICY IF EXISTS mail_recipient_kept ON mail_recipient;
CREATE POLICY mail_recipient_kept ON mail_recipient TO CURRENT_USER USING (true);

GRANT SELECT, INSERT, UPDATE ON mail_recipient TO jba_app;

ALTER TABLE mail ENABLE ROW LEVEL SECURITY;
ALTER TABLE mail FORCE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS mail_sent ON mail;
CREATE POLICY mail_sent ON mail TO jba_app
    USING ((SELECT current_scope()) = 'system:mail');
DROP POLICY IF EXISTS mail_kept ON mail;
CREATE POLICY mail_kept ON mail TO CURRENT_USER USING (true);

GRANT SELECT ON mail TO jba_app;
GRANT UPDATE (attempts, due_at, outcome, done_at) ON mail TO jba_app;
