// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.overview;

import de.jba.backoffice.agency.LegalCircle;
import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.Reach;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.instrument.TargetGroup;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.Page;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.shared.persistence.TextArrayConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks across the capabilities: what is offered to whom, and what others changed, as far as the person sees it. */
@ApplicationScoped
public class OverviewService {
    @PersistenceContext
    EntityManager entityManager;

    @Inject
    CallerContext callers;

    /** What is offered today to each target group in each legal circle: gaps first, then what several agencies offer. */
    @Transactional
    @RequiresPermission(Permission.PLACES_VIEW)
    public List<Coverage> coverage() {
        List<?> rows = entityManager.createNativeQuery(OverviewSql.COVERAGE).getResultList();
        Map<List<Object>, Coverage> offered = rows.stream()
                .map(Object[].class::cast)
                .map(OverviewService::coverage)
                .collect(Collectors.toMap(each -> key(each.targetGroup(), each.legalCircle()), Function.identity()));
        return Stream.of(TargetGroup.values())
                .flatMap(group -> Stream.of(LegalCircle.values())
                        .map(circle ->
                                offered.getOrDefault(key(group, circle), new Coverage(group, circle, 0, 0, List.of()))))
                .sorted(Comparator.comparing(Coverage::kind))
                .toList();
    }

    /**
     * A page of what other agencies changed last of what the person sees; none for auditors, who have the log. There is no
     * total.
     */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_VIEW)
    public Page<PartnerChange> partnerChanges(PageRequest request) {
        List<?> rows = callers.user().reaches(Permission.INSTRUMENT_VIEW).contains(Reach.ALL)
                ? List.of()
                : entityManager
                        .createNativeQuery(OverviewSql.PARTNER_CHANGES)
                        .setParameter(1, request.size())
                        .setParameter(2, request.offset())
                        .getResultList();
        return new Page<>(
                rows.stream()
                        .map(Object[].class::cast)
                        .map(OverviewService::change)
                        .toList(),
                null,
                request.page(),
                request.size());
    }

    private static List<Object> key(TargetGroup group, LegalCircle circle) {
        return List.of(group, circle);
    }

    private static Coverage coverage(Object[] row) {
        return new Coverage(
                TargetGroup.valueOf((String) row[0]),
                LegalCircle.valueOf((String) row[1]),
                ((Number) row[2]).longValue(),
                ((Number) row[3]).longValue(),
                TextArrayConverter.read(row[4]).stream().map(AgencyId::new).toList());
    }

    private static PartnerChange change(Object[] row) {
        return new PartnerChange(
                (String) row[0],
                UUID.fromString((String) row[1]),
                (String) row[2],
                new AgencyId((String) row[3]),
                PartnerChange.Part.of((String) row[4], (String) row[5]),
                instant(row[6]));
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime at ? at.toInstant() : ((java.sql.Timestamp) value).toInstant();
    }
}
