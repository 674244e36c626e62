-- SPDX-License-Identifier: EUPL-1.2
-- An import is its agency's: those who import see it, apply it once and take it back once. One that was not applied can
-- be thrown away; one that was stays.
CREATE OR REPLACE FUNCTION guard_import_change() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF is_table_owner() THEN
        RETURN NEW;
    END IF;
    IF (NEW.owner_id, NEW.kind, NEW.file_name, NEW.file_hash, NEW.planned_at)
           IS DISTINCT FROM (OLD.owner_id, OLD.kind, OLD.file_name, OLD.file_hash, OLD.planned_at) THEN
        RAISE EXCEPTION 'an import stays the import of its file' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF NOT (OLD.state = 'PLANNED' AND NEW.state IN ('PLANNED', 'APPLIED') AND may('import.run')
            OR OLD.state = 'APPLIED' AND NEW.state = 'UNDONE' AND may('import.undo')
               AND (NEW.opened, NEW.applied_at) IS NOT DISTINCT FROM (OLD.opened, OLD.applied_at)) THEN
        RAISE EXCEPTION 'an import is applied once and undone once' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER guard_change BEFORE UPDATE ON import
    FOR EACH ROW EXECUTE FUNCTION guard_import_change();

CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON import
    FOR EACH ROW EXECUTE FUNCTION audit_row('import', 'owner_id', 'id', 'file_name', 'opened,plan');

-- Periods of places are never deleted, but for those that an import opened, when it is undone: then everything is as it
-- was, and the log keeps both. The import must still be applied; its instruments must be its agency's.
CREATE OR REPLACE FUNCTION take_back_capacity(cause uuid, periods uuid[]) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    gone integer;
BEGIN
    IF current_scope() IS DISTINCT FROM 'agency' OR NOT may('import.undo') THEN
        RAISE EXCEPTION 'places are taken back by who undoes imports' USING ERRCODE = 'insufficient_privilege';
    END IF;
    DELETE FROM capacity c
        USING import m, instrument i
        WHERE c.id = ANY (periods) AND m.id = cause AND m.owner_id = current_agency() AND m.state = 'APPLIED'
          AND c.id = ANY (m.opened) AND i.id = c.instrument_id AND i.owner_id = current_agency();
    GET DIAGNOSTICS gone = ROW_COUNT;
    RETURN gone;
END
$$;
REVOKE ALL ON FUNCTION take_back_capacity FROM PUBLIC;
GRANT EXECUTE ON FUNCTION take_back_capacity TO jba_app;
DROP POLICY IF EXISTS capacity_taken_back ON capacity;
CREATE POLICY capacity_taken_back ON capacity FOR DELETE TO CURRENT_USER USING (current_scope() = 'agency');

-- An erased contact may stand in any table of its owner that can name contacts: their rows go with it.
CREATE OR REPLACE FUNCTION empty_imports() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    UPDATE import SET plan = NULL, version = version + 1
        WHERE owner_id = NEW.owner_id AND kind NOT IN ('PLACES', 'PARTNERS') AND plan IS NOT NULL;
    RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER empty_imports AFTER UPDATE OF erased_at ON contact
    FOR EACH ROW WHEN (NEW.erased_at IS NOT NULL AND OLD.erased_at IS NULL) EXECUTE FUNCTION empty_imports();

ALTER TABLE import ENABLE ROW LEVEL SECURITY;
ALTER TABLE import FORCE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS import_seen ON import;
CREATE POLICY import_seen ON import FOR SELECT TO jba_app
    USING (owner_id = (SELECT current_agency()) AND (SELECT may('import.run')));
DROP POLICY IF EXISTS import_planned ON import;
CREATE POLICY import_planned ON import FOR INSERT TO jba_app
    WITH CHECK (owner_id = (SELECT current_agency()) AND (SELECT may('import.run')) AND state = 'PLANNED');
DROP POLICY IF EXISTS import_changed ON import;
CREATE POLICY import_changed ON import FOR UPDATE TO jba_app
    USING (owner_id = (SELECT current_agency()) AND (SELECT may('import.run')));
DROP POLICY IF EXISTS import_thrown_away ON import;
CREATE POLICY import_thrown_away ON import FOR DELETE TO jba_app
    USING (owner_id = (SELECT current_agency()) AND (SELECT may('import.run')) AND state = 'PLANNED');
-- The functions of the database that take places back, answer for personal data and erase contacts.
DROP POLICY IF EXISTS import_kept ON import;
CREATE POLICY import_kept ON import TO CURRENT_USER USING (true);

GRANT SELECT, INSERT, UPDATE, DELETE ON import TO jba_app;
