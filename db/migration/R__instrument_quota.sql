-- SPDX-License-Identifier: EUPL-1.2
-- Quotas follow their instrument: who sees the one sees the other. The owner's administration writes all of them, and who
-- co-maintains the instrument by a share; an agency that takes part writes its own. Together they never exceed the
-- places, on any day. A period is never deleted, so that the history stays.

CREATE OR REPLACE FUNCTION guard_quota() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.places IS NOT NULL AND NOT EXISTS (
        SELECT FROM instrument i
        WHERE i.id = NEW.instrument_id AND NEW.agency_id = ANY (i.owner_id || i.participating)) THEN
        RAISE EXCEPTION 'a quota is for an agency that takes part' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER guard_change BEFORE INSERT OR UPDATE OF places ON quota
    FOR EACH ROW EXECUTE FUNCTION guard_quota();

-- Looks at every day on which a quota or a capacity begins or ends, at the end of the transaction: periods are opened
-- before others are closed. Waits for others who change the same instrument, so that two changes cannot each be right
-- and wrong together; the service looked before, so who is refused here was overtaken.
CREATE OR REPLACE FUNCTION hold_quotas_within_places() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    SET enable_seqscan = off AS $$
BEGIN
    -- Where this transaction wrote the instrument itself, nobody else can be at it; most have no quotas at all.
    IF EXISTS (SELECT FROM instrument i WHERE i.id = NEW.instrument_id AND i.xmin = pg_current_xact_id()::xid
                   AND NOT EXISTS (SELECT FROM quota q WHERE q.instrument_id = i.id AND q.places > 0)) THEN
        RETURN NULL;
    END IF;
    PERFORM FROM instrument i WHERE i.id = NEW.instrument_id FOR NO KEY UPDATE;
    IF EXISTS (
        SELECT FROM (SELECT q.valid_from AS day FROM quota q WHERE q.instrument_id = NEW.instrument_id AND q.places > 0
                     UNION SELECT unnest(ARRAY [c.valid_from, c.valid_to]) FROM capacity c
                           WHERE c.instrument_id = NEW.instrument_id) d
        WHERE (SELECT sum(q.places) FROM quota q WHERE q.instrument_id = NEW.instrument_id AND q.validity @> d.day)
            > coalesce((SELECT c.places FROM capacity c
                        WHERE c.instrument_id = NEW.instrument_id AND c.validity @> d.day), 0)) THEN
        RAISE EXCEPTION 'the quotas exceed the places' USING ERRCODE = 'serialization_failure';
    END IF;
    RETURN NULL;
END
$$;
DROP TRIGGER IF EXISTS within_places ON quota;
CREATE CONSTRAINT TRIGGER within_places AFTER INSERT OR UPDATE ON quota
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION hold_quotas_within_places();
DROP TRIGGER IF EXISTS quotas_within_places ON capacity;
CREATE CONSTRAINT TRIGGER quotas_within_places AFTER INSERT OR UPDATE ON capacity
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION hold_quotas_within_places();

-- An agency that no longer takes part has no quota from today on.
CREATE OR REPLACE FUNCTION end_quotas() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    changed record;
BEGIN
    FOR changed IN
        -- No join: it may be planned for few rows and kept for many.
        SELECT a.id, a.owner_id, a.participating FROM rows_after a
        EXCEPT SELECT b.id, b.owner_id, b.participating FROM rows_before b
    LOOP
        UPDATE quota SET places = NULL, version = version + 1
            WHERE instrument_id = changed.id AND agency_id <> ALL (changed.owner_id || changed.participating)
              AND valid_from >= business_today() AND places IS NOT NULL;
        UPDATE quota SET valid_to = business_today(), version = version + 1
            WHERE instrument_id = changed.id AND agency_id <> ALL (changed.owner_id || changed.participating)
              AND valid_from < business_today() AND (valid_to IS NULL OR valid_to > business_today());
    END LOOP;
    RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER end_quotas AFTER UPDATE ON instrument REFERENCING OLD TABLE AS rows_before NEW TABLE AS rows_after
    FOR EACH STATEMENT EXECUTE FUNCTION end_quotas();

-- The end of a period comes with the begin of the next, or with the end of taking part: it is no step of its own.
CREATE OR REPLACE TRIGGER advance_instrument AFTER INSERT OR UPDATE OF places ON quota
    FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION advance_instrument_of_part();

CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON quota
    FOR EACH ROW EXECUTE FUNCTION audit_row('instrument', 'instrument(instrument_id).owner_id', 'instrument_id',
                                            'instrument(instrument_id).name', '', 'agency_id');

ALTER TABLE quota ENABLE ROW LEVEL SECURITY;
ALTER TABLE quota FORCE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS quota_seen ON quota;
CREATE POLICY quota_seen ON quota FOR SELECT TO jba_app, jba_auditor
    USING ((SELECT may('places.view')) AND EXISTS (SELECT FROM instrument i WHERE i.id = instrument_id));
DROP POLICY IF EXISTS quota_written ON quota;
CREATE POLICY quota_written ON quota FOR INSERT TO jba_app
    WITH CHECK ((SELECT may('places.edit')) AND states_quota(instrument_id, agency_id));
DROP POLICY IF EXISTS quota_changed ON quota;
CREATE POLICY quota_changed ON quota FOR UPDATE TO jba_app
    USING ((SELECT may('places.edit')) AND states_quota(instrument_id, agency_id));
-- The triggers that hold quotas within the places and end them run as the owner of the tables.
DROP POLICY IF EXISTS quota_kept ON quota;
CREATE POLICY quota_kept ON quota TO CURRENT_USER USING (true);

GRANT SELECT, INSERT ON quota TO jba_app;
GRANT UPDATE (places, valid_to, version) ON quota TO jba_app;
GRANT SELECT ON quota TO jba_auditor;
