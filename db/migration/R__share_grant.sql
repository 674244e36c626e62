-- SPDX-License-Identifier: EUPL-1.2
-- Shares: the owner's people see all that were ever granted, whom one is granted to sees it as long as it holds. So who
-- sees a share without owning it has it, and the policies of the record only need to look for one. These policies must
-- not look at the record in turn: policies that refer to each other recurse.

-- What a share grants is set once; it can end before its day, and only once. One without end is confirmed from time to
-- time. Who takes an instrument over ends what its former owner granted, and who erases a contact ends its shares.
CREATE OR REPLACE FUNCTION guard_share_grant() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF OLD.revoked_at IS NOT NULL THEN
            RAISE EXCEPTION 'a share is revoked once and for good' USING ERRCODE = 'insufficient_privilege';
        ELSIF NEW.revoked_at IS NOT NULL THEN
            PERFORM audit_action('revoke');
        ELSIF may('share.confirm') AND NEW.confirmed_at > coalesce(OLD.confirmed_at, OLD.granted_at) THEN
            PERFORM audit_action('confirm');
        ELSE
            RAISE EXCEPTION 'a share is revoked or confirmed' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
    END IF;
    IF NOT EXISTS (SELECT FROM instrument i WHERE i.id = NEW.instrument_id AND i.owner_id = NEW.owner_id)
        AND NOT EXISTS (SELECT FROM contact c WHERE c.id = NEW.contact_id AND c.owner_id = NEW.owner_id)
        AND NOT EXISTS (SELECT FROM network_partner p WHERE p.id = NEW.partner_id AND p.owner_id = NEW.owner_id) THEN
        RAISE EXCEPTION 'only the owner shares a record' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF NEW.grantee <> '*' AND NOT EXISTS (SELECT FROM agency a WHERE a.id = NEW.grantee AND a.active) THEN
        RAISE EXCEPTION 'the share names no agency' USING ERRCODE = 'foreign_key_violation';
    END IF;
    IF NEW.until < business_today() OR NEW.revoked_at IS NOT NULL THEN
        RAISE EXCEPTION 'a share does not end before it begins' USING ERRCODE = 'check_violation';
    END IF;
    PERFORM audit_action('share');
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER guard_change BEFORE INSERT OR UPDATE ON share_grant
    FOR EACH ROW EXECUTE FUNCTION guard_share_grant();

-- A share belongs to its record: the record gets a new version and keeps visible_to anew. Runs as the owner of the
-- tables, because who shares a record need not be who edits it.
CREATE OR REPLACE FUNCTION advance_shared_record() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    UPDATE instrument SET version = version + 1 WHERE id = NEW.instrument_id AND owner_id = NEW.owner_id;
    IF NOT FOUND AND NEW.instrument_id IS NOT NULL THEN
        RAISE EXCEPTION 'the instrument was handed over meanwhile' USING ERRCODE = 'insufficient_privilege';
    END IF;
    UPDATE contact SET version = version + 1 WHERE id = NEW.contact_id;
    UPDATE network_partner SET version = version + 1 WHERE id = NEW.partner_id;
    RETURN NULL;
END
$$;
DROP TRIGGER IF EXISTS advance_instrument ON share_grant;
DROP FUNCTION IF EXISTS advance_shared_instrument();
CREATE OR REPLACE TRIGGER advance_record AFTER INSERT OR UPDATE ON share_grant
    FOR EACH ROW EXECUTE FUNCTION advance_shared_record();

CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON share_grant
    FOR EACH ROW EXECUTE FUNCTION audit_row('record_kind', 'owner_id', 'record_id',
                                            'instrument(instrument_id).name|network_partner(partner_id).name');

ALTER TABLE share_grant ENABLE ROW LEVEL SECURITY;
ALTER TABLE share_grant FORCE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS share_grant_of_owner ON share_grant;
CREATE POLICY share_grant_of_owner ON share_grant FOR SELECT TO jba_app
    USING (owner_id = (SELECT current_agency()) AND (SELECT may('share.view')));
DROP POLICY IF EXISTS share_grant_in_force ON share_grant;
CREATE POLICY share_grant_in_force ON share_grant FOR SELECT TO jba_app
    USING (grantee = ANY ((SELECT current_audience())::text[]) AND revoked_at IS NULL
           AND (until IS NULL OR until >= (SELECT business_today())));
DROP POLICY IF EXISTS share_grant_seen_by_auditor ON share_grant;
CREATE POLICY share_grant_seen_by_auditor ON share_grant FOR SELECT TO jba_auditor
    USING ((SELECT current_scope() = 'auditor' AND may('share.view'))
           AND owner_id = ANY ((SELECT auditor_reach())::text[]));
DROP POLICY IF EXISTS share_grant_granted ON share_grant;
CREATE POLICY share_grant_granted ON share_grant FOR INSERT TO jba_app
    WITH CHECK (owner_id = (SELECT current_agency()) AND (SELECT may('share.grant')));
DROP POLICY IF EXISTS share_grant_revoked ON share_grant;
CREATE POLICY share_grant_revoked ON share_grant FOR UPDATE TO jba_app
    USING (owner_id = (SELECT current_agency()) AND (SELECT may('share.revoke') OR may('share.confirm')));
-- The trigger that keeps instrument.visible_to runs as the owner of the tables.
DROP POLICY IF EXISTS share_grant_counted ON share_grant;
CREATE POLICY share_grant_counted ON share_grant FOR SELECT TO CURRENT_USER USING (true);
-- A hand-over ends the former owner's shares.
DROP POLICY IF EXISTS share_grant_ended ON share_grant;
CREATE POLICY share_grant_ended ON share_grant FOR UPDATE TO CURRENT_USER USING (true);

GRANT SELECT, INSERT ON share_grant TO jba_app;
GRANT UPDATE (revoked_by, revoked_at, confirmed_by, confirmed_at, version) ON share_grant TO jba_app;
GRANT SELECT ON share_grant TO jba_auditor;
