-- SPDX-License-Identifier: EUPL-1.2
-- That two contacts are two is said by the owner of both, and seen by its administration alone.
CREATE OR REPLACE FUNCTION guard_duplicate_dismissal() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND (OLD.withdrawn_at IS NOT NULL OR NEW.withdrawn_at IS NULL
            OR (NEW.owner_id, NEW.one_id, NEW.other_id, NEW.dismissed_at)
                IS DISTINCT FROM (OLD.owner_id, OLD.one_id, OLD.other_id, OLD.dismissed_at)) THEN
        RAISE EXCEPTION 'a dismissal is withdrawn and not changed' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF TG_OP = 'INSERT' AND (SELECT count(*) FROM contact c
                             WHERE c.id IN (NEW.one_id, NEW.other_id) AND c.owner_id = NEW.owner_id) <> 2 THEN
        RAISE EXCEPTION 'both contacts belong to who dismisses' USING ERRCODE = 'foreign_key_violation';
    END IF;
    PERFORM audit_action(CASE TG_OP WHEN 'INSERT' THEN 'dismissDuplicate' ELSE 'suspectAgain' END);
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER guard_change BEFORE INSERT OR UPDATE ON duplicate_dismissal
    FOR EACH ROW EXECUTE FUNCTION guard_duplicate_dismissal();

CREATE OR REPLACE TRIGGER announce AFTER INSERT OR UPDATE ON duplicate_dismissal
    FOR EACH ROW EXECUTE FUNCTION announce_change('contact', 'one_id');

CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON duplicate_dismissal
    FOR EACH ROW EXECUTE FUNCTION audit_row('contact', 'owner_id', 'one_id');

ALTER TABLE duplicate_dismissal ENABLE ROW LEVEL SECURITY;
ALTER TABLE duplicate_dismissal FORCE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS duplicate_dismissal_seen ON duplicate_dismissal;
CREATE POLICY duplicate_dismissal_seen ON duplicate_dismissal FOR SELECT TO jba_app
    USING (owner_id = (SELECT current_agency()) AND (SELECT may('contact.edit')));
DROP POLICY IF EXISTS duplicate_dismissal_made ON duplicate_dismissal;
CREATE POLICY duplicate_dismissal_made ON duplicate_dismissal FOR INSERT TO jba_app
    WITH CHECK (owner_id = (SELECT current_agency()) AND (SELECT may('contact.edit')));
DROP POLICY IF EXISTS duplicate_dismissal_withdrawn ON duplicate_dismissal;
CREATE POLICY duplicate_dismissal_withdrawn ON duplicate_dismissal FOR UPDATE TO jba_app
    USING (owner_id = (SELECT current_agency()) AND (SELECT may('contact.edit')));

GRANT SELECT, INSERT, UPDATE ON duplicate_dismissal TO jba_app;
