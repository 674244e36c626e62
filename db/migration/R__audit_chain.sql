-- SPDX-License-Identifier: EUPL-1.2
-- The chain: when a transaction commits, its entries get the next numbers and are hashed onto what was there before.
-- It happens at the last entry of the transaction, after every other check of the commit that could still wait for
-- somebody, so that the one lock on the end of the chain is held shortly and cannot close a circle of waiting.

CREATE OR REPLACE FUNCTION audit_chain_append() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    last_seq   bigint;
    last_chain bytea;
    fresh      audit_entry;
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
    FOR fresh IN SELECT e.* FROM audit_entry e
                 WHERE e.tx = pg_current_xact_id() AND NOT EXISTS (SELECT FROM audit_chain c WHERE c.entry = e.id)
                 ORDER BY e.id LOOP
        last_seq := last_seq + 1;
        last_chain := sha256(last_chain || sha256(convert_to(fresh.canonical, 'UTF8')));
        INSERT INTO audit_chain (seq, entry, at, action, object_type, object_id, owner_agency, agency, chain)
            VALUES (last_seq, fresh.id, fresh.at, fresh.action, fresh.object_type, fresh.object_id,
                    fresh.owner_agency, fresh.agency, last_chain);
    END LOOP;
    RETURN NULL;
END
$$;
REVOKE ALL ON FUNCTION audit_chain_append FROM PUBLIC;

DROP TRIGGER IF EXISTS chain ON audit_entry;
CREATE CONSTRAINT TRIGGER chain AFTER INSERT ON audit_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_chain_append();
