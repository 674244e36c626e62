// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.Role;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.shared.RecordNotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The appointments that stand today or later, as far as the running transaction sees them, and who signs by them. */
@ApplicationScoped
class Deputies {
    private static final String STANDING = "SELECT d FROM Deputy d WHERE d.endedAt IS NULL AND d.untilDay >= :today";
    private static final String ORDER = " ORDER BY d.year DESC, d.fromDay, d.functionName, d.id";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    CallerContext callers;

    @Inject
    Clock clock;

    LocalDate today() {
        return LocalDate.now(clock.withZone(BusinessTime.ZONE));
    }

    /** Those of all years. */
    List<Deputy> standing() {
        return entityManager
                .createQuery(STANDING + ORDER, Deputy.class)
                .setParameter("today", today())
                .getResultList();
    }

    List<Deputy> standing(ProgrammeYear year) {
        return entityManager
                .createQuery(STANDING + " AND d.year = :year" + ORDER, Deputy.class)
                .setParameter("today", today())
                .setParameter("year", year.value())
                .getResultList();
    }

    /** @throws RecordNotFound when there is none that stands, or not for this person */
    Deputy of(ProgrammeYear year, DeputyId id) {
        return entityManager
                .createQuery(STANDING + " AND d.year = :year AND d.id = :id", Deputy.class)
                .setParameter("today", today())
                .setParameter("year", year.value())
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RecordNotFound("deputy", id));
    }

    /** Whether the person could be a deputy at all: of an agency, and no auditor, to whom the table is closed. */
    static boolean canBeOne(CurrentUser person) {
        return person.agency().isPresent() && !person.roles().contains(Role.AUDITOR);
    }

    /** Whether the person may sign this programme for the own agency: by role, or as deputy today. */
    boolean letSign(Programme programme) {
        return callers.user().may(Permission.PROGRAMME_COSIGN) || inPlaceOf(programme) != null;
    }

    /** The function in whose place the person signs this programme today; null when by role, or not at all. */
    @Nullable
    String inPlaceOf(Programme programme) {
        CurrentUser person = callers.user();
        if (person.may(Permission.PROGRAMME_COSIGN) || !canBeOne(person)) {
            return null;
        }
        return standing(programme.year()).stream()
                .filter(deputy -> deputy.isOf(person.subject()) && deputy.overlaps(today(), today()))
                .findFirst()
                .map(Deputy::appointedByName)
                .orElse(null);
    }

    /** Whether the person is somebody's deputy for some programme today; the database says so. */
    boolean isOneToday() {
        return (Boolean) entityManager.createNativeQuery("SELECT is_deputy()").getSingleResult();
    }
}
