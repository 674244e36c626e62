-- SPDX-License-Identifier: EUPL-1.2
-- Hand-overs: seen by the owner's people and, while they can decide and once they have, by the leads of the agency they
-- are addressed to. What an acceptance does to the instrument, its shares and the programme is done here and nowhere
-- else, in the same transaction.

-- What the offer says about the instrument: read from it, with the sight of whoever asks.
CREATE OR REPLACE FUNCTION describe_hand_over(offer hand_over) RETURNS hand_over
    LANGUAGE plpgsql AS $$
BEGIN
    SELECT i.name INTO offer.instrument_name FROM instrument i WHERE i.id = offer.instrument_id;
    offer.capacity_kind := NULL;
    offer.places := NULL;
    offer.region := NULL;
    SELECT c.kind, c.places, c.region INTO offer.capacity_kind, offer.places, offer.region
        FROM capacity c WHERE c.instrument_id = offer.instrument_id AND c.valid_from <= business_today()
        ORDER BY c.valid_from DESC LIMIT 1;
    RETURN offer;
END
$$;

-- Makes everybody wait who would change what a decision changes, always in this order: programmes, shares, instrument,
-- and then the offer. Says nothing about what it locked.
CREATE OR REPLACE FUNCTION lock_hand_over(offer uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    offered uuid := (SELECT h.instrument_id FROM hand_over h
                     WHERE h.id = offer AND current_agency() IN (h.owner_id, h.addressee));
BEGIN
    PERFORM FROM programme p WHERE p.state NOT IN ('PUBLISHED', 'ARCHIVED') AND offered IS NOT NULL
        ORDER BY p.id FOR UPDATE;
    PERFORM FROM share_grant s WHERE s.instrument_id = offered AND s.revoked_at IS NULL ORDER BY s.id FOR UPDATE;
    PERFORM FROM instrument i WHERE i.id = offered FOR UPDATE;
END
$$;
REVOKE ALL ON FUNCTION lock_hand_over FROM PUBLIC;
GRANT EXECUTE ON FUNCTION lock_hand_over TO jba_app;

CREATE OR REPLACE FUNCTION guard_hand_over() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NOT EXISTS (SELECT FROM instrument i WHERE i.id = NEW.instrument_id AND i.owner_id = NEW.owner_id
                       AND i.archived_at IS NULL) THEN
            RAISE EXCEPTION 'only the owner hands an instrument over' USING ERRCODE = 'insufficient_privilege';
        END IF;
        IF NOT EXISTS (SELECT FROM agency a WHERE a.id = NEW.addressee AND a.active) THEN
            RAISE EXCEPTION 'the hand-over names no agency' USING ERRCODE = 'foreign_key_violation';
        END IF;
        IF NEW.until < business_today() OR NEW.outcome IS NOT NULL THEN
            RAISE EXCEPTION 'a hand-over is not over before it begins' USING ERRCODE = 'check_violation';
        END IF;
        UPDATE hand_over SET outcome = 'EXPIRED', decided_at = NEW.offered_at, version = version + 1
            WHERE instrument_id = NEW.instrument_id AND outcome IS NULL AND until < business_today();
        PERFORM audit_action('offerHandOver');
        RETURN describe_hand_over(NEW);
    END IF;
    IF OLD.outcome IS NOT NULL THEN
        RAISE EXCEPTION 'a hand-over is decided once and for good' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF NEW.outcome IS NULL AND NOT is_table_owner() THEN
        RAISE EXCEPTION 'an offer is decided and not changed' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF NOT coalesce(CASE NEW.outcome
        WHEN 'ACCEPTED' THEN NEW.addressee = current_agency() AND NEW.until >= business_today()
        WHEN 'REFUSED' THEN NEW.addressee = current_agency() AND NEW.until >= business_today()
        WHEN 'TAKEN_BACK' THEN NEW.owner_id = current_agency() AND NEW.until >= business_today()
        WHEN 'EXPIRED' THEN NEW.until < business_today()
    END, true) THEN
        RAISE EXCEPTION 'this hand-over is not to be decided so' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF NEW.outcome IS NOT NULL THEN
        PERFORM audit_action(CASE NEW.outcome WHEN 'ACCEPTED' THEN 'handOver' WHEN 'REFUSED' THEN 'refuseHandOver'
                                              WHEN 'TAKEN_BACK' THEN 'takeHandOverBack' ELSE 'expireHandOver' END);
    END IF;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER guard_change BEFORE INSERT OR UPDATE ON hand_over
    FOR EACH ROW EXECUTE FUNCTION guard_hand_over();

-- An acceptance takes effect: the former owner's shares end, then the instrument is the other agency's.
CREATE OR REPLACE FUNCTION hand_instrument_over() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM lock_hand_over(NEW.id);
    UPDATE share_grant SET revoked_at = NEW.decided_at, revoked_by = NEW.decided_by, version = version + 1
        WHERE instrument_id = NEW.instrument_id AND owner_id = NEW.owner_id AND revoked_at IS NULL;
    PERFORM audit_action('handOver');
    UPDATE instrument SET owner_id = NEW.addressee, participating = array_remove(participating, NEW.addressee),
                          former_owners = former_owners || NEW.owner_id, version = version + 1
        WHERE id = NEW.instrument_id AND owner_id = NEW.owner_id AND archived_at IS NULL;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'there is no such instrument to hand over' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER hand_over AFTER UPDATE OF outcome ON hand_over
    FOR EACH ROW WHEN (NEW.outcome = 'ACCEPTED') EXECUTE FUNCTION hand_instrument_over();

-- An offer belongs to its instrument, which gets a new version when one is made or taken back.
CREATE OR REPLACE FUNCTION advance_offered_instrument() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    UPDATE instrument SET version = version + 1 WHERE id = NEW.instrument_id AND archived_at IS NULL;
    RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER advance_offered AFTER INSERT ON hand_over
    FOR EACH ROW EXECUTE FUNCTION advance_offered_instrument();
CREATE OR REPLACE TRIGGER advance_taken_back AFTER UPDATE OF outcome ON hand_over
    FOR EACH ROW WHEN (NEW.outcome = 'TAKEN_BACK') EXECUTE FUNCTION advance_offered_instrument();

-- An open offer says what the instrument is now; who looked before that decides on an older version and is told so. An
-- instrument that is archived is no longer offered.
CREATE OR REPLACE FUNCTION keep_hand_over() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    changed  uuid[];
    archived uuid[] := '{}';
    offer    hand_over;
    fresh    hand_over;
BEGIN
    IF TG_TABLE_NAME = 'instrument' THEN
        SELECT array_agg(a.id), coalesce(array_agg(a.id) FILTER (WHERE a.archived_at IS NOT NULL), '{}')
            INTO changed, archived
            FROM (SELECT n.id, n.name, n.archived_at FROM rows_after n
                  EXCEPT SELECT b.id, b.name, b.archived_at FROM rows_before b) a;
    ELSE
        SELECT array_agg(a.instrument_id) INTO changed FROM rows_after a;
    END IF;
    FOR offer IN
        SELECT h.* FROM hand_over h
        WHERE h.outcome IS NULL AND h.until >= business_today() AND h.instrument_id = ANY (changed)
    LOOP
        IF offer.instrument_id = ANY (archived) THEN
            UPDATE hand_over SET outcome = 'TAKEN_BACK', decided_by = current_actor_name(),
                                 decided_at = clock_timestamp(), version = version + 1
                WHERE id = offer.id;
            CONTINUE;
        END IF;
        fresh := describe_hand_over(offer);
        IF fresh IS DISTINCT FROM offer THEN
            UPDATE hand_over SET instrument_name = fresh.instrument_name, capacity_kind = fresh.capacity_kind,
                                 places = fresh.places, region = fresh.region, version = version + 1
                WHERE id = offer.id;
        END IF;
    END LOOP;
    RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER keep_hand_over AFTER UPDATE ON instrument
    REFERENCING OLD TABLE AS rows_before NEW TABLE AS rows_after FOR EACH STATEMENT EXECUTE FUNCTION keep_hand_over();
CREATE OR REPLACE TRIGGER keep_hand_over AFTER UPDATE ON capacity REFERENCING NEW TABLE AS rows_after
    FOR EACH STATEMENT EXECUTE FUNCTION keep_hand_over();
CREATE OR REPLACE TRIGGER keep_hand_over_as_added AFTER INSERT ON capacity REFERENCING NEW TABLE AS rows_after
    FOR EACH STATEMENT EXECUTE FUNCTION keep_hand_over();

-- The history before the hand-over stays the former owner's: its entries carry the owner who offered.
CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OF outcome OR DELETE ON hand_over
    FOR EACH ROW EXECUTE FUNCTION audit_row('instrument', 'owner_id', 'instrument_id', 'instrument_name');

CREATE OR REPLACE TRIGGER announce AFTER INSERT OR UPDATE ON hand_over
    FOR EACH ROW EXECUTE FUNCTION announce_change('handover', 'instrument_id');

ALTER TABLE hand_over ENABLE ROW LEVEL SECURITY;
ALTER TABLE hand_over FORCE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS hand_over_of_owner ON hand_over;
CREATE POLICY hand_over_of_owner ON hand_over FOR SELECT TO jba_app
    USING (owner_id = (SELECT current_agency()) AND (SELECT may('instrument.view')));
DROP POLICY IF EXISTS hand_over_addressed ON hand_over;
CREATE POLICY hand_over_addressed ON hand_over FOR SELECT TO jba_app
    USING (addressee = (SELECT current_agency()) AND (SELECT may('instrument.acceptHandover'))
           AND (outcome IS NULL AND until >= (SELECT business_today()) OR outcome IN ('ACCEPTED', 'REFUSED')));
DROP POLICY IF EXISTS hand_over_seen_by_auditor ON hand_over;
CREATE POLICY hand_over_seen_by_auditor ON hand_over FOR SELECT TO jba_auditor
    USING ((SELECT current_scope() = 'auditor' AND may('instrument.view'))
           AND owner_id = ANY ((SELECT auditor_reach())::text[]));
DROP POLICY IF EXISTS hand_over_offered ON hand_over;
CREATE POLICY hand_over_offered ON hand_over FOR INSERT TO jba_app
    WITH CHECK (owner_id = (SELECT current_agency()) AND (SELECT may('instrument.handover')));
DROP POLICY IF EXISTS hand_over_taken_back ON hand_over;
CREATE POLICY hand_over_taken_back ON hand_over FOR UPDATE TO jba_app
    USING (owner_id = (SELECT current_agency()) AND (SELECT may('instrument.handover')));
DROP POLICY IF EXISTS hand_over_decided ON hand_over;
CREATE POLICY hand_over_decided ON hand_over FOR UPDATE TO jba_app
    USING (addressee = (SELECT current_agency()) AND (SELECT may('instrument.acceptHandover')));
-- The triggers that keep an offer and hand an instrument over run as the owner of the tables.
DROP POLICY IF EXISTS hand_over_kept ON hand_over;
CREATE POLICY hand_over_kept ON hand_over TO CURRENT_USER USING (true);

GRANT SELECT, INSERT ON hand_over TO jba_app;
GRANT UPDATE (outcome, answer, decided_by, decided_at, version) ON hand_over TO jba_app;
GRANT SELECT ON hand_over TO jba_auditor;
