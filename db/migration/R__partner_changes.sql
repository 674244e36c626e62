-- SPDX-License-Identifier: EUPL-1.2
-- What others last did to records that the bound scope sees. The log knows, and its readers are few: so this runs as the
-- owner of the tables and tells of a record only what its readers see anyway, that it changed and when.

-- What of other agencies is open to the bound scope. Narrower than the policies of the records, never wider.
CREATE OR REPLACE FUNCTION open_records() RETURNS SETOF text
    LANGUAGE sql STABLE AS $$
        SELECT s.record_id::text FROM share_grant s
        WHERE s.grantee = ANY (current_audience()) AND s.revoked_at IS NULL
          AND (s.until IS NULL OR s.until >= business_today())
        UNION
        SELECT i.id::text FROM instrument i WHERE current_agency() = ANY (i.participating)
    $$;

-- Of each other agency the last hundred entries of two weeks, and only those of records that are open: an entry of a
-- hidden record must not push a visible one out of the list. What only advanced a record's version tells of shares and is
-- left out; values of persons stand behind commitments.
CREATE OR REPLACE FUNCTION partner_changes()
    RETURNS TABLE (kind text, record uuid, part text, operation text, at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        WITH open AS MATERIALIZED (SELECT o AS record FROM open_records() o),
        latest AS (
            SELECT c.seq, c.entry, c.at, c.object_type, c.object_id
            FROM agency a CROSS JOIN LATERAL (
                SELECT c.* FROM audit_chain c
                WHERE c.owner_agency = a.id
                  AND c.seq >= (SELECT f.seq FROM audit_chain f
                                WHERE f.at > now() - interval '14 days' ORDER BY f.at LIMIT 1)
                  AND c.object_type IN ('instrument', 'contact', 'partner')
                  AND c.object_id IN (SELECT open.record FROM open)
                ORDER BY c.seq DESC LIMIT 100) c
            WHERE a.active AND current_audience() IS NOT NULL AND a.id IS DISTINCT FROM current_agency()
              AND c.agency IS DISTINCT FROM current_agency()),
        newest AS (
            SELECT DISTINCT ON (l.object_type, l.object_id) l.object_type, l.object_id, l.at, e.operation,
                   substring(e.canonical FROM '"table":"(\w+)"') AS part
            FROM latest l JOIN audit_entry e ON e.id = l.entry AND e.at = l.at
            WHERE substring(e.canonical FROM '"table":"(\w+)"')
                      IN ('instrument', 'capacity', 'quota', 'occupancy', 'contact', 'network_partner')
              AND (e.canonical !~ '^\{"action":"[^"]*","after":\{\},' OR e.canonical ~ '"after\.\w+":"[0-9a-f]{64}"')
            ORDER BY l.object_type, l.object_id, l.seq DESC)
        SELECT n.object_type, n.object_id::uuid, n.part, n.operation, n.at FROM newest n
        WHERE may(n.object_type || '.view')
    $$;
REVOKE ALL ON FUNCTION partner_changes FROM PUBLIC;
GRANT EXECUTE ON FUNCTION partner_changes TO jba_app;
DROP FUNCTION IF EXISTS is_open_to_scope;
