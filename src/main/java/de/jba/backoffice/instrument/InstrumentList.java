// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

import de.jba.backoffice.agency.LegalCircle;
import de.jba.backoffice.places.CapacityKind;
import de.jba.backoffice.places.CapacityPeriod;
import de.jba.backoffice.places.CapacityStatus;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.Page;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.shared.SharedWith;
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
    private static final Map<String, String> SORTS = Map.of(
            "name", "i.name",
            "abbreviation", "i.abbreviation",
            "owner", "i.owner_id",
            "targetGroup", "i.target_group",
            "legalCircles", "i.legal_circles",
            "places", "c.places",
            "lastConfirmed", "c.last_confirmed");

    private static final String LISTED = " FROM instrument i WHERE i.archived_at IS NULL";

    private static final String ROWS = """
            SELECT i.id, i.name, i.abbreviation, i.owner_id, i.participating, i.legal_circles, i.target_group,
                   i.version, c.kind, c.places, c.region, c.valid_from, c.valid_to, c.status, c.last_confirmed,
                   ARRAY(SELECT s.grantee || ' ' || s.level FROM share_grant s
                         WHERE s.instrument_id = i.id AND s.owner_id = current_agency() AND s.revoked_at IS NULL
                           AND (s.until IS NULL OR s.until >= business_today()) ORDER BY 1),
                   i.owner_id IS DISTINCT FROM current_agency() AND co_maintains(i.id, 'instrument.edit')
            FROM (SELECT i.* %s) i
            LEFT JOIN capacity c ON c.instrument_id = i.id AND c.validity @> business_today()
            """;

    @PersistenceContext
    EntityManager entityManager;

    Page<InstrumentSummary> page(PageRequest request) {
        List<?> rows = query(rows(request), request).getResultList();
        return new Page<>(
                rows.stream()
                        .map(Object[].class::cast)
                        .map(InstrumentList::summary)
                        .toList(),
                request.withTotal() ? ((Number) query(count(request), request).getSingleResult()).longValue() : null,
                request.page(),
                request.size());
    }

    /** The rows of all pages. */
    List<InstrumentId> ids(@Nullable String words) {
        PageRequest request = new PageRequest(0, 1, null, true, words, false);
        List<?> ids = query("SELECT i.id" + listed(request), request).getResultList();
        return ids.stream().map(id -> new InstrumentId((UUID) id)).toList();
    }

    /** The query for the rows of a page; what is looked for is its first parameter. */
    static String rows(PageRequest request) {
        String column =
                Optional.ofNullable(request.sort()).map(InstrumentList::column).orElse("i.name");
        String order = " ORDER BY " + column + (request.ascending() ? " ASC" : " DESC") + " NULLS LAST, i.id";
        String cut = order + " LIMIT " + request.size() + " OFFSET " + request.offset();
        // The page is cut before the places are looked up, unless they decide what is on it.
        return column.startsWith("c.")
                ? ROWS.formatted(listed(request)) + cut
                : ROWS.formatted(listed(request) + cut) + order;
    }

    /** The query for how many rows all pages have. */
    static String count(PageRequest request) {
        return "SELECT count(*)" + listed(request);
    }

    private static String listed(PageRequest request) {
        return LISTED
                + request.words()
                        .map(w -> WordSearch.among(LISTED, "i.search_text", "?1"))
                        .orElse("");
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
                TextArrayConverter.read(row[15]).stream().map(SharedWith::of).toList(),
                (Boolean) row[16],
                (Integer) row[7]);
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
