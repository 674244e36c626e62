-- SPDX-License-Identifier: EUPL-1.2
-- A view is its author's; shared, everybody of the agency uses it and nobody else changes it. What is used last is each
-- person's own.
CREATE OR REPLACE FUNCTION guard_saved_view() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.id, NEW.person, NEW.owner_id, NEW.list) IS DISTINCT FROM (OLD.id, OLD.person, OLD.owner_id, OLD.list) THEN
        RAISE EXCEPTION 'a view stays with its author, its agency and its list' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER guard_change BEFORE UPDATE ON saved_view
    FOR EACH ROW EXECUTE FUNCTION guard_saved_view();

CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON saved_view
    FOR EACH ROW EXECUTE FUNCTION audit_row('savedView', 'owner_id', 'id', 'name');

ALTER TABLE saved_view ENABLE ROW LEVEL SECURITY;
ALTER TABLE saved_view FORCE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS saved_view_own ON saved_view;
CREATE POLICY saved_view_own ON saved_view FOR SELECT TO jba_app
    USING (person = (SELECT current_actor()));
DROP POLICY IF EXISTS saved_view_of_agency ON saved_view;
CREATE POLICY saved_view_of_agency ON saved_view FOR SELECT TO jba_app
    USING (shared AND archived_at IS NULL AND owner_id = (SELECT current_agency())
           AND (SELECT current_scope()) = 'agency');
DROP POLICY IF EXISTS saved_view_created ON saved_view;
CREATE POLICY saved_view_created ON saved_view FOR INSERT TO jba_app
    WITH CHECK (person = (SELECT current_actor()) AND owner_id IS NOT DISTINCT FROM (SELECT current_agency())
                AND (SELECT may('instrument.view')));
DROP POLICY IF EXISTS saved_view_changed ON saved_view;
CREATE POLICY saved_view_changed ON saved_view FOR UPDATE TO jba_app
    USING (person = (SELECT current_actor()) AND owner_id IS NOT DISTINCT FROM (SELECT current_agency()));

GRANT SELECT, INSERT, UPDATE ON saved_view TO jba_app;

ALTER TABLE list_use ENABLE ROW LEVEL SECURITY;
ALTER TABLE list_use FORCE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS list_use_own ON list_use;
CREATE POLICY list_use_own ON list_use TO jba_app
    USING (person = (SELECT current_actor()))
    WITH CHECK (person = (SELECT current_actor()) AND (SELECT may('instrument.view'))
                AND (view_id IS NULL OR EXISTS (SELECT FROM saved_view v WHERE v.id = view_id)));

GRANT SELECT, INSERT, UPDATE ON list_use TO jba_app;
