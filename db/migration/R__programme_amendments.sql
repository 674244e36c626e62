-- SPDX-License-Identifier: EUPL-1.2
-- Proposals to amend a published programme. The database makes them whenever confirmed places of a contributed instrument
-- change, whoever changes them; the edition stays as it is. The latest Fassung counts. Those who may take live values over see them: the editor all,
-- an agency its own. The editor alone dismisses one, and says why.

CREATE OR REPLACE FUNCTION propose_amendments(changed uuid[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    live    capacity;
    printed contribution;
BEGIN
    FOR printed IN
        SELECT c.* FROM contribution c JOIN programme p ON p.id = c.programme_id
        WHERE p.state = 'PUBLISHED' AND c.instrument_id = ANY (changed) AND c.withdrawn_by IS NULL
          AND NOT EXISTS (SELECT FROM programme n
                          WHERE n.year = p.year AND n.amendment > p.amendment AND n.state = 'PUBLISHED')
    LOOP
        SELECT * INTO live FROM capacity c WHERE c.instrument_id = printed.instrument_id AND c.status = 'CONFIRMED'
            ORDER BY c.valid_from DESC LIMIT 1;
        CONTINUE WHEN NOT FOUND;
        UPDATE amendment_proposal p SET outcome = 'SUPERSEDED', settled_at = now(), version = version + 1
            WHERE p.contribution_id = printed.id AND p.outcome IS NULL
              AND (p.kind, p.places, p.region, p.valid_from)
                  IS DISTINCT FROM (live.kind, live.places, live.region, live.valid_from);
        -- What was dismissed is not proposed again.
        IF (printed.capacity_kind, printed.places, printed.region) IS DISTINCT FROM (live.kind, live.places, live.region)
            AND NOT EXISTS (
                SELECT FROM amendment_proposal p
                WHERE p.contribution_id = printed.id AND p.outcome IS DISTINCT FROM 'SUPERSEDED'
                  AND (p.kind, p.places, p.region, p.valid_from)
                      IS NOT DISTINCT FROM (live.kind, live.places, live.region, live.valid_from)) THEN
            INSERT INTO amendment_proposal (id, contribution_id, owner_id, kind, places, region, valid_from, proposed_at,
                                            version)
                SELECT gen_random_uuid(), printed.id, i.owner_id, live.kind, live.places, live.region, live.valid_from,
                       now(), 1
                FROM instrument i WHERE i.id = printed.instrument_id;
        END IF;
    END LOOP;
END
$$;
REVOKE ALL ON FUNCTION propose_amendments FROM PUBLIC;

CREATE OR REPLACE FUNCTION propose_amendment() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM propose_amendments(ARRAY (SELECT DISTINCT a.instrument_id FROM rows_after a));
    RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER propose_amendment AFTER UPDATE ON capacity REFERENCING NEW TABLE AS rows_after
    FOR EACH STATEMENT EXECUTE FUNCTION propose_amendment();
CREATE OR REPLACE TRIGGER propose_amendment_as_added AFTER INSERT ON capacity REFERENCING NEW TABLE AS rows_after
    FOR EACH STATEMENT EXECUTE FUNCTION propose_amendment();

CREATE OR REPLACE FUNCTION guard_amendment_proposal() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF NOT is_table_owner() AND (OLD.outcome IS NOT NULL OR NEW.outcome IS DISTINCT FROM 'DISMISSED') THEN
        RAISE EXCEPTION 'a proposal is dismissed once, and not otherwise changed' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;
CREATE OR REPLACE TRIGGER guard_change BEFORE UPDATE ON amendment_proposal
    FOR EACH ROW EXECUTE FUNCTION guard_amendment_proposal();
CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON amendment_proposal
    FOR EACH ROW EXECUTE FUNCTION audit_row('contribution', 'owner_id', 'contribution_id',
                                            'contribution(contribution_id).name');

ALTER TABLE amendment_proposal ENABLE ROW LEVEL SECURITY;
ALTER TABLE amendment_proposal FORCE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS amendment_proposal_seen ON amendment_proposal;
CREATE POLICY amendment_proposal_seen ON amendment_proposal FOR SELECT TO jba_app
    USING ((SELECT may('programme.view'))
           AND ((SELECT current_scope() = 'programme' AND reaches('programme.takeOver', 'all'))
                OR owner_id = (SELECT current_agency())));
DROP POLICY IF EXISTS amendment_proposal_seen_by_auditor ON amendment_proposal;
CREATE POLICY amendment_proposal_seen_by_auditor ON amendment_proposal FOR SELECT TO jba_auditor
    USING ((SELECT current_scope() = 'auditor' AND may('programme.view'))
           AND owner_id = ANY ((SELECT auditor_reach())::text[]));
DROP POLICY IF EXISTS amendment_proposal_dismissed ON amendment_proposal;
CREATE POLICY amendment_proposal_dismissed ON amendment_proposal FOR UPDATE TO jba_app
    USING ((SELECT current_scope() = 'programme' AND may('programme.amend')));
DROP POLICY IF EXISTS amendment_proposal_made ON amendment_proposal;
CREATE POLICY amendment_proposal_made ON amendment_proposal TO CURRENT_USER USING (true);

GRANT SELECT ON amendment_proposal TO jba_app, jba_auditor;
GRANT UPDATE (outcome, settled_at, justification, version) ON amendment_proposal TO jba_app;
