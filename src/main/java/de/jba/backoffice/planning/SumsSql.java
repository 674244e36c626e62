// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning;

/**
 * The question for all sums at once: decision 0030 says what counts where. Parameters: the reference date (1), the day
 * of comparison (2).
 */
final class SumsSql {
    /**
     * Each line is an instrument once (known) and its parts for legal circles (part). A quota goes to the circle of its
     * agency; what is left goes to the instrument's circle when it has only one, and otherwise stays undivided. What is
     * occupied follows the quotas only where every agency with a quota reports its own; base are the places that it is
     * to be divided by. The periods of both days are read at once, so that the policy is asked once for all of them.
     */
    private static final String PARTS = """
        WITH held AS MATERIALIZED (
            SELECT c.instrument_id, c.kind, c.places, c.region, %1$s AS now, %2$s AS earlier
            FROM capacity c
            WHERE c.places IS NOT NULL AND c.valid_from <= greatest(cast(?1 as date), cast(?2 as date))
              AND (%1$s OR %2$s)),
        line AS MATERIALIZED (
            SELECT i.id, i.owner_id || i.participating AS agencies, i.target_group,
                   CASE WHEN cardinality(i.legal_circles) = 1 THEN i.legal_circles[1] END AS circle,
                   c.kind, c.places, c.region, b.kind AS before_kind, b.places AS before
            FROM instrument i
            LEFT JOIN held c ON c.instrument_id = i.id AND c.now
            LEFT JOIN held b ON b.instrument_id = i.id AND b.earlier
            WHERE i.archived_at IS NULL AND (c.places IS NOT NULL OR b.places IS NOT NULL)),
        stated AS MATERIALIZED (
            SELECT q.instrument_id, q.agency_id, a.legal_circle, q.places, %3$s AS now, %4$s AS earlier
            FROM line l JOIN quota q ON q.instrument_id = l.id JOIN agency a ON a.id = q.agency_id
            WHERE q.places IS NOT NULL AND (%3$s OR %4$s)),
        quota_now AS MATERIALIZED (SELECT * FROM stated WHERE now),
        quota_before AS MATERIALIZED (SELECT * FROM stated WHERE earlier),
        report AS MATERIALIZED (
            SELECT r.instrument_id, r.agency_id, a.legal_circle, r.occupied, r.waiting_list
            FROM line l CROSS JOIN LATERAL occupancy_on(l.id, l.agencies, cast(?1 as date)) r
            JOIN agency a ON a.id = r.agency_id),
        known AS MATERIALIZED (
            SELECT l.*, coalesce(q.places, 0) AS quotas, coalesce(p.places, 0) AS quotas_before,
                   r.occupied, r.waiting_list, coalesce(q.divided, false) AS divided
            FROM line l
            LEFT JOIN (SELECT n.instrument_id, sum(n.places) AS places, bool_and(s.occupied IS NOT NULL) AS divided
                       FROM quota_now n
                       LEFT JOIN report s ON s.instrument_id = n.instrument_id AND s.agency_id = n.agency_id
                       GROUP BY n.instrument_id) q ON q.instrument_id = l.id
            LEFT JOIN (SELECT instrument_id, sum(places) AS places
                       FROM quota_before GROUP BY instrument_id) p ON p.instrument_id = l.id
            LEFT JOIN (SELECT instrument_id, sum(occupied) AS occupied, sum(waiting_list) AS waiting_list
                       FROM report GROUP BY instrument_id) r ON r.instrument_id = l.id),
        part (circle, places, before, occupied, waiting_list, base) AS (
            SELECT q.legal_circle, q.places, 0, cast(NULL AS bigint), cast(NULL AS bigint), 0
            FROM known k JOIN quota_now q ON q.instrument_id = k.id WHERE k.kind = 'PLACES'
            UNION ALL
            SELECT k.circle, k.places - k.quotas, 0, NULL, NULL, 0 FROM known k WHERE k.kind = 'PLACES'
            UNION ALL
            SELECT q.legal_circle, 0, q.places, NULL, NULL, 0
            FROM known k JOIN quota_before q ON q.instrument_id = k.id WHERE k.before_kind = 'PLACES'
            UNION ALL
            SELECT k.circle, 0, k.before - k.quotas_before, NULL, NULL, 0 FROM known k WHERE k.before_kind = 'PLACES'
            UNION ALL
            SELECT r.legal_circle, 0, 0, r.occupied, r.waiting_list, coalesce(q.places, 0)
            FROM known k JOIN report r ON r.instrument_id = k.id
            LEFT JOIN quota_now q ON q.instrument_id = k.id AND q.agency_id = r.agency_id
            WHERE k.kind = 'PLACES' AND k.divided
            UNION ALL
            SELECT CASE WHEN k.quotas = 0 THEN k.circle END, 0, 0, k.occupied, k.waiting_list,
                   CASE WHEN k.occupied IS NOT NULL THEN k.places ELSE 0 END
            FROM known k WHERE k.kind = 'PLACES' AND NOT k.divided),
        """.formatted(
                    "(" + SheetSql.holdsOn("c", "?1") + ")",
                    "(" + SheetSql.holdsOn("c", "?2") + ")",
                    "(" + SheetSql.holdsOn("q", "?1") + ")",
                    "(" + SheetSql.holdsOn("q", "?2") + ")");

    private static final String SUMS = """
        summed (of, key, places, before, occupied, waiting_list, base) AS (
            SELECT CASE WHEN circle IS NULL THEN 'UNDIVIDED' ELSE 'LEGAL_CIRCLE' END, circle, sum(places),
                   sum(before), sum(occupied), sum(waiting_list), sum(base)
            FROM part GROUP BY circle
            UNION ALL
            SELECT CASE WHEN target_group IS NULL THEN 'CITY' ELSE 'TARGET_GROUP' END, target_group,
                   sum(places) FILTER (WHERE kind = 'PLACES'), sum(before) FILTER (WHERE before_kind = 'PLACES'),
                   sum(occupied) FILTER (WHERE kind = 'PLACES'), sum(waiting_list) FILTER (WHERE kind = 'PLACES'),
                   sum(places) FILTER (WHERE kind = 'PLACES' AND occupied IS NOT NULL)
            FROM known GROUP BY GROUPING SETS ((target_group), ())
            UNION ALL
            SELECT 'REGION', string_agg(DISTINCT region, ', ' ORDER BY region),
                   sum(places) FILTER (WHERE kind = 'REGION_BOUND'),
                   sum(before) FILTER (WHERE before_kind = 'REGION_BOUND'),
                   sum(occupied) FILTER (WHERE kind = 'REGION_BOUND'),
                   sum(waiting_list) FILTER (WHERE kind = 'REGION_BOUND'),
                   sum(places) FILTER (WHERE kind = 'REGION_BOUND' AND occupied IS NOT NULL)
            FROM known WHERE 'REGION_BOUND' IN (kind, before_kind)),
        quotas (of, key, agency_id, places) AS (
            SELECT 'LEGAL_CIRCLE', q.legal_circle, q.agency_id, sum(q.places)
            FROM known k JOIN quota_now q ON q.instrument_id = k.id WHERE k.kind = 'PLACES'
            GROUP BY q.legal_circle, q.agency_id
            UNION ALL
            SELECT CASE WHEN k.target_group IS NULL THEN 'CITY' ELSE 'TARGET_GROUP' END, k.target_group, q.agency_id,
                   sum(q.places)
            FROM known k JOIN quota_now q ON q.instrument_id = k.id WHERE k.kind = 'PLACES'
            GROUP BY GROUPING SETS ((k.target_group, q.agency_id), (q.agency_id)))
        SELECT s.of, s.key, coalesce(s.places, 0), coalesce(s.before, 0), s.occupied, s.waiting_list,
               round(100.0 * s.occupied / nullif(s.base, 0), 1),
               ARRAY(SELECT q.agency_id || ' ' || q.places FROM quotas q
                     WHERE q.of = s.of AND q.key IS NOT DISTINCT FROM s.key ORDER BY 1)
        FROM summed s
        WHERE s.places <> 0 OR s.before <> 0 OR s.occupied IS NOT NULL OR s.waiting_list IS NOT NULL OR s.of = 'CITY'
        ORDER BY array_position(ARRAY ['LEGAL_CIRCLE', 'UNDIVIDED', 'TARGET_GROUP', 'CITY', 'REGION'], s.of),
                 array_position(ARRAY ['SGB_II', 'SGB_III', 'SGB_VIII', 'U25', 'U25_AND_OVER'], s.key)
        """;

    static final String ALL = PARTS + SUMS;

    private SumsSql() {}
}
