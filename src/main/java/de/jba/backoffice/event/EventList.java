// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.event;

import de.jba.backoffice.contact.PartnerService;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.Page;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.shared.PartnerId;
import de.jba.backoffice.shared.RecordNotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the visible events of a time, cut and sorted by the database, with the partners that the reader sees. */
@ApplicationScoped
class EventList {
    private static final int MOST = 1_000;
    private static final String FROM = " FROM Event e WHERE e.archivedAt IS NULL AND e.startsAt < :end"
            + " AND e.endsAt > :begin AND lower(concat(e.title, ' ', coalesce(e.place, ''))) LIKE :words ESCAPE '|'";
    private static final Map<String, String> SORTS =
            Map.of("firstDay", "e.startsAt", "title", "e.title", "place", "e.place", "owner", "e.ownerId");

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    PartnerService partners;

    Page<EventDetails> page(EventPeriod period, PageRequest request) {
        String sort = Optional.ofNullable(request.sort()).orElse("firstDay");
        String column = SORTS.get(sort);
        if (column == null) {
            throw new BusinessRuleViolation("shared", "page.sort", "sort", sort);
        }
        TypedQuery<Event> rows = asked(
                "SELECT e" + FROM + " ORDER BY " + column + (request.ascending() ? "" : " DESC") + ", e.id",
                Event.class,
                period,
                request.likeWords());
        rows.setFirstResult(request.offset()).setMaxResults(request.size());
        return new Page<>(
                withPartners(rows.getResultList()),
                request.withTotal()
                        ? asked("SELECT count(e)" + FROM, Long.class, period, request.likeWords())
                                .getSingleResult()
                        : null,
                request.page(),
                request.size());
    }

    List<EventDetails> during(EventPeriod period) {
        return withPartners(asked("SELECT e" + FROM + " ORDER BY e.startsAt, e.id", Event.class, period, "%")
                .setMaxResults(MOST)
                .getResultList());
    }

    EventDetails details(Event event) {
        return withPartners(List.of(event)).get(0);
    }

    /** @throws BusinessRuleViolation when it is no partner of that agency; a hidden one is told from none by nothing */
    void requireOwnPartner(AgencyId owner, @Nullable PartnerId partner) {
        if (partner == null) {
            return;
        }
        try {
            if (partners.partner(partner).owner().equals(owner)) {
                return;
            }
        } catch (RecordNotFound hidden) {
            // says the same as for another agency's that is seen
        }
        throw new BusinessRuleViolation("event", "event.partner", "partner");
    }

    private List<EventDetails> withPartners(Collection<Event> events) {
        Map<PartnerId, String> names = partners.names(
                events.stream().map(Event::partner).filter(Objects::nonNull).toList());
        return events.stream()
                .map(event -> event.toDetails(
                        Optional.ofNullable(event.partner()).map(names::get).orElse(null)))
                .toList();
    }

    private <T> TypedQuery<T> asked(String query, Class<T> type, EventPeriod period, String words) {
        return entityManager
                .createQuery(query, type)
                .setParameter("begin", period.begin())
                .setParameter("end", period.end())
                .setParameter("words", words);
    }
}
