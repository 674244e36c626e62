// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.ListedRow;
import de.jba.backoffice.shared.Page;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.shared.ShareableId;
import de.jba.backoffice.shared.persistence.Narrowing;
import de.jba.backoffice.shared.persistence.WordSearch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads pages of the records that are not archived, cut and sorted by the database. */
@ApplicationScoped
class RecordList {
    @PersistenceContext
    EntityManager entityManager;

    /** With whom each row is shared today; only the owner's people see shares. */
    static String shares(String reference, String table) {
        return """
                ARRAY(SELECT s.grantee || ' ' || s.level FROM share_grant s
                      WHERE s.%s = %s.id AND s.owner_id = current_agency() AND s.revoked_at IS NULL
                        AND (s.until IS NULL OR s.until >= business_today()) ORDER BY 1)
                """.formatted(reference, table);
    }

    /** Whether others see a row by a share of its own; who may not view shares is told nothing by it. */
    static String shared(String reference, String table) {
        return """
                (SELECT may('share.view')) AND CASE WHEN
                    (SELECT current_scope()) = 'agency' AND owner_id <> (SELECT current_agency())
                    OR EXISTS (SELECT FROM share_grant s WHERE s.%s = %s.id AND s.revoked_at IS NULL
                               AND (s.until IS NULL OR s.until >= business_today()))
                    THEN 'SHARED' ELSE 'UNSHARED' END = ANY (cast(%%s as text[]))
                """.formatted(reference, table);
    }

    /**
     * What is listed.
     *
     * @param columns what a row is made of
     * @param table where the rows are
     * @param first the column that the list is sorted by unless asked otherwise
     * @param sorts the columns by the names of the API's fields
     * @param narrowing what it can be narrowed by
     */
    record Listed(String columns, String table, String first, Map<String, String> sorts, Narrowing<?> narrowing) {
        /** The query for the rows of a page; what is looked for is its first parameter. */
        String rows(PageRequest request) {
            return "SELECT " + columns + from(request) + orderedBy(request) + " LIMIT " + request.size() + " OFFSET "
                    + request.offset();
        }

        /** The query for how many rows all pages have. */
        String count(PageRequest request) {
            return "SELECT count(*)" + from(request);
        }

        /** The query for the own rows of all pages, in the same order. */
        String own(PageRequest request, int most) {
            return "SELECT id, version, " + first + from(request) + " AND owner_id = (SELECT current_agency())"
                    + orderedBy(request) + " LIMIT " + most;
        }

        private String from(PageRequest request) {
            String listed = " FROM " + table + " WHERE archived_at IS NULL";
            return listed
                    + narrowing.where(request.filter())
                    + request.words()
                            .map(w -> WordSearch.among(listed, "search_text", "?1"))
                            .orElse("");
        }

        private String orderedBy(PageRequest request) {
            String column =
                    Optional.ofNullable(request.sort()).map(this::column).orElse(first);
            return " ORDER BY " + column + (request.ascending() ? " ASC" : " DESC") + " NULLS LAST, id";
        }

        private String column(String sort) {
            String column = sorts.get(sort);
            if (column == null) {
                throw new BusinessRuleViolation("shared", "page.sort", "sort", sort);
            }
            return column;
        }
    }

    <T> Page<T> page(Listed listed, PageRequest request, Function<Object[], T> row) {
        Stream<?> rows = query(listed, listed.rows(request), request).getResultList().stream();
        return new Page<>(
                rows.map(Object[].class::cast).map(row).toList(),
                request.withTotal()
                        ? ((Number) query(listed, listed.count(request), request)
                                        .getSingleResult())
                                .longValue()
                        : null,
                request.page(),
                request.size());
    }

    /** The own rows of all pages, in the list's order, as many as are asked for. */
    List<ListedRow> own(Listed listed, PageRequest request, int most) {
        List<?> rows = query(listed, listed.own(request, most), request).getResultList();
        return rows.stream().map(ListedRow::of).toList();
    }

    /** How many of these records the running transaction sees. */
    long seen(Listed listed, Collection<? extends ShareableId> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        Query query = entityManager.createNativeQuery(
                "SELECT count(*) FROM " + listed.table() + " WHERE id = ANY (cast(?1 as uuid[]))");
        query.setParameter(1, ids.stream().map(id -> id.value().toString()).collect(Collectors.joining(",", "{", "}")));
        return ((Number) query.getSingleResult()).longValue();
    }

    private Query query(Listed listed, String sql, PageRequest request) {
        Query query = entityManager.createNativeQuery(sql);
        request.words().ifPresent(words -> query.setParameter(1, words));
        listed.narrowing().bind(query, request.filter());
        return query;
    }
}
