-- SPDX-License-Identifier: EUPL-1.2
-- The chain: when a transaction commits, its entries get the next numbers and are hashed onto what was there before.
-- It happens at the last entry of the transaction, after every other check of the commit that could still wait for
-- somebody, so that the one lock on the end of the chain is held shortly and cannot close a circle of waiting.

CREATE OR REPLACE FUNCTION audit_chain_append() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    SET plan_cache_mode = 'force_generic_plan' SET enable_seqscan = off AS $$
DECLARE
    last_seq   bigint;
    last_chain bytea;
    fresh      bigint[];
    links      bytea[];
BEGIN
    IF EXISTS (SELECT FROM audit_entry e WHERE e.id > NEW.id AND e.tx = pg_current_xact_id()) THEN
        RETURN NULL;
    END IF;
    PERFORM pg_advisory_xact_lock(6962, 8785);
    SELECT seq, chain INTO last_seq, last_chain FROM audit_chain ORDER BY seq DESC LIMIT 1;
    IF NOT FOUND THEN
        last_seq := -1;
        last_chain := decode(repeat('00', 32), 'hex');
    END IF;
    SELECT array_agg(e.id), array_agg(e.digest) INTO fresh, links
        FROM (SELECT e.id, sha256(convert_to(e.canonical, 'UTF8')) AS digest FROM audit_entry e
              WHERE e.tx = pg_current_xact_id() AND (SELECT c.entry FROM audit_chain c WHERE c.entry = e.id) IS NULL
              ORDER BY e.id) e;
    FOR i IN 1 .. coalesce(cardinality(fresh), 0) LOOP
        last_chain := sha256(last_chain || links[i]);
        links[i] := last_chain;
    END LOOP;
    INSERT INTO audit_chain (seq, entry, at, action, object_type, object_id, owner_agency, agency, chain)
        SELECT last_seq + link.place, e.id, e.at, e.action, e.object_type, e.object_id, e.owner_agency, e.agency,
               link.chain
        FROM unnest(fresh, links) WITH ORDINALITY link (entry, chain, place)
            CROSS JOIN LATERAL (SELECT * FROM audit_entry e WHERE e.id = link.entry OFFSET 0) e;
    RETURN NULL;
END
$$;
REVOKE ALL ON FUNCTION audit_chain_append FROM PUBLIC;

-- Of entries that are written together, which get their identifiers before, only the last one asks.
DROP TRIGGER IF EXISTS chain ON audit_entry;
CREATE CONSTRAINT TRIGGER chain AFTER INSERT ON audit_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.id >= currval('audit_entry_id_seq'))
    EXECUTE FUNCTION audit_chain_append();
