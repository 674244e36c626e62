-- SPDX-License-Identifier: EUPL-1.2
-- Who sees and changes an instrument: the owner, read-only the agencies it names as participating, and others as far as
-- a share that holds today lets them.

-- Whom to ask at all: the index reads visible_to, the policy below decides. Runs as the owner of the tables, because
-- whoever changes an instrument need not see all its shares.
CREATE OR REPLACE FUNCTION keep_instrument_visible_to() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN -- nobody can have shared it yet
        NEW.visible_to := ARRAY [NEW.owner_id] || NEW.participating;
        RETURN NEW;
    END IF;
    NEW.visible_to := ARRAY [NEW.owner_id] || NEW.participating || ARRAY(
        SELECT DISTINCT s.grantee FROM share_grant s WHERE s.instrument_id = NEW.id AND s.revoked_at IS NULL
        ORDER BY s.grantee);
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER keep_visible_to BEFORE INSERT OR UPDATE ON instrument
    FOR EACH ROW EXECUTE FUNCTION keep_instrument_visible_to();

-- The instruments that a share which holds today lets the bound scope edit. The policies of share_grant show no other, but
-- for those that the agency granted itself when the instrument was still its own: they all ended with that. Written so
-- that the planner takes it into the query.
CREATE OR REPLACE FUNCTION co_maintained(action text) RETURNS SETOF uuid
    LANGUAGE sql STABLE AS $$
        SELECT s.instrument_id FROM share_grant s
        WHERE (SELECT reaches(action, 'own+edit')) AND s.level = 'EDIT'
          AND s.grantee = ANY ((SELECT current_audience())::text[]) AND s.revoked_at IS NULL
    $$;
CREATE OR REPLACE FUNCTION co_maintains(instrument uuid, action text) RETURNS boolean
    LANGUAGE sql STABLE AS $$
        SELECT EXISTS (SELECT FROM co_maintained(action) m WHERE m = instrument)
    $$;

-- Whether the bound scope's agency takes part in the instrument, by the owner's word.
CREATE OR REPLACE FUNCTION takes_part(instrument uuid) RETURNS boolean
    LANGUAGE sql STABLE AS $$
        SELECT EXISTS (SELECT FROM instrument i
                       WHERE i.id = takes_part.instrument AND current_agency() = ANY (i.participating))
    $$;

-- Whether the bound scope states the quota of an agency: of every one for the owner and who co-maintains, its own for
-- who takes part.
CREATE OR REPLACE FUNCTION states_quota(instrument uuid, of_agency text) RETURNS boolean
    LANGUAGE sql STABLE AS $$
        SELECT (SELECT i.owner_id FROM instrument i WHERE i.id = states_quota.instrument) = current_agency()
            OR co_maintains(states_quota.instrument, 'places.edit')
            OR of_agency = current_agency() AND takes_part(states_quota.instrument)
    $$;

-- Whether the bound scope reports for an agency: its own, and the owner's for who co-maintains.
CREATE OR REPLACE FUNCTION reports_occupancy(instrument uuid, of_agency text) RETURNS boolean
    LANGUAGE sql STABLE AS $$
        SELECT CASE WHEN (SELECT i.owner_id FROM instrument i WHERE i.id = reports_occupancy.instrument) = of_agency
                    THEN of_agency = current_agency() OR co_maintains(reports_occupancy.instrument, 'places.edit')
                    ELSE of_agency = current_agency() AND takes_part(reports_occupancy.instrument) END
    $$;

-- What belongs to an instrument advances it. Runs as the owner of the tables: who takes part may not change it.
CREATE OR REPLACE FUNCTION advance_instrument_of_part() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    UPDATE instrument SET version = version + 1 WHERE id = NEW.instrument_id;
    RETURN NULL;
END
$$;

-- An owner stays the owner until a hand-over is accepted, which is an act of its own. Only who may name participants
-- changes them. Who co-maintains an instrument changes what it says: not who takes part, not whom to call, not whether
-- it is archived.
CREATE OR REPLACE FUNCTION guard_instrument_change() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    -- A contact whose time is over is named by nobody any more.
    IF TG_OP = 'UPDATE' AND is_table_owner() AND current_scope() = 'system:retention' THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'UPDATE' AND NEW.owner_id <> OLD.owner_id THEN
        IF NOT is_table_owner() OR NOT EXISTS (
            SELECT FROM hand_over h
            WHERE h.instrument_id = NEW.id AND h.owner_id = OLD.owner_id AND h.addressee = NEW.owner_id
              AND h.outcome = 'ACCEPTED') THEN
            RAISE EXCEPTION 'the owner of an instrument does not change' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
    END IF;
    IF NEW.former_owners IS DISTINCT FROM (CASE TG_OP WHEN 'UPDATE' THEN OLD.former_owners ELSE '{}' END) THEN
        RAISE EXCEPTION 'only a hand-over makes a former owner' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF NEW.participating IS DISTINCT FROM (CASE TG_OP WHEN 'UPDATE' THEN OLD.participating ELSE '{}' END)
        AND NOT may('instrument.nameParticipant') THEN
        RAISE EXCEPTION 'naming participants needs the sharing role' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF TG_OP = 'UPDATE' AND NOT may('instrument.edit')
        AND to_jsonb(NEW) - ARRAY ['participating', 'visible_to', 'search_text', 'version']
            <> to_jsonb(OLD) - ARRAY ['participating', 'visible_to', 'search_text', 'version'] THEN
        RAISE EXCEPTION 'who names participants changes nothing else' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF TG_OP = 'UPDATE' AND OLD.owner_id IS DISTINCT FROM current_agency()
        AND (NEW.participating, NEW.contacts, NEW.archived_at)
            IS DISTINCT FROM (OLD.participating, OLD.contacts, OLD.archived_at) THEN
        RAISE EXCEPTION 'participants, contacts and archiving are the owner''s' USING ERRCODE = 'insufficient_privilege';
    END IF;
    -- Tables are asked within, where there is something to ask: an import brings thousands that name nobody.
    IF NEW.participating <> '{}' THEN
        IF EXISTS (SELECT FROM unnest(NEW.participating) p WHERE p NOT IN (SELECT id FROM agency WHERE active)) THEN
            RAISE EXCEPTION 'participating names no agency' USING ERRCODE = 'foreign_key_violation';
        END IF;
    END IF;
    IF NEW.provider_id IS DISTINCT FROM (CASE TG_OP WHEN 'UPDATE' THEN OLD.provider_id END)
        AND NEW.provider_id IS NOT NULL THEN
        IF NOT EXISTS (SELECT FROM network_partner p WHERE p.id = NEW.provider_id AND p.type = 'PROVIDER') THEN
            RAISE EXCEPTION 'the instrument names no provider' USING ERRCODE = 'foreign_key_violation';
        END IF;
    END IF;
    IF NEW.contacts IS DISTINCT FROM (CASE TG_OP WHEN 'UPDATE' THEN OLD.contacts ELSE '{}' END) THEN
        IF EXISTS (SELECT FROM unnest(NEW.contacts) c
                   WHERE c NOT IN (SELECT id FROM contact WHERE owner_id = NEW.owner_id)) THEN
            RAISE EXCEPTION 'the instrument names a contact that its owner does not have'
                USING ERRCODE = 'foreign_key_violation';
        END IF;
    END IF;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER guard_change BEFORE INSERT OR UPDATE ON instrument
    FOR EACH ROW EXECUTE FUNCTION guard_instrument_change();

CREATE OR REPLACE TRIGGER audit AFTER INSERT ON instrument REFERENCING NEW TABLE AS rows_after
    FOR EACH STATEMENT EXECUTE FUNCTION audit_rows('instrument', 'owner_id', 'id', 'name');
CREATE OR REPLACE TRIGGER audit_update AFTER UPDATE ON instrument REFERENCING OLD TABLE AS rows_before NEW TABLE AS rows_after
    FOR EACH STATEMENT EXECUTE FUNCTION audit_rows('instrument', 'owner_id', 'id', 'name');
CREATE OR REPLACE TRIGGER audit_delete AFTER DELETE ON instrument REFERENCING OLD TABLE AS rows_before
    FOR EACH STATEMENT EXECUTE FUNCTION audit_rows('instrument', 'owner_id', 'id', 'name');

CREATE OR REPLACE TRIGGER announce AFTER INSERT OR UPDATE ON instrument
    FOR EACH ROW EXECUTE FUNCTION announce_change('instrument');

ALTER TABLE instrument ENABLE ROW LEVEL SECURITY;
ALTER TABLE instrument FORCE ROW LEVEL SECURITY;

-- The audience stands here without a SELECT around it: so the planner asks its statistics how many records name it, and
-- a page by name walks the index by name instead of sorting all that the agency sees.
DROP POLICY IF EXISTS instrument_seen ON instrument;
CREATE POLICY instrument_seen ON instrument FOR SELECT TO jba_app
    USING (visible_to && current_audience() AND (SELECT may('instrument.view'))
           AND (owner_id = (SELECT current_agency())
                OR (SELECT current_agency()) = ANY (participating)
                OR EXISTS (SELECT FROM share_grant s
                           WHERE s.instrument_id = instrument.id AND s.grantee IN ((SELECT current_agency()), '*')
                             AND s.revoked_at IS NULL)));
DROP POLICY IF EXISTS instrument_seen_by_auditor ON instrument;
CREATE POLICY instrument_seen_by_auditor ON instrument FOR SELECT TO jba_auditor
    USING ((SELECT current_scope() = 'auditor' AND may('instrument.view'))
           AND owner_id = ANY ((SELECT auditor_reach())::text[]));
DROP POLICY IF EXISTS instrument_created ON instrument;
CREATE POLICY instrument_created ON instrument FOR INSERT TO jba_app
    WITH CHECK (owner_id = (SELECT current_agency()) AND (SELECT may('instrument.create')));
DROP POLICY IF EXISTS instrument_changed ON instrument;
CREATE POLICY instrument_changed ON instrument FOR UPDATE TO jba_app
    USING ((SELECT may('instrument.edit') OR may('instrument.nameParticipant'))
           AND (owner_id = (SELECT current_agency()) OR co_maintains(id, 'instrument.edit')));
-- A share advances the version of its instrument.
DROP POLICY IF EXISTS instrument_advanced ON instrument;
CREATE POLICY instrument_advanced ON instrument TO CURRENT_USER USING (true);

GRANT SELECT, INSERT, UPDATE ON instrument TO jba_app;
GRANT SELECT ON instrument TO jba_auditor;
