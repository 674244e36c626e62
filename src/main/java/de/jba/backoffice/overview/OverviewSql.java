// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.overview;

/** The questions across the capabilities; the policies of the tables decide what is counted. */
final class OverviewSql {
    /** The periods are read at once and not instrument by instrument, so that the policy is asked once for all of them. */
    static final String COVERAGE = """
        WITH held AS MATERIALIZED (
            SELECT c.instrument_id, c.kind FROM capacity c
            WHERE c.valid_from <= business_today() AND (c.valid_to IS NULL OR c.valid_to > business_today())
              AND c.places IS DISTINCT FROM 0),
        offer AS (
            SELECT i.target_group, circle, i.owner_id, count(*) AS instruments,
                   count(*) FILTER (WHERE h.kind <> 'INDIVIDUAL_NEED') AS by_number
            FROM instrument i JOIN held h ON h.instrument_id = i.id CROSS JOIN unnest(i.legal_circles) circle
            WHERE i.archived_at IS NULL
            GROUP BY i.target_group, circle, i.owner_id)
        SELECT o.target_group, o.circle, cast(sum(o.instruments) AS bigint), cast(sum(o.by_number) AS bigint),
               array_agg(o.owner_id ORDER BY o.owner_id)
        FROM offer o GROUP BY o.target_group, o.circle
        """;

    /** A page of what others changed, the latest first; how many (1), after how many (2). */
    static final String PARTNER_CHANGES = """
        SELECT p.kind, cast(p.record AS text), coalesce(i.name, c.function_name, n.name) AS name,
               coalesce(i.owner_id, c.owner_id, n.owner_id) AS owner, p.part, p.operation, p.at
        FROM partner_changes() p
        LEFT JOIN instrument i ON p.kind = 'instrument' AND i.id = p.record AND i.archived_at IS NULL
        LEFT JOIN contact c ON p.kind = 'contact' AND c.id = p.record AND c.archived_at IS NULL
        LEFT JOIN network_partner n ON p.kind = 'partner' AND n.id = p.record AND n.archived_at IS NULL
        WHERE coalesce(i.owner_id, c.owner_id, n.owner_id) <> coalesce(current_agency(), '')
        ORDER BY p.at DESC, p.record LIMIT ?1 OFFSET ?2
        """;

    private OverviewSql() {}
}
