// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.instrument.SeenInstruments;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the places of all instruments that the person sees on one sheet: paged, sorted and added up by the database. */
@ApplicationScoped
public class PlanningService {
    @PersistenceContext
    EntityManager entityManager;

    /**
     * A page of the sheet with its sums.
     *
     * @throws de.jba.backoffice.shared.BusinessRuleViolation when it is to be sorted by what it has not
     */
    @Transactional
    @RequiresPermission(Permission.PLACES_VIEW)
    public PlacesSheet sheet(SheetRequest request) {
        Long total = request.page().withTotal()
                ? (Long) counted(request).stream().mapToLong(SheetCount::shown).sum()
                : null;
        return new PlacesSheet(
                request.asOf(),
                request.comparedWith(),
                new Page<>(
                        listed(
                                request,
                                Set.of(),
                                request.page().offset(),
                                request.page().size()),
                        total,
                        request.page().page(),
                        request.page().size()),
                added(request.asOf(), request.comparedWith()));
    }

    /**
     * So many lines after the first so many, whatever page is asked for; without sums and without a total.
     *
     * @param without groups whose lines are left out
     */
    @Transactional
    @RequiresPermission(Permission.PLACES_VIEW)
    public List<PlacesLine> lines(SheetRequest request, Set<SheetGroup> without, int offset, int limit) {
        return listed(request, without, offset, limit);
    }

    /** The lines of those instruments that the person sees, in no order. */
    @Transactional
    @RequiresPermission(Permission.PLACES_VIEW)
    public List<PlacesLine> linesOf(LocalDate asOf, LocalDate comparedWith, Collection<InstrumentId> instruments) {
        Query query = entityManager
                .createNativeQuery(SheetSql.linesOfChosen())
                .setParameter(1, Date.valueOf(asOf))
                .setParameter(2, Date.valueOf(comparedWith))
                .setParameter(
                        3, instruments.stream().map(InstrumentId::toString).collect(Collectors.joining(",", "{", "}")));
        return rows(query).stream().map(SheetRows::line).toList();
    }

    /** How many lines each group has, in order; groups without any are left out. */
    @Transactional
    @RequiresPermission(Permission.PLACES_VIEW)
    public List<SheetCount> counts(SheetRequest request) {
        return counted(request);
    }

    /** The sums of everything that the person sees. */
    @Transactional
    @RequiresPermission(Permission.PLACES_VIEW)
    public List<PlacesSum> sums(LocalDate asOf, LocalDate comparedWith) {
        return added(asOf, comparedWith);
    }

    /** Which of the wanted lines the person's agency keeps and has not confirmed today, as they are now. */
    @Transactional
    @RequiresPermission(Permission.PLACES_EDIT)
    public SeenInstruments confirmable(SheetRequest request) {
        return SeenInstruments.of(
                (Object[]) query(SheetSql.confirmable(request), request).getSingleResult());
    }

    private List<PlacesLine> listed(SheetRequest request, Set<SheetGroup> without, int offset, int limit) {
        return rows(query(SheetSql.lines(request, without, offset, limit), request)).stream()
                .map(SheetRows::line)
                .toList();
    }

    private List<SheetCount> counted(SheetRequest request) {
        return rows(query(SheetSql.counts(request), request)).stream()
                .map(SheetRows::count)
                .toList();
    }

    private List<PlacesSum> added(LocalDate asOf, LocalDate comparedWith) {
        Query query = entityManager
                .createNativeQuery(SumsSql.ALL)
                .setParameter(1, Date.valueOf(asOf))
                .setParameter(2, Date.valueOf(comparedWith));
        return rows(query).stream().map(SheetRows::sum).toList();
    }

    private Query query(String sql, SheetRequest request) {
        Query query = entityManager.createNativeQuery(sql).setParameter(1, Date.valueOf(request.asOf()));
        if (sql.contains("?2")) {
            query.setParameter(2, Date.valueOf(request.comparedWith()));
        }
        request.page().words().ifPresent(words -> query.setParameter(3, words));
        return query;
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
