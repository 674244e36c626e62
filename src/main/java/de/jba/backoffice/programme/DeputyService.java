// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.KnownPerson;
import de.jba.backoffice.identity.People;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.identity.Role;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.Refusals;
import de.jba.backoffice.shared.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Deputies of the leads: appointed for a time, and the appointment ended. */
@ApplicationScoped
public class DeputyService {
    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Programmes programmes;

    @Inject
    Deputies deputies;

    @Inject
    People people;

    @Inject
    CallerContext callers;

    @Inject
    Clock clock;

    /** The appointments of the own agency that stand today or later, of all years. */
    @Transactional
    @RequiresPermission(Permission.DEPUTY_APPOINT)
    public List<DeputyDetails> all() {
        return details(deputies.standing());
    }

    /**
     * The same of one year.
     *
     * @throws RecordNotFound when there is no such programme, or not for this person
     */
    @Transactional
    @RequiresPermission(Permission.DEPUTY_APPOINT)
    public List<DeputyDetails> of(ProgrammeYear year) {
        programmes.of(year);
        return details(deputies.standing(year));
    }

    /** The appointments of the person who asks that stand today or later. */
    @Transactional
    @RequiresPermission(Permission.PUBLICATION_VIEW)
    public List<DeputyDetails> own() {
        CurrentUser person = callers.user();
        return Deputies.canBeOne(person)
                ? details(deputies.standing().stream()
                        .filter(deputy -> deputy.isOf(person.subject()))
                        .toList())
                : List.of();
    }

    /** Whether the person who asks is somebody's deputy today, for whichever programme. */
    @Transactional
    @RequiresPermission(Permission.PUBLICATION_VIEW)
    public boolean isDeputy() {
        return deputies.isOneToday();
    }

    /**
     * Whom the person may appoint: everybody else of the own agency who is let in, but auditors.
     *
     * @throws de.jba.backoffice.identity.PeopleUnavailable when Keycloak does not answer
     */
    @Transactional
    @RequiresPermission(Permission.DEPUTY_APPOINT)
    public List<DeputyCandidate> candidates() {
        return candidatesOf(ownAgency());
    }

    /**
     * Appoints somebody of the own agency to co-sign a year's programme, and its amendments, in the lead's place. It
     * counts from its first day on, and lends nothing but to read the programmes and to sign this one.
     *
     * @throws de.jba.backoffice.identity.PeopleUnavailable when Keycloak does not answer
     * @throws RecordNotFound when there is no such programme, or not for this person
     * @throws BusinessRuleViolation when the person cannot be appointed or is already, or the days are past or too many
     */
    @Transactional
    @RequiresPermission(Permission.DEPUTY_APPOINT)
    public DeputyDetails appoint(ProgrammeYear year, DeputyEntry entry) {
        Programme programme = programmes.of(year);
        AgencyId agency = ownAgency();
        LocalDate today = deputies.today();
        LocalDate from = Objects.requireNonNullElse(entry.from(), today);
        Refusals refusals = new Refusals();
        Optional<DeputyCandidate> person = Optional.ofNullable(refusals.value(() -> candidate(agency, entry.person())));
        Deputy.requireDays(refusals, from, entry.until(), today);
        refusals.refuse();
        Deputy deputy = new Deputy(
                programme, agency, person.orElseThrow(), callers.user(), from, Objects.requireNonNull(entry.until()));
        requireNoOther(year, person.orElseThrow(), from, entry.until());
        entityManager.persist(deputy);
        entityManager.flush();
        return deputy.toDetails(today);
    }

    /**
     * Ends an appointment of the own agency, made by whichever lead. It counts no longer from this moment on; what was
     * signed by it stays.
     *
     * @throws RecordNotFound when there is none that stands, or not for this person
     * @throws de.jba.backoffice.shared.StaleRecord when it was changed meanwhile
     */
    @Transactional
    @RequiresPermission(Permission.DEPUTY_APPOINT)
    public DeputyDetails end(ProgrammeYear year, DeputyId id, Version version) {
        Deputy deputy = deputies.of(year, id);
        version.requireCurrent(deputy.version());
        deputy.end(clock.instant());
        entityManager.flush();
        return deputy.toDetails(deputies.today());
    }

    private List<DeputyDetails> details(List<Deputy> all) {
        LocalDate today = deputies.today();
        return all.stream().map(deputy -> deputy.toDetails(today)).toList();
    }

    private DeputyCandidate candidate(AgencyId agency, @Nullable String person) {
        if (person == null || person.isBlank()) {
            throw new BusinessRuleViolation("programme", "deputy.nobody", "person");
        }
        CurrentUser lead = callers.user();
        if (person.equals(lead.subject())) {
            throw new BusinessRuleViolation("programme", "deputy.oneself", "person");
        }
        return candidatesOf(agency).stream()
                .filter(each -> each.person().equals(person))
                .findFirst()
                .orElseThrow(() -> new BusinessRuleViolation("programme", "deputy.notOfAgency", "person"));
    }

    private List<DeputyCandidate> candidatesOf(AgencyId agency) {
        return people.all().stream()
                .filter(person -> isEligible(person, agency))
                .map(person -> new DeputyCandidate(person.subject(), person.username(), person.name()))
                .sorted(Comparator.comparing(DeputyCandidate::function, Collator.getInstance(Locale.GERMAN))
                        .thenComparing(DeputyCandidate::username))
                .toList();
    }

    /** Who would be let in for this agency today, and may act. */
    private boolean isEligible(KnownPerson person, AgencyId agency) {
        return person.enabled()
                && person.objection() == null
                && person.agencies().contains(agency.alias())
                && !person.roles().contains(Role.AUDITOR)
                && !person.subject().equals(callers.user().subject());
    }

    private void requireNoOther(ProgrammeYear year, DeputyCandidate person, LocalDate from, LocalDate until) {
        if (deputies.standing(year).stream()
                .anyMatch(other -> other.isOf(person.person()) && other.overlaps(from, until))) {
            throw new BusinessRuleViolation("programme", "deputy.already", "person");
        }
    }

    private AgencyId ownAgency() {
        return callers.user().agency().orElseThrow(() -> new PermissionDenied(Permission.DEPUTY_APPOINT));
    }
}
