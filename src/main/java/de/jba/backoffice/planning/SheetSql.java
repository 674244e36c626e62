// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning;

import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.shared.persistence.WordSearch;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The questions that the sheet asks the database. The policies decide what they answer from; none of them says so itself.
 * Parameters: the reference date (1), the day of comparison (2), the words looked for (3).
 */
final class SheetSql {
    /** In per cent: what is occupied less is low. */
    static final int LOW_BELOW = 75;

    private static final String GROUP =
            " CASE c.kind WHEN 'PLACES' THEN 0 WHEN 'REGION_BOUND' THEN 1 WHEN 'INDIVIDUAL_NEED' THEN 2 ELSE 3 END";

    /** One share for editing is enough; the policies of share_grant show none that has ended. */
    private static final String MAINTAINED = """
         (coalesce(i.owner_id = current_agency(), false) OR i.id IN (
            SELECT s.instrument_id FROM share_grant s
            WHERE s.instrument_id IS NOT NULL AND s.level = 'EDIT' AND s.grantee = ANY (current_audience())
              AND s.revoked_at IS NULL))
        """;

    private static final String CAPACITY = " LEFT JOIN capacity c ON c.instrument_id = i.id AND " + holdsOn("c", "?1");

    /** The same for all lines: OFFSET 0 has the places read at once, and the policy asked once for all of them. */
    private static final String CAPACITIES = " LEFT JOIN (SELECT c.instrument_id, c.kind, c.places, c.status,"
            + " c.last_confirmed FROM capacity c WHERE " + holdsOn("c", "?1")
            + " OFFSET 0) c ON c.instrument_id = i.id";

    private static final String BEFORE = " LEFT JOIN capacity b ON b.instrument_id = i.id AND " + holdsOn("b", "?2");

    private static final String OCCUPIED = """
         LEFT JOIN LATERAL (
            SELECT sum(r.occupied) AS occupied, sum(r.waiting_list) AS waiting_list,
                   array_agg(concat_ws(' ', r.agency_id, coalesce(r.occupied, -1), coalesce(r.waiting_list, -1))
                             ORDER BY r.agency_id) AS reports
            FROM occupancy_on(i.id, i.owner_id || i.participating, cast(?1 as date)) r) o ON true
        """;

    private static final String SEEN = " FROM instrument i WHERE i.archived_at IS NULL";
    private static final String LISTED = "(SELECT i.*," + MAINTAINED + " AS maintained" + SEEN;

    private static final String PER_CENT = "round(100.0 * o.occupied / nullif(c.places, 0), 1)";

    private static final Map<String, String> SORTS = Map.of(
            "name", "i.name",
            "owner", "i.owner_id",
            "places", "c.places",
            "lastConfirmed", "c.last_confirmed",
            "occupied", "o.occupied",
            "waitingList", "o.waiting_list",
            "utilisation", PER_CENT,
            "change", "c.places - b.places");

    private static final String PAGE = """
        WITH cut AS (
            SELECT i.id, row_number() OVER (ORDER BY %s) AS place FROM %s
            ORDER BY place LIMIT %d OFFSET %d)
        """;
    private static final String CHOSEN = """
        WITH cut AS (SELECT i.id, 0 AS place FROM instrument i
                     WHERE i.archived_at IS NULL AND i.id = ANY (cast(?3 as uuid[])))
        """;

    private static final String LINES = """
        SELECT i.id, i.name, i.abbreviation, i.owner_id, i.participating, i.legal_circles, i.target_group, i.version,
               c.kind, c.places, c.region, c.valid_from, c.valid_to, c.status, c.last_confirmed,
               n.kind, n.places, n.region, n.valid_from, n.valid_to, n.status, n.last_confirmed,
               b.kind, b.places, b.region, b.valid_from, b.valid_to, b.status, b.last_confirmed,
               ARRAY(SELECT q.agency_id || ' ' || q.places FROM quota q
                     WHERE q.instrument_id = i.id AND q.places IS NOT NULL AND %s ORDER BY 1),
               o.occupied, o.waiting_list, o.reports, %s, %s
        FROM cut JOIN instrument i ON i.id = cut.id
        """.formatted(holdsOn("q", "?1"), PER_CENT, MAINTAINED) + CAPACITY + BEFORE
            + """
             LEFT JOIN LATERAL (
                SELECT * FROM capacity l WHERE l.instrument_id = i.id AND l.valid_from > cast(?1 as date)
                ORDER BY l.valid_from LIMIT 1) n ON true
            """ + OCCUPIED + " ORDER BY cut.place";

    private SheetSql() {}

    /**
     * That a period holds on a day. Plain comparisons instead of validity: they are leakproof, so that the database may
     * plan with their statistics and look at the days before it asks the policy.
     */
    static String holdsOn(String period, String day) {
        return "%1$s.valid_from <= cast(%2$s as date) AND (%1$s.valid_to IS NULL OR %1$s.valid_to > cast(%2$s as date))"
                .formatted(period, day);
    }

    /** So many lines after the first so many, in their groups; those of some groups left out. */
    static String lines(SheetRequest request, Set<SheetGroup> without, int offset, int limit) {
        PageRequest page = request.page();
        String sort = Optional.ofNullable(page.sort()).map(SheetSql::column).orElse("i.name");
        String order = GROUP + ", " + sort + (page.ascending() ? " ASC" : " DESC") + " NULLS LAST, i.name, i.id";
        boolean occupied = sort.contains("o.") || asksForOccupancy(request.filter());
        String from = listed(request)
                + CAPACITIES
                + (sort.contains("b.") ? BEFORE : "")
                + (occupied ? OCCUPIED : "")
                + " WHERE "
                + condition(request.filter())
                + without.stream()
                        .map(group -> " AND" + GROUP + " <> " + group.ordinal())
                        .collect(Collectors.joining());
        return PAGE.formatted(order, from, limit, offset) + LINES;
    }

    /** The lines of certain instruments: their identifiers are the third parameter. */
    static String linesOfChosen() {
        return CHOSEN + LINES;
    }

    /** How many lines each group has, with each filter. */
    static String counts(SheetRequest request) {
        StringBuilder columns = new StringBuilder();
        for (SheetFilter filter : SheetFilter.values()) {
            columns.append(", count(*) FILTER (WHERE ")
                    .append(condition(filter))
                    .append(')');
        }
        String shown = condition(request.filter());
        return "SELECT" + GROUP + " AS grouped, count(*) FILTER (WHERE " + shown + "),"
                + " count(*) FILTER (WHERE " + shown + " AND " + confirmable() + ")" + columns
                + " FROM " + listed(request) + CAPACITIES + OCCUPIED + " GROUP BY grouped ORDER BY grouped";
    }

    /** The instruments that the reader's agency keeps and has not confirmed today, and their versions. */
    static String confirmable(SheetRequest request) {
        return "SELECT array_agg(i.id)::text, array_agg(i.version)::text FROM " + listed(request) + CAPACITIES
                + (asksForOccupancy(request.filter()) ? OCCUPIED : "") + " WHERE " + condition(request.filter())
                + " AND " + confirmable();
    }

    private static String column(String sort) {
        String column = SORTS.get(sort);
        if (column == null) {
            throw new BusinessRuleViolation("shared", "page.sort", "sort", sort);
        }
        return column;
    }

    private static String listed(SheetRequest request) {
        return LISTED
                + request.page()
                        .words()
                        .map(words -> WordSearch.amongInstruments("i.id", "?3"))
                        .orElse("")
                + ") i";
    }

    private static boolean asksForOccupancy(SheetFilter filter) {
        return filter == SheetFilter.FULL || filter == SheetFilter.LOW;
    }

    private static String confirmable() {
        return "i.maintained AND c.instrument_id IS NOT NULL"
                + " AND (c.status = 'PROVISIONAL' OR c.last_confirmed IS DISTINCT FROM business_today())";
    }

    private static String condition(SheetFilter filter) {
        return switch (filter) {
            case ALL -> "true";
            case OURS -> "i.maintained";
            case PROVISIONAL -> "c.status = 'PROVISIONAL'";
            case FULL -> "(c.places > 0 AND o.occupied >= c.places)";
            case LOW -> "(c.places > 0 AND 100 * o.occupied < " + LOW_BELOW + " * c.places)";
        };
    }
}
