-- SPDX-License-Identifier: EUPL-1.2
-- Verification: recomputes the chain from the stored canonical bytes and compares what is shown with what they say.
-- Works through a range of numbers without holding it in memory, answers the first wrong number and why, and tells no
-- content, so that a lead may verify the whole chain and still read the own agency's entries alone.
--   GAP         a number is missing                  ENTRY      a number without its entry
--   CHAIN       the bytes are not those chained      COLUMN     a column says something else than the bytes
--   PERSONAL    a personal value is missing, or is not the one committed to
--   UNNUMBERED  an entry that the chain does not know (with the number it would have had at the earliest)

CREATE OR REPLACE FUNCTION audit_require(wanted text) RETURNS void
    LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF may(wanted) OR current_scope() LIKE 'system:_%' THEN
        RETURN;
    END IF;
    RAISE EXCEPTION 'not permitted: %', wanted USING ERRCODE = 'insufficient_privilege';
END
$$;

-- Where the chain ends; no row when it is empty.
CREATE OR REPLACE FUNCTION audit_head() RETURNS TABLE (seq bigint, chain bytea)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM audit_require('audit.verify');
    RETURN QUERY SELECT c.seq, c.chain FROM audit_chain c ORDER BY c.seq DESC LIMIT 1;
END
$$;

CREATE OR REPLACE FUNCTION audit_verify(from_seq bigint, to_seq bigint) RETURNS TABLE (wrong_seq bigint, finding text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    reached bigint;
BEGIN
    PERFORM audit_require('audit.verify');
    RETURN QUERY
        SELECT checked.wrong, checked.problem FROM (
            SELECT CASE WHEN link.seq > link.seq_before + 1 THEN link.seq_before + 1 ELSE link.seq END AS wrong, CASE
                WHEN link.seq > link.seq_before + 1 THEN 'GAP'
                WHEN e.id IS NULL THEN 'ENTRY'
                WHEN said.entry IS NULL THEN 'CHAIN'
                WHEN (e.action, e.object_type, e.object_id, e.at)
                        IS DISTINCT FROM (link.action, link.object_type, link.object_id, link.at)
                    OR (e.owner_agency, e.agency) IS DISTINCT FROM (link.owner_agency, link.agency)
                    OR e.id::text IS DISTINCT FROM said.entry ->> 'id'
                    OR to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
                        IS DISTINCT FROM said.entry ->> 'at'
                    OR e.action IS DISTINCT FROM said.entry ->> 'action'
                    OR e.operation IS DISTINCT FROM said.entry ->> 'operation'
                    OR e.object_type IS DISTINCT FROM said.entry -> 'object' ->> 'type'
                    OR e.object_id IS DISTINCT FROM said.entry -> 'object' ->> 'id'
                    OR e.label IS DISTINCT FROM said.entry -> 'object' ->> 'label'
                    OR e.owner_agency IS DISTINCT FROM said.entry -> 'object' ->> 'owner'
                    OR e.agency IS DISTINCT FROM said.entry ->> 'agency'
                    OR to_jsonb(e.roles) IS DISTINCT FROM said.entry -> 'roles'
                    OR e.scope IS DISTINCT FROM said.entry ->> 'scope'
                    OR e.channel IS DISTINCT FROM said.entry ->> 'channel'
                    OR e.request_id IS DISTINCT FROM said.entry ->> 'request'
                    OR e.reason IS DISTINCT FROM said.entry ->> 'reason' THEN 'COLUMN'
                WHEN EXISTS (
                    SELECT FROM jsonb_each_text(said.entry -> 'personal') committed
                        LEFT JOIN audit_personal p ON p.entry = e.id AND p.field = committed.key
                    WHERE p.entry IS NULL OR p.owner_agency IS DISTINCT FROM e.owner_agency OR p.erased_at IS NULL
                        AND encode(sha256(p.salt || convert_to(p.value, 'UTF8')), 'hex') <> committed.value) THEN 'PERSONAL'
                END AS problem
            FROM (SELECT c.*, lag(c.seq, 1, from_seq - 1) OVER numbers AS seq_before,
                         lag(c.chain, 1, decode(repeat('00', 32), 'hex')) OVER numbers AS chain_before
                  FROM audit_chain c WHERE c.seq BETWEEN from_seq - 1 AND to_seq
                  WINDOW numbers AS (ORDER BY c.seq)) link
                LEFT JOIN audit_entry e ON e.id = link.entry
                -- Read once, and only what is proved to be what was written; OFFSET keeps it from being read again.
                CROSS JOIN LATERAL (
                    SELECT CASE WHEN link.chain = sha256(link.chain_before || sha256(convert_to(e.canonical, 'UTF8')))
                                THEN e.canonical::jsonb END AS entry
                    OFFSET 0) said
            WHERE link.seq >= from_seq) checked
        WHERE checked.problem IS NOT NULL
        ORDER BY checked.wrong LIMIT 1;
    IF FOUND THEN
        RETURN;
    END IF;
    SELECT max(c.seq) INTO reached FROM audit_chain c WHERE c.seq BETWEEN from_seq AND to_seq;
    IF coalesce(reached, from_seq - 1) < to_seq THEN
        RETURN QUERY SELECT coalesce(reached, from_seq - 1) + 1, 'GAP';
    END IF;
END
$$;

-- Entries that came in past the chain. Entry and number are committed together, so at any moment there are none.
CREATE OR REPLACE FUNCTION audit_verify_unnumbered() RETURNS TABLE (wrong_seq bigint, finding text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM audit_require('audit.verify');
    RETURN QUERY
        SELECT coalesce((SELECT min(c.seq) FROM audit_chain c WHERE c.entry > e.id),
                        (SELECT max(c.seq) + 1 FROM audit_chain c), 0), 'UNNUMBERED'
        FROM audit_entry e WHERE NOT EXISTS (SELECT FROM audit_chain c WHERE c.entry = e.id)
        ORDER BY e.id LIMIT 1;
END
$$;

-- What the last verification found, whoever asked for it; no row before the first.
CREATE OR REPLACE FUNCTION audit_last_verification() RETURNS TABLE (at timestamptz, result jsonb)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM audit_require('audit.verify');
    RETURN QUERY
        SELECT c.at, e.canonical::jsonb -> 'details'
        FROM audit_chain c JOIN audit_entry e ON e.id = c.entry AND e.at = c.at
        WHERE c.action = 'verify' AND c.object_type = 'audit' AND e.operation = 'event'
        ORDER BY c.seq DESC LIMIT 1;
END
$$;

REVOKE ALL ON FUNCTION audit_head, audit_verify, audit_verify_unnumbered, audit_last_verification FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_head, audit_verify, audit_verify_unnumbered, audit_last_verification
    TO jba_app, jba_auditor;
