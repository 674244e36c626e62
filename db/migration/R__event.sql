-- SPDX-License-Identifier: EUPL-1.2
-- An event is seen by its owner's people, by everybody when it is for the whole JBA, and otherwise by who sees the partner
-- that it is of. Its owner alone changes it.
CREATE OR REPLACE FUNCTION guard_event_change() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.owner_id <> OLD.owner_id THEN
        RAISE EXCEPTION 'the owner of an event does not change' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF NEW.partner_id IS NOT NULL AND NOT EXISTS (
           SELECT FROM network_partner p WHERE p.id = NEW.partner_id AND p.owner_id = NEW.owner_id) THEN
        RAISE EXCEPTION 'the event names a partner that its owner does not have' USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER guard_change BEFORE INSERT OR UPDATE ON event
    FOR EACH ROW EXECUTE FUNCTION guard_event_change();

CREATE OR REPLACE TRIGGER announce AFTER INSERT OR UPDATE ON event
    FOR EACH ROW EXECUTE FUNCTION announce_change('event');

CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON event
    FOR EACH ROW EXECUTE FUNCTION audit_row('event', 'owner_id', 'id', 'title');

ALTER TABLE event ENABLE ROW LEVEL SECURITY;
ALTER TABLE event FORCE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS event_seen ON event;
CREATE POLICY event_seen ON event FOR SELECT TO jba_app
    USING ((SELECT may('partner.view') AND current_scope() IN ('agency', 'programme'))
           AND (owner_id = (SELECT current_agency())
                OR jba_wide
                OR EXISTS (SELECT FROM network_partner p WHERE p.id = partner_id)));
DROP POLICY IF EXISTS event_seen_by_auditor ON event;
CREATE POLICY event_seen_by_auditor ON event FOR SELECT TO jba_auditor
    USING ((SELECT current_scope() = 'auditor' AND may('partner.view'))
           AND owner_id = ANY ((SELECT auditor_reach())::text[]));
DROP POLICY IF EXISTS event_created ON event;
CREATE POLICY event_created ON event FOR INSERT TO jba_app
    WITH CHECK (owner_id = (SELECT current_agency()) AND (SELECT may('partner.create')));
DROP POLICY IF EXISTS event_changed ON event;
CREATE POLICY event_changed ON event FOR UPDATE TO jba_app
    USING (owner_id = (SELECT current_agency()) AND (SELECT may('partner.edit')));
-- The functions that find by words look at all of them.
DROP POLICY IF EXISTS event_found ON event;
CREATE POLICY event_found ON event FOR SELECT TO CURRENT_USER USING (true);

GRANT SELECT, INSERT, UPDATE ON event TO jba_app;
GRANT SELECT ON event TO jba_auditor;
