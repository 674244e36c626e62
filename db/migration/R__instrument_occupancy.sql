-- SPDX-License-Identifier: EUPL-1.2
-- What the agencies of an instrument report per reference date: seen with the instrument. Each reports its own, and who
-- co-maintains the instrument by a share its owner's. A report is restated and never deleted.

CREATE OR REPLACE FUNCTION guard_occupancy() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.reference_date > business_today() THEN
        RAISE EXCEPTION 'what is reported has happened' USING ERRCODE = 'check_violation';
    END IF;
    IF NOT is_table_owner() THEN
        NEW.ended_on := NULL; -- whoever may report takes part
    END IF;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER guard_change BEFORE INSERT OR UPDATE ON occupancy
    FOR EACH ROW EXECUTE FUNCTION guard_occupancy();

-- What these agencies, which take part, last reported up to a day, and those that took part on it and have left since;
-- with the sight of whoever asks. Only the last report of each is looked at, so that a long history costs no more than a
-- short one.
CREATE OR REPLACE FUNCTION occupancy_on(instrument uuid, agencies text[], day date) RETURNS SETOF occupancy
    LANGUAGE sql STABLE AS $$
        SELECT o.*
        FROM (SELECT unnest(occupancy_on.agencies) AS id
              UNION ALL
              SELECT DISTINCT l.agency_id FROM occupancy l
              WHERE occupancy_on.day < business_today() AND l.instrument_id = occupancy_on.instrument
                AND l.ended_on > occupancy_on.day AND l.agency_id <> ALL (occupancy_on.agencies)) a
        CROSS JOIN LATERAL (
            SELECT * FROM occupancy r
            WHERE r.instrument_id = occupancy_on.instrument AND r.agency_id = a.id AND r.reference_date <= occupancy_on.day
              AND (r.ended_on IS NULL OR r.ended_on > occupancy_on.day)
              AND num_nonnulls(r.occupied, r.waiting_list, r.entries, r.exits) > 0
            ORDER BY r.reference_date DESC LIMIT 1) o
    $$;

-- The same of one instrument, whoever takes part in it.
CREATE OR REPLACE FUNCTION occupancy_on(instrument uuid, day date) RETURNS SETOF occupancy
    LANGUAGE sql STABLE AS $$
        SELECT o.*
        FROM instrument i CROSS JOIN LATERAL occupancy_on(i.id, i.owner_id || i.participating, occupancy_on.day) o
        WHERE i.id = occupancy_on.instrument
    $$;

-- An agency that no longer takes part has nobody in the instrument from today on.
CREATE OR REPLACE FUNCTION end_occupancy() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    changed record;
BEGIN
    FOR changed IN
        -- No join: it may be planned for few rows and kept for many.
        SELECT a.id, a.owner_id, a.participating FROM rows_after a
        EXCEPT SELECT b.id, b.owner_id, b.participating FROM rows_before b
    LOOP
        UPDATE occupancy SET ended_on = business_today(), version = version + 1
            WHERE instrument_id = changed.id AND agency_id <> ALL (changed.owner_id || changed.participating)
              AND ended_on IS NULL;
    END LOOP;
    RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER end_occupancy AFTER UPDATE ON instrument
    REFERENCING OLD TABLE AS rows_before NEW TABLE AS rows_after FOR EACH STATEMENT EXECUTE FUNCTION end_occupancy();

CREATE OR REPLACE TRIGGER advance_instrument AFTER INSERT OR UPDATE ON occupancy
    FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION advance_instrument_of_part();

CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON occupancy
    FOR EACH ROW EXECUTE FUNCTION audit_row('instrument', 'instrument(instrument_id).owner_id', 'instrument_id',
                                            'instrument(instrument_id).name', '', 'agency_id');

ALTER TABLE occupancy ENABLE ROW LEVEL SECURITY;
ALTER TABLE occupancy FORCE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS occupancy_seen ON occupancy;
CREATE POLICY occupancy_seen ON occupancy FOR SELECT TO jba_app, jba_auditor
    USING ((SELECT may('places.view')) AND EXISTS (SELECT FROM instrument i WHERE i.id = instrument_id));
DROP POLICY IF EXISTS occupancy_written ON occupancy;
CREATE POLICY occupancy_written ON occupancy FOR INSERT TO jba_app
    WITH CHECK ((SELECT may('places.edit')) AND reports_occupancy(instrument_id, agency_id));
DROP POLICY IF EXISTS occupancy_changed ON occupancy;
CREATE POLICY occupancy_changed ON occupancy FOR UPDATE TO jba_app
    USING ((SELECT may('places.edit')) AND reports_occupancy(instrument_id, agency_id));
-- The trigger that ends reports runs as the owner of the tables.
DROP POLICY IF EXISTS occupancy_kept ON occupancy;
CREATE POLICY occupancy_kept ON occupancy TO CURRENT_USER USING (true);

GRANT SELECT, INSERT ON occupancy TO jba_app;
GRANT UPDATE (occupied, waiting_list, entries, exits, version) ON occupancy TO jba_app;
GRANT SELECT ON occupancy TO jba_auditor;
