-- SPDX-License-Identifier: EUPL-1.2
-- Notices are written by the database alone, in the transaction of what they tell of or once a day; the application
-- reads them and marks them as read. A person sees those of the own agency for which the table of permissions gives the
-- action. What a notice is about is asked anew at each look: what was taken back, or is no longer to be seen, is no
-- longer told.

INSERT INTO notice_kind (kind, action, shown, mail) VALUES
    ('HAND_OVER_OFFERED', 'instrument.acceptHandover', true, 'NOW'),
    ('HAND_OVER_ACCEPTED', 'instrument.handover', true, 'DIGEST'),
    ('HAND_OVER_REFUSED', 'instrument.handover', true, 'DIGEST'),
    ('HAND_OVER_EXPIRED', 'instrument.handover', true, 'DIGEST'),
    ('SHARE_GRANTED', 'share.view', true, 'OFF'),
    ('SHARE_REVOKED', 'share.view', true, 'OFF'),
    ('SHARE_ENDING', 'share.view', true, 'DIGEST'),
    ('SHARE_UNCONFIRMED', 'share.confirm', true, 'DIGEST'),
    ('COMMENTED', 'instrument.comment', true, 'OFF'),
    ('MENTIONED', 'instrument.comment', true, 'DIGEST'),
    ('CONTACT_LEAVING', 'contact.edit', true, 'DIGEST'),
    ('PLACES_UNCONFIRMED', 'places.edit', true, 'DIGEST'),
    ('RECERTIFICATION_DUE', 'access.recertify', true, 'DIGEST'),
    ('CHAPTER_RETURNED', 'chapter.edit', true, 'DIGEST'),
    ('COSIGNATURE_DUE', 'programme.cosign', true, 'NOW'),
    ('REVISION_ENDED', 'programme.cosign', true, 'NOW'),
    ('AMENDMENT_PROPOSED', 'programme.amend', true, 'DIGEST'),
    ('DEPUTY_APPOINTED', 'instrument.view', true, 'NOW'),
    ('DEADLINE_NEAR', 'programme.coordinate', true, 'DIGEST'),
    ('DEADLINE_MISSED', 'programme.coordinate', true, 'DIGEST')
ON CONFLICT (kind) DO UPDATE SET action = excluded.action, shown = excluded.shown, mail = excluded.mail;

CREATE OR REPLACE FUNCTION begin_of_quarter() RETURNS timestamptz
    LANGUAGE sql STABLE AS $$
        SELECT date_trunc('quarter', business_today()::timestamp) AT TIME ZONE 'Europe/Berlin'
    $$;

-- Whose notices the bound scope reads.
CREATE OR REPLACE FUNCTION notice_audience() RETURNS text[]
    LANGUAGE sql STABLE AS $$
        SELECT CASE current_scope()
                   WHEN 'agency' THEN ARRAY [current_agency(), '*']
                   WHEN 'programme' THEN ARRAY ['+', '*']
               END
    $$;

-- What the bound roles are told.
CREATE OR REPLACE FUNCTION notice_kinds() RETURNS text[]
    LANGUAGE sql STABLE AS $$ SELECT coalesce(array_agg(k.kind), '{}') FROM notice_kind k WHERE may(k.action) $$;

-- Those of them that the bound person wants to see.
CREATE OR REPLACE FUNCTION shown_notice_kinds() RETURNS text[]
    LANGUAGE sql STABLE AS $$
        SELECT coalesce(array_agg(k.kind), '{}')
        FROM notice_kind k LEFT JOIN notice_setting s ON s.person = current_actor() AND s.kind = k.kind
        WHERE coalesce(s.shown, k.shown)
    $$;

-- Under which identifier the change feed announces that something is new or gone for an audience.
CREATE OR REPLACE FUNCTION notice_address(audience text) RETURNS uuid
    LANGUAGE sql IMMUTABLE AS $$ SELECT md5('notice ' || audience)::uuid $$;

-- Whether the bound scope still sees the record that a notice leads to.
CREATE OR REPLACE FUNCTION notice_leads(record_kind text, record uuid) RETURNS boolean
    LANGUAGE sql STABLE AS $$
        SELECT CASE record_kind
            WHEN 'instrument' THEN EXISTS (SELECT FROM instrument i WHERE i.id = record AND i.archived_at IS NULL)
            WHEN 'contact' THEN EXISTS (SELECT FROM contact c WHERE c.id = record AND c.archived_at IS NULL)
            WHEN 'partner' THEN EXISTS (SELECT FROM network_partner p WHERE p.id = record AND p.archived_at IS NULL)
            WHEN 'handover' THEN EXISTS (SELECT FROM hand_over h WHERE h.id = record)
            ELSE true
        END
    $$;

-- Whether what a notice tells still is so, as far as the bound scope sees it.
CREATE OR REPLACE FUNCTION notice_stands(told notice) RETURNS boolean
    LANGUAGE sql STABLE AS $$
        SELECT notice_leads(told.record_kind, told.record_id) AND CASE
            WHEN told.kind = 'HAND_OVER_OFFERED' THEN EXISTS (
                SELECT FROM hand_over h
                WHERE h.id = told.source_id AND h.outcome IS NULL AND h.until >= business_today())
            WHEN told.kind IN ('SHARE_GRANTED', 'SHARE_ENDING') THEN EXISTS (
                SELECT FROM share_grant s
                WHERE s.id = told.source_id AND s.revoked_at IS NULL
                  AND (s.until IS NULL OR s.until >= business_today()))
            WHEN told.kind = 'SHARE_UNCONFIRMED' THEN EXISTS (
                SELECT FROM share_grant s
                WHERE s.id = told.source_id AND s.revoked_at IS NULL
                  AND coalesce(s.confirmed_at, s.granted_at) < begin_of_quarter())
            WHEN told.kind IN ('COMMENTED', 'MENTIONED') THEN EXISTS (
                SELECT FROM comment c WHERE c.id = told.source_id)
            WHEN told.kind = 'CONTACT_LEAVING' THEN EXISTS (
                SELECT FROM contact c JOIN instrument i ON i.contacts @> ARRAY [c.id] AND i.owner_id = c.owner_id
                WHERE c.id = told.source_id AND c.ends_on = told.occasion::date AND c.mailbox_stays IS NOT TRUE
                  AND i.archived_at IS NULL)
            WHEN told.kind = 'RECERTIFICATION_DUE' THEN NOT EXISTS (
                SELECT FROM access_recertification r WHERE r.decided_at >= begin_of_quarter())
            WHEN told.kind = 'CHAPTER_RETURNED' THEN EXISTS (
                SELECT FROM chapter_return r WHERE r.id = told.source_id AND r.resolved_at IS NULL)
            WHEN told.kind = 'COSIGNATURE_DUE' THEN EXISTS (
                SELECT FROM programme p
                WHERE p.id = told.source_id AND p.state = 'IN_COORDINATION' AND p.revision = told.occasion::integer)
                AND may_sign(told.source_id)
                AND NOT EXISTS (
                    SELECT FROM co_signature c
                    WHERE c.programme_id = told.source_id AND c.revision = told.occasion::integer
                      AND c.agency_id = current_agency() AND c.withdrawn_at IS NULL)
            WHEN told.kind = 'REVISION_ENDED' THEN EXISTS (
                SELECT FROM programme p
                WHERE p.id = told.source_id AND p.state IN ('DRAFT', 'IN_COORDINATION', 'COSIGNED'))
                AND NOT EXISTS (
                    SELECT FROM co_signature c
                    WHERE c.programme_id = told.source_id AND c.revision > told.occasion::integer
                      AND c.agency_id = current_agency())
            WHEN told.kind = 'AMENDMENT_PROPOSED' THEN EXISTS (
                SELECT FROM amendment_proposal a JOIN contribution c ON c.id = a.contribution_id
                WHERE c.programme_id = told.source_id AND a.outcome IS NULL)
            WHEN told.kind = 'DEPUTY_APPOINTED' THEN EXISTS (
                SELECT FROM deputy d
                WHERE d.id = told.source_id AND d.ended_at IS NULL AND d.until_day >= business_today())
            WHEN told.kind = 'DEADLINE_NEAR' THEN EXISTS (
                SELECT FROM steps_to_do() s
                WHERE s.programme_id = told.source_id AND told.occasion LIKE s.step || ' ' || s.due || ' %' AND s.open
                  AND s.due >= business_today()
                  AND coalesce(current_agency(), '+') = ANY (programme_owed_by(s.programme_id)))
            WHEN told.kind = 'DEADLINE_MISSED' THEN EXISTS (
                SELECT FROM steps_to_do() s
                WHERE s.programme_id = told.source_id AND told.occasion = s.step || ' ' || s.due)
            ELSE true
        END
    $$;

-- One notice for each audience that did not do it itself.
CREATE OR REPLACE FUNCTION tell(what text, audiences text[], sender text, record_kind text, record uuid, source uuid,
                                occasion text) RETURNS void
    LANGUAGE sql AS $$
        INSERT INTO notice (kind, audience, sender, record_kind, record_id, source_id, occasion)
        SELECT what, a, tell.sender, tell.record_kind, record, source, tell.occasion
        FROM unnest(audiences) a WHERE a IS DISTINCT FROM tell.sender
        ON CONFLICT DO NOTHING
    $$;
REVOKE ALL ON FUNCTION tell FROM PUBLIC;

-- What is new, or no longer so, is announced to the audience alone.
CREATE OR REPLACE FUNCTION announce_notice() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('record_changed', 'notice ' || notice_address(coalesce(NEW.person, NEW.audience)));
    RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER announce AFTER INSERT ON notice
    FOR EACH ROW EXECUTE FUNCTION announce_notice();

CREATE OR REPLACE FUNCTION tell_of_share() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        PERFORM tell('SHARE_GRANTED', ARRAY [NEW.grantee], NEW.owner_id, NEW.record_kind, NEW.record_id, NEW.id,
                     NEW.granted_at::text);
    -- Who ends it by taking the record over knows. Of the record nothing is said: it is not theirs to see any more.
    ELSIF NEW.grantee IS DISTINCT FROM current_agency() AND (NEW.until IS NULL OR NEW.until >= business_today()) THEN
        PERFORM tell('SHARE_REVOKED', ARRAY [NEW.grantee], NEW.owner_id, NULL, NULL, NEW.id, NEW.revoked_at::text);
    END IF;
    RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER tell AFTER INSERT ON share_grant
    FOR EACH ROW EXECUTE FUNCTION tell_of_share();
CREATE OR REPLACE TRIGGER tell_revoked AFTER UPDATE ON share_grant
    FOR EACH ROW WHEN (OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL) EXECUTE FUNCTION tell_of_share();

CREATE OR REPLACE FUNCTION tell_of_hand_over() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NEW.outcome IS NULL THEN
        PERFORM tell('HAND_OVER_OFFERED', ARRAY [NEW.addressee], NEW.owner_id, 'handover', NEW.id, NEW.id, '');
        RETURN NULL;
    END IF;
    IF NEW.outcome IN ('ACCEPTED', 'REFUSED') THEN
        PERFORM tell('HAND_OVER_' || NEW.outcome, ARRAY [NEW.owner_id], NEW.addressee, 'handover', NEW.id, NEW.id, '');
    END IF;
    PERFORM pg_notify('record_changed', 'notice ' || notice_address(NEW.addressee));
    RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER tell AFTER INSERT ON hand_over
    FOR EACH ROW EXECUTE FUNCTION tell_of_hand_over();
CREATE OR REPLACE TRIGGER tell_decided AFTER UPDATE ON hand_over
    FOR EACH ROW WHEN (OLD.outcome IS NULL AND NEW.outcome IS NOT NULL) EXECUTE FUNCTION tell_of_hand_over();

-- Who is mentioned is told so, and not once more because the record is theirs.
CREATE OR REPLACE FUNCTION tell_of_comment() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        PERFORM pg_notify('record_changed', 'notice ' || notice_address(a))
            FROM unnest(OLD.mentioned || OLD.owner_id) a WHERE a <> OLD.agency_id;
        RETURN NULL;
    END IF;
    PERFORM tell('MENTIONED', NEW.mentioned, NEW.agency_id, 'instrument', NEW.instrument_id, NEW.id, '');
    IF NOT NEW.owner_id = ANY (NEW.mentioned) THEN
        PERFORM tell('COMMENTED', ARRAY [NEW.owner_id], NEW.agency_id, 'instrument', NEW.instrument_id, NEW.id, '');
    END IF;
    RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER tell AFTER INSERT OR DELETE ON comment
    FOR EACH ROW EXECUTE FUNCTION tell_of_comment();

CREATE OR REPLACE FUNCTION tell_of_programme() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM tell('COSIGNATURE_DUE', ARRAY ['*'], NULL, 'programme', NEW.id, NEW.id, NEW.revision::text);
    RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER tell AFTER UPDATE ON programme
    FOR EACH ROW WHEN (OLD.state = 'DRAFT' AND NEW.state = 'IN_COORDINATION') EXECUTE FUNCTION tell_of_programme();

-- Whoever signed is told that it counts no longer, whatever the cause; of a return every other agency is told, and why.
CREATE OR REPLACE FUNCTION tell_of_revision() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    returning_agency text := (SELECT max(r.agency_id) FROM chapter_return r
                              WHERE r.programme_id = NEW.id AND r.revision = OLD.revision);
BEGIN
    PERFORM tell('REVISION_ENDED',
                 CASE WHEN returning_agency IS NULL
                     THEN ARRAY (SELECT c.agency_id FROM co_signature c
                                 WHERE c.programme_id = NEW.id AND c.revision = OLD.revision AND c.withdrawn_at IS NULL)
                     ELSE ARRAY ['*'] END,
                 returning_agency, 'programme', NEW.id, NEW.id, OLD.revision::text);
    RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER tell_revision AFTER UPDATE ON programme
    FOR EACH ROW WHEN (OLD.revision <> NEW.revision) EXECUTE FUNCTION tell_of_revision();

CREATE OR REPLACE FUNCTION tell_of_return() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM tell('CHAPTER_RETURNED', c.editors || '+'::text, NULL, 'programme', NEW.programme_id, NEW.id, '')
        FROM chapter c WHERE c.id = NEW.chapter_id;
    RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER tell AFTER INSERT ON chapter_return
    FOR EACH ROW EXECUTE FUNCTION tell_of_return();
DROP POLICY IF EXISTS chapter_told ON chapter;
CREATE POLICY chapter_told ON chapter FOR SELECT TO CURRENT_USER USING (true);

-- One a day for each programme, however many proposals there are: to the editor, and to the lead whose agency changed.
CREATE OR REPLACE FUNCTION tell_of_proposal() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM tell('AMENDMENT_PROPOSED', ARRAY ['+', c.owner_id], NULL, 'programme', c.programme_id, c.programme_id,
                 business_today()::text)
        FROM contribution c WHERE c.id = NEW.contribution_id;
    RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER tell AFTER INSERT ON amendment_proposal
    FOR EACH ROW EXECUTE FUNCTION tell_of_proposal();

-- The days of a programme's steps. A week and a day before, whoever has to act is told; when the day has passed, the
-- leads of all agencies and the editor are, within a month of it. A day that is moved is told of anew.
CREATE OR REPLACE FUNCTION tell_of_deadlines() RETURNS bigint
    LANGUAGE plpgsql AS $$
DECLARE
    told bigint;
BEGIN
    INSERT INTO notice (kind, audience, sender, record_kind, record_id, source_id, occasion)
    SELECT 'DEADLINE_NEAR', a, NULL, 'programme', s.programme_id, s.programme_id,
           s.step || ' ' || s.due || CASE WHEN s.due - business_today() > 1 THEN ' 7' ELSE ' 1' END
    FROM steps_to_do() s CROSS JOIN unnest(programme_owed_by(s.programme_id)) a
    WHERE s.open AND s.due BETWEEN business_today() AND business_today() + 7
    UNION ALL
    SELECT 'DEADLINE_MISSED', '*', NULL, 'programme', s.programme_id, s.programme_id, s.step || ' ' || s.due
    FROM steps_to_do() s
    WHERE s.due BETWEEN business_today() - 30 AND business_today() - 1
    ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS told = ROW_COUNT;
    RETURN told;
END
$$;
REVOKE ALL ON FUNCTION tell_of_deadlines FROM PUBLIC;
DROP POLICY IF EXISTS snapshot_told ON snapshot;
CREATE POLICY snapshot_told ON snapshot FOR SELECT TO CURRENT_USER USING (true);
DROP POLICY IF EXISTS programme_deadline_told ON programme_deadline;
CREATE POLICY programme_deadline_told ON programme_deadline FOR SELECT TO CURRENT_USER USING (true);

-- What comes with the day alone, for all agencies in one statement; asked again it adds nothing. The job calls it,
-- nobody else.
CREATE OR REPLACE FUNCTION tell_of_day() RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    told bigint;
BEGIN
    IF current_scope() IS DISTINCT FROM 'system:notices' THEN
        RAISE EXCEPTION 'only the job tells of the day' USING ERRCODE = 'insufficient_privilege';
    END IF;
    INSERT INTO notice (kind, audience, sender, record_kind, record_id, source_id, occasion)
    SELECT 'SHARE_ENDING', side.audience, side.sender, s.record_kind, s.record_id, s.id, s.until::text
    FROM share_grant s
        CROSS JOIN LATERAL (VALUES (s.owner_id, NULL), (s.grantee, s.owner_id)) side (audience, sender)
    WHERE s.revoked_at IS NULL AND s.until BETWEEN business_today() AND business_today() + 14
    UNION ALL
    SELECT 'SHARE_UNCONFIRMED', s.owner_id, NULL, s.record_kind, s.record_id, s.id,
           date_trunc('quarter', business_today()::timestamp)::date::text
    FROM share_grant s
    WHERE s.revoked_at IS NULL AND s.until IS NULL AND coalesce(s.confirmed_at, s.granted_at) < begin_of_quarter()
    UNION ALL
    SELECT 'HAND_OVER_EXPIRED', h.owner_id, h.addressee, 'handover', h.id, h.id, ''
    FROM hand_over h
    WHERE coalesce(h.outcome, 'EXPIRED') = 'EXPIRED' AND h.until BETWEEN business_today() - 14 AND business_today() - 1
    UNION ALL
    SELECT 'CONTACT_LEAVING', c.owner_id, NULL, 'contact', c.id, c.id, c.ends_on::text
    FROM contact c
    WHERE c.archived_at IS NULL AND c.mailbox_stays IS NOT TRUE
      AND c.ends_on BETWEEN business_today() - 30 AND business_today() + 30
      AND EXISTS (SELECT FROM instrument i WHERE i.contacts @> ARRAY [c.id] AND i.owner_id = c.owner_id
                  AND i.archived_at IS NULL)
    UNION ALL
    SELECT 'PLACES_UNCONFIRMED', a.id, NULL, NULL, NULL, NULL, date_trunc('month', business_today()::timestamp)::date::text
    FROM agency a
    WHERE a.active AND EXISTS (
        SELECT FROM instrument i
            LEFT JOIN capacity c ON c.instrument_id = i.id AND c.valid_from <= business_today()
                AND (c.valid_to IS NULL OR c.valid_to > business_today())
        WHERE i.owner_id = a.id AND i.archived_at IS NULL
          AND coalesce(c.last_confirmed < business_today() - 90, true)
          AND (c.instrument_id IS NOT NULL OR NOT EXISTS (SELECT FROM capacity l
                   WHERE l.instrument_id = i.id AND l.valid_from > business_today())))
    UNION ALL
    SELECT 'RECERTIFICATION_DUE', a.id, NULL, NULL, NULL, NULL, date_trunc('quarter', business_today()::timestamp)::date::text
    FROM agency a
    WHERE a.active AND NOT EXISTS (SELECT FROM access_recertification r
                                   WHERE r.agency_id = a.id AND r.decided_at >= begin_of_quarter())
    ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS told = ROW_COUNT;
    told := told + tell_of_deadlines();
    DELETE FROM notice n WHERE n.at < now() - interval '100 days';
    RETURN told;
END
$$;
REVOKE ALL ON FUNCTION tell_of_day FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tell_of_day TO jba_app;

ALTER TABLE notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice FORCE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS notice_told ON notice;
CREATE POLICY notice_told ON notice FOR SELECT TO jba_app
    USING (audience = ANY ((SELECT notice_audience())::text[])
           AND (person IS NULL OR person = (SELECT current_actor()))
           AND (sender IS NULL OR sender IS DISTINCT FROM (SELECT current_agency()))
           AND kind = ANY ((SELECT notice_kinds())::text[]));
DROP POLICY IF EXISTS notice_kept ON notice;
CREATE POLICY notice_kept ON notice TO CURRENT_USER USING (true);

GRANT SELECT ON notice, notice_kind TO jba_app;

ALTER TABLE notice_read ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice_read FORCE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS notice_read_own ON notice_read;
CREATE POLICY notice_read_own ON notice_read FOR SELECT TO jba_app
    USING (person = (SELECT current_actor()));
DROP POLICY IF EXISTS notice_read_marked ON notice_read;
CREATE POLICY notice_read_marked ON notice_read FOR INSERT TO jba_app
    WITH CHECK (person = (SELECT current_actor()) AND EXISTS (SELECT FROM notice n WHERE n.id = notice_id));

GRANT SELECT, INSERT ON notice_read TO jba_app;

ALTER TABLE notice_setting ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice_setting FORCE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS notice_setting_own ON notice_setting;
CREATE POLICY notice_setting_own ON notice_setting TO jba_app
    USING (person = (SELECT current_actor()))
    WITH CHECK (person = (SELECT current_actor()) AND kind = ANY ((SELECT notice_kinds())::text[]));

GRANT SELECT, INSERT, UPDATE ON notice_setting TO jba_app;
