-- SPDX-License-Identifier: EUPL-1.2
-- Each person sees and ends the own address alone. Whoever brings the secret is told whose it is, and nothing else: what
-- is read then is read with that person's own scope.
CREATE OR REPLACE FUNCTION guard_calendar_feed() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.revoked_at IS NOT NULL
        OR (NEW.person, NEW.owner_id, NEW.token_hash, NEW.created_at)
            IS DISTINCT FROM (OLD.person, OLD.owner_id, OLD.token_hash, OLD.created_at) THEN
        RAISE EXCEPTION 'an address is ended and not changed' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER guard_change BEFORE UPDATE ON calendar_feed
    FOR EACH ROW EXECUTE FUNCTION guard_calendar_feed();

CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON calendar_feed
    FOR EACH ROW EXECUTE FUNCTION audit_row('calendarFeed', 'owner_id', 'id', '-', 'token_hash');

ALTER TABLE calendar_feed ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendar_feed FORCE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS calendar_feed_seen ON calendar_feed;
CREATE POLICY calendar_feed_seen ON calendar_feed FOR SELECT TO jba_app
    USING (person = (SELECT current_actor()));
DROP POLICY IF EXISTS calendar_feed_created ON calendar_feed;
CREATE POLICY calendar_feed_created ON calendar_feed FOR INSERT TO jba_app
    WITH CHECK (person = (SELECT current_actor()) AND owner_id IS NOT DISTINCT FROM (SELECT current_agency())
                AND (SELECT may('partner.view')));
DROP POLICY IF EXISTS calendar_feed_ended ON calendar_feed;
CREATE POLICY calendar_feed_ended ON calendar_feed FOR UPDATE TO jba_app
    USING (person = (SELECT current_actor()));
-- calendar_feed_person runs as the owner of the tables, which the policy "own_data" lets read.

GRANT SELECT, INSERT, UPDATE ON calendar_feed TO jba_app;

-- Whose address has this hash; null when nobody's has.
CREATE OR REPLACE FUNCTION calendar_feed_person(hash bytea) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT f.person FROM calendar_feed f WHERE f.token_hash = hash AND f.revoked_at IS NULL
    $$;
REVOKE ALL ON FUNCTION calendar_feed_person FROM PUBLIC;
GRANT EXECUTE ON FUNCTION calendar_feed_person TO jba_public;
