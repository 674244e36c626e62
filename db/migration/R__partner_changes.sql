-- SPDX-License-Identifier: EUPL-1.2
-- What others last did to records that the bound scope sees. The log knows, and its readers are few: so this runs as the
-- owner of the tables and tells of a record only what its readers see anyway, that it changed and when.

-- What of other agencies is open to the bound scope. Narrower than the policies of the records, never wider.
DROP FUNCTION IF EXISTS open_records;
CREATE FUNCTION open_records() RETURNS TABLE (kind text, record text)
    LANGUAGE sql STABLE AS $$
        SELECT CASE WHEN s.instrument_id IS NOT NULL THEN 'instrument' WHEN s.contact_id IS NOT NULL THEN 'contact'
                    ELSE 'partner' END, s.record_id::text
        FROM share_grant s
        WHERE s.grantee = ANY (current_audience()) AND s.revoked_at IS NULL
          AND (s.until IS NULL OR s.until >= business_today())
        UNION
        SELECT 'instrument', i.id::text FROM instrument i
        WHERE i.visible_to && current_audience() AND current_agency() = ANY (i.participating)
    $$;

-- Of each of them the last change of two weeks, at most the last thousand. It is looked up record by record, so that an
-- entry of a hidden record neither pushes a visible one out nor costs anything, and an entry's text is read only when
-- its record is open. What only advanced a record's version tells of shares and is left out; values of persons stand
-- behind commitments.
CREATE OR REPLACE FUNCTION partner_changes()
    RETURNS TABLE (kind text, record uuid, part text, operation text, at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT o.kind, o.record::uuid, n.part, n.operation, n.at
        FROM open_records() o CROSS JOIN LATERAL (
            SELECT e.part, e.operation, c.at
            FROM audit_chain c JOIN agency a ON a.id = c.owner_agency
            CROSS JOIN LATERAL (
                SELECT x.operation, x.canonical, split_part(split_part(x.canonical, '"table":"', 2), '"', 1) AS part,
                       starts_with(x.canonical, '{"action":' || to_json(x.action) || ',"after":{},') AS empty
                FROM audit_entry x WHERE x.id = c.entry AND x.at = c.at OFFSET 0) e
            WHERE c.object_type = o.kind AND c.object_id = o.record
              AND c.seq >= (SELECT f.seq FROM audit_chain f
                            WHERE f.at > now() - interval '14 days' ORDER BY f.at LIMIT 1)
              AND a.active AND a.id IS DISTINCT FROM current_agency() AND c.agency IS DISTINCT FROM current_agency()
              AND e.part IN ('instrument', 'capacity', 'quota', 'occupancy', 'contact', 'network_partner')
              AND (NOT e.empty OR e.canonical ~ '"after\.\w+":"[0-9a-f]{64}"')
            ORDER BY c.seq DESC LIMIT 1) n
        WHERE may(o.kind || '.view')
        ORDER BY n.at DESC LIMIT 1000
    $$;
REVOKE ALL ON FUNCTION partner_changes FROM PUBLIC;
GRANT EXECUTE ON FUNCTION partner_changes TO jba_app;
DROP FUNCTION IF EXISTS is_open_to_scope;
