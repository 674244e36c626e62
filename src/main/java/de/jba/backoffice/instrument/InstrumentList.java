// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

import de.jba.backoffice.agency.LegalCircle;
import de.jba.backoffice.places.CapacityKind;
import de.jba.backoffice.places.CapacityPeriod;
import de.jba.backoffice.places.CapacityStatus;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.ListFilter;
import de.jba.backoffice.shared.ListedRow;
import de.jba.backoffice.shared.Page;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.shared.SharedWith;
import de.jba.backoffice.shared.persistence.Narrowing;
import de.jba.backoffice.shared.persistence.TextArrayConverter;
import de.jba.backoffice.shared.persistence.WordSearch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads pages of instruments with the capacity of today, cut and sorted by the database. */
@ApplicationScoped
class InstrumentList {
    private static final Map<String, String> SORTS = Map.ofEntries(
            Map.entry("name", "i.name"),
            Map.entry("abbreviation", "i.abbreviation"),
            Map.entry("owner", "i.owner_id"),
            Map.entry("targetGroup", "i.target_group"),
            Map.entry("legalCircles", "i.legal_circles"),
            Map.entry("legalBasis", "i.legal_basis"),
            Map.entry("termFrom", "i.term_from"),
            Map.entry("termTo", "i.term_to"),
            Map.entry("places", "c.places"),
            Map.entry("validFrom", "c.valid_from"),
            Map.entry("status", "c.status"),
            Map.entry("lastConfirmed", "c.last_confirmed"));

    private static final String LISTED = " FROM instrument i WHERE i.archived_at IS NULL";

    /** OFFSET 0 has the few rows of a page asked one by one, instead of reading all shares. */
    private static final String ROWS = """
            SELECT i.id, i.name, i.abbreviation, i.owner_id, i.participating, i.legal_circles, i.target_group,
                   i.version, c.kind, c.places, c.region, c.valid_from, c.valid_to, c.status, c.last_confirmed,
                   i.aliases, i.sub_offers, i.legal_basis, i.term_from, i.term_to,
                   CASE WHEN i.provider_id IS NOT NULL
                        THEN (SELECT p.name FROM network_partner p WHERE p.id = i.provider_id) END,
                   i.all_rows,
                   ARRAY(SELECT s.grantee || ' ' || s.level FROM share_grant s
                         WHERE s.instrument_id = i.id AND s.owner_id = current_agency() AND s.revoked_at IS NULL
                           AND (s.until IS NULL OR s.until >= business_today()) ORDER BY 1),
                   i.owner_id IS DISTINCT FROM current_agency() AND EXISTS (
                       SELECT FROM co_maintained('instrument.edit') m WHERE m = i.id OFFSET 0)
            FROM (SELECT i.id, i.name, i.abbreviation, i.owner_id, i.participating, i.legal_circles, i.target_group,
                         i.version, i.aliases, i.sub_offers, i.legal_basis, i.term_from, i.term_to, i.provider_id,
                         %s AS all_rows %s) i
            LEFT JOIN capacity c ON c.instrument_id = i.id AND %s
            """;

    /** After so many days a figure wants to be confirmed again. */
    static final int OLD_AFTER_DAYS = 90;

    /** Plain comparisons: the database may plan with their statistics before it asks the policy. */
    private static final String HOLDS = "c.valid_from <= %day AND (c.valid_to IS NULL OR c.valid_to > %day)";

    private static final String ONE_OF = " = ANY (cast(%s as text[]))";
    private static final String NOTHING_COUNTS_AS = " OR '%s' = ANY (cast(%%s as text[])) AND ";
    private static final String CONFIRMED = " WHERE CASE WHEN c.last_confirmed >= (SELECT business_today()) - "
            + OLD_AFTER_DAYS + " THEN 'RECENT' WHEN c.last_confirmed IS NULL THEN 'NEVER' ELSE 'OLD' END" + ONE_OF;

    private static final String IN_FORCE = " s.instrument_id = i.id AND s.revoked_at IS NULL"
            + " AND (s.until IS NULL OR s.until >= business_today())";

    /** Who may not view shares is not told by the other rows which one is the owner's alone. */
    private static final String SHARED = "(SELECT may('share.view')) AND CASE WHEN"
            + " cardinality(i.participating) > 0 OR (SELECT current_scope()) = 'agency'"
            + " AND i.owner_id <> (SELECT current_agency()) OR EXISTS (SELECT FROM share_grant s WHERE" + IN_FORCE
            + ") THEN 'SHARED' ELSE 'INTERNAL' END = ANY (cast(%s as text[]))";

    private static final Narrowing<InstrumentFacet> NARROWING =
            new Narrowing<>(InstrumentFacet.class, InstrumentList::condition);

    @PersistenceContext
    EntityManager entityManager;

    Page<InstrumentSummary> page(PageRequest request) {
        List<?> found = query(rows(request), request).getResultList();
        List<Object[]> rows = found.stream().map(Object[].class::cast).toList();
        return new Page<>(
                rows.stream().map(InstrumentList::summary).toList(),
                request.withTotal() ? total(request, rows) : null,
                request.page(),
                request.size());
    }

    private Long total(PageRequest request, List<Object[]> rows) {
        Object counted = rows.isEmpty() || rows.get(0)[21] == null
                ? query(count(request), request).getSingleResult()
                : rows.get(0)[21];
        return ((Number) counted).longValue();
    }

    /** The rows of all pages. */
    SeenInstruments seen(PageRequest request) {
        return SeenInstruments.of(
                (Object[]) query("SELECT array_agg(i.id)::text, array_agg(i.version)::text" + listed(request), request)
                        .getSingleResult());
    }

    /** The rows of all pages that the person maintains, in the list's order, as many as are asked for. */
    List<ListedRow> maintained(PageRequest request, int most) {
        List<?> rows = query(maintainedRows(request, most), request).getResultList();
        return rows.stream().map(ListedRow::of).toList();
    }

    /** The places are looked up only where the list is sorted by them. */
    private static String maintainedRows(PageRequest request, int most) {
        String places = isByPlaces(request)
                ? " LEFT JOIN capacity c ON c.instrument_id = i.id AND " + HOLDS.replace("%day", day(request.filter()))
                : "";
        return "SELECT i.id, i.version, i.name FROM (SELECT i.*" + listed(request)
                + " AND (i.owner_id = (SELECT current_agency()) OR co_maintains(i.id, 'instrument.edit'))) i" + places
                + orderedBy(request) + " LIMIT " + most;
    }

    private static String sortedBy(PageRequest request) {
        return Optional.ofNullable(request.sort()).map(InstrumentList::column).orElse("i.name");
    }

    private static boolean isByPlaces(PageRequest request) {
        return sortedBy(request).startsWith("c.");
    }

    private static String orderedBy(PageRequest request) {
        return " ORDER BY " + sortedBy(request) + (request.ascending() ? " ASC" : " DESC") + " NULLS LAST, i.id";
    }

    /** The query for the rows of a page; what is looked for is its first parameter. */
    static String rows(PageRequest request) {
        String order = orderedBy(request);
        String cut = order + " LIMIT " + request.size() + " OFFSET " + request.offset();
        String holds = HOLDS.replace("%day", day(request.filter()));
        // What words are looked for is found and counted at once; a list of all is longer, and counted by itself.
        String counted = request.words().isPresent() ? "count(*) OVER ()" : "cast(NULL AS bigint)";
        // The page is cut before the places are looked up, unless they decide what is on it.
        return isByPlaces(request)
                ? ROWS.formatted(counted, listed(request), holds) + cut
                : ROWS.formatted(counted, listed(request) + cut, holds) + order;
    }

    /** The query for how many rows all pages have. */
    static String count(PageRequest request) {
        return "SELECT count(*)" + listed(request);
    }

    /** Words that are met nearly are taken when none of all the rows holds them, whatever else is asked for. */
    private static String listed(PageRequest request) {
        return LISTED
                + NARROWING.where(request.filter()).replace("%day", day(request.filter()))
                + request.words()
                        .map(w -> WordSearch.amongInstruments("i.id", "?1"))
                        .orElse("");
    }

    /** The day as of which the list is, in SQL. */
    private static String day(ListFilter filter) {
        return filter.of(InstrumentFacet.AS_OF).isEmpty()
                ? "(SELECT business_today())"
                : "(cast(" + NARROWING.parameter(InstrumentFacet.AS_OF) + " as date[]))[1]";
    }

    private static String condition(InstrumentFacet facet) {
        return switch (facet) {
            case AS_OF -> "coalesce(i.term_from <= %day, true) AND coalesce(i.term_to >= %day, true)";
            case OWNER -> "i.owner_id = ANY (cast(%s as text[]))";
            case LEGAL_CIRCLE -> "i.legal_circles && cast(%s as text[])";
            case TARGET_GROUP -> "i.target_group = ANY (cast(%s as text[]))";
            case CAPACITY -> held(" AND c.kind" + ONE_OF, "") + NOTHING_COUNTS_AS.formatted("NONE") + notHeld();
            case STATUS -> held(" AND c.status" + ONE_OF, "");
            case CONFIRMED ->
                held("", CONFIRMED) + NOTHING_COUNTS_AS.formatted("NEVER") + notHeld() + " AND " + notComing();
            case CONTACT ->
                "CASE cardinality(i.contacts) WHEN 0 THEN 'NONE' ELSE 'NAMED' END = ANY (cast(%s as text[]))";
            // Who does not see the provider is not told by the filter who it is.
            case PROVIDER ->
                "i.provider_id = ANY (cast(%s as uuid[]))"
                        + " AND EXISTS (SELECT FROM network_partner p WHERE p.id = i.provider_id)";
            case SHARING -> SHARED;
            case ROWS -> "i.id = ANY (cast(%s as uuid[]))";
        };
    }

    /**
     * That the capacity of the day is such a one. OFFSET 0 has the places of the day read at once, and the policy asked
     * once for all of them; IS TRUE keeps the planner from asking again for each instrument.
     */
    private static String held(String first, String then) {
        return "(i.id IN (SELECT c.instrument_id FROM (SELECT c.instrument_id, c.last_confirmed FROM capacity c WHERE "
                + HOLDS + first + " OFFSET 0) c" + then + ")) IS TRUE";
    }

    private static String notHeld() {
        return "(" + held("", "") + ") IS NOT TRUE";
    }

    /** That no capacity begins later: what only comes cannot be confirmed yet. */
    private static String notComing() {
        return "(i.id IN (SELECT c.instrument_id FROM capacity c WHERE c.valid_from > %day)) IS NOT TRUE";
    }

    private static String column(String sort) {
        String column = SORTS.get(sort);
        if (column == null) {
            throw new BusinessRuleViolation("shared", "page.sort", "sort", sort);
        }
        return column;
    }

    private Query query(String sql, PageRequest request) {
        Query query = entityManager.createNativeQuery(sql);
        request.words().ifPresent(words -> query.setParameter(1, words));
        NARROWING.bind(query, request.filter());
        return query;
    }

    private static InstrumentSummary summary(Object[] row) {
        return new InstrumentSummary(
                new InstrumentId((UUID) row[0]),
                (String) row[1],
                (String) row[2],
                new AgencyId((String) row[3]),
                TextArrayConverter.read(row[4]).stream().map(AgencyId::new).toList(),
                TextArrayConverter.read(row[5]).stream()
                        .map(LegalCircle::valueOf)
                        .toList(),
                TargetGroup.valueOf((String) row[6]),
                row[8] == null ? null : capacity(row),
                TextArrayConverter.read(row[22]).stream().map(SharedWith::of).toList(),
                (Boolean) row[23],
                (Integer) row[7],
                TextArrayConverter.read(row[15]),
                TextArrayConverter.read(row[16]),
                (String) row[17],
                row[18] == null && row[19] == null ? null : new Term(day(row[18]), day(row[19])),
                (String) row[20]);
    }

    private static CapacityPeriod capacity(Object[] row) {
        return new CapacityPeriod(
                CapacityKind.valueOf((String) row[8]),
                (Integer) row[9],
                (String) row[10],
                ((Date) row[11]).toLocalDate(),
                day(row[12]),
                CapacityStatus.valueOf((String) row[13]),
                day(row[14]));
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value == null ? null : ((Date) value).toLocalDate();
    }
}
