// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.search;

import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.shared.AgencyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Looks through everything that the person sees. Each kind of record is narrowed by the policies of its own table. */
@ApplicationScoped
public class SearchService {
    /** The longest input that is looked for, in characters. */
    public static final int LONGEST = 200;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    CallerContext callers;

    /**
     * The records that hold all the words, best first; when none does, those that nearly do. Empty for no words.
     *
     * @param words what was typed, of which the first {@value #LONGEST} characters count
     */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_VIEW)
    public List<Found> find(String words) {
        String wanted = words.strip();
        if (wanted.isEmpty()) {
            return List.of();
        }
        boolean persons = callers.user().may(Permission.CONTACT_VIEW_PERSONAL);
        List<Found> exact = found(SearchQuery.holding(persons), wanted);
        return exact.isEmpty() ? found(SearchQuery.resembling(persons), wanted) : exact;
    }

    private List<Found> found(String sql, String words) {
        List<?> rows = entityManager
                .createNativeQuery(sql)
                .setParameter(1, words.substring(0, Math.min(words.length(), LONGEST)))
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(SearchService::row).toList();
    }

    private static Found row(Object[] row) {
        return new Found(
                Found.Kind.valueOf((String) row[0]),
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                Optional.ofNullable((String) row[4]).map(AgencyId::new).orElse(null),
                row[5] == null ? null : new Found.Place(((Number) row[5]).intValue(), (String) row[6]));
    }
}
