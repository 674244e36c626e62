// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.access;

import de.jba.backoffice.access.PersonAccess.Recertification;
import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.KnownPerson;
import de.jba.backoffice.identity.People;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.identity.Role;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.shared.Page;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.shared.RecordNotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who has access with which roles, and the leads' quarterly statement whether that is still right. */
@ApplicationScoped
public class AccessReviewService {
    private static final int LONGEST_NOTE = 500;

    @Inject
    People people;

    @Inject
    AccessDecisions decisions;

    @Inject
    CallerContext callers;

    @Inject
    Clock clock;

    /**
     * The people whose access may be reviewed: those of the own agency; for an auditor without one those of all
     * agencies that have consented, and those who belong to none.
     *
     * @throws de.jba.backoffice.identity.PeopleUnavailable when Keycloak does not answer
     */
    @Transactional
    @RequiresPermission(Permission.ACCESS_REVIEW)
    public Page<PersonAccess> page(PageRequest request) {
        List<PersonAccess> all = reviewed(request);
        return new Page<>(
                all.stream().skip(request.offset()).limit(request.size()).toList(),
                request.withTotal() ? (long) all.size() : null,
                request.page(),
                request.size());
    }

    /**
     * The same people as a table for a spreadsheet.
     *
     * @throws de.jba.backoffice.identity.PeopleUnavailable when Keycloak does not answer
     */
    @Transactional
    @RequiresPermission(Permission.ACCESS_REVIEW)
    public byte[] csv() {
        return AccessTable.write(reviewed(PageRequest.first()));
    }

    /**
     * Says of people of the own agency whether their access stays.
     *
     * @throws de.jba.backoffice.identity.PeopleUnavailable when Keycloak does not answer
     * @throws RecordNotFound when one of them is not of the own agency
     * @throws BusinessRuleViolation when none is named, or it is not said why an access is to go
     */
    @Transactional
    @RequiresPermission(Permission.ACCESS_RECERTIFY)
    public List<PersonAccess> recertify(List<RecertificationEntry> entries) {
        AgencyId agency = callers.user().agency().orElseThrow(() -> new PermissionDenied(Permission.ACCESS_RECERTIFY));
        if (entries.isEmpty()) {
            throw new BusinessRuleViolation("access", "recertification.nobody", "people");
        }
        List<KnownPerson> own = people.all().stream()
                .filter(person -> person.agencies().contains(agency.alias()))
                .toList();
        List<KnownPerson> named = entries.stream()
                .map(entry -> own.stream()
                        .filter(person -> person.subject().equals(entry.subject()))
                        .findFirst()
                        .orElseThrow(() -> new RecordNotFound("person", entry.subject())))
                .toList();
        for (int i = 0; i < entries.size(); i++) {
            requireNote(entries.get(i), "people[" + i + "].note");
            decisions.recertify(agency, named.get(i), entries.get(i), callers.user(), clock.instant());
        }
        Map<String, Recertification> latest = decisions.latest();
        return named.stream().map(person -> access(person, latest)).toList();
    }

    private static void requireNote(RecertificationEntry entry, String field) {
        Optional<String> note = Optional.ofNullable(entry.note());
        if (!entry.keep() && note.filter(words -> !words.isBlank()).isEmpty()) {
            throw new BusinessRuleViolation("access", "recertification.note", field);
        }
        if (note.filter(words -> words.isEmpty() || words.length() > LONGEST_NOTE)
                .isPresent()) {
            throw new BusinessRuleViolation("access", "recertification.noteLength", field, LONGEST_NOTE);
        }
    }

    private List<PersonAccess> reviewed(PageRequest request) {
        Set<String> agencies = decisions.reviewed();
        boolean joint = callers.user().agency().isEmpty();
        Map<String, Recertification> latest = decisions.latest();
        Comparator<PersonAccess> order = order(request.sort());
        return people.all().stream()
                .filter(person -> person.agencies().isEmpty() && joint
                        || person.agencies().stream().anyMatch(agencies::contains))
                .map(person -> access(person, latest))
                .filter(person -> request.words()
                        .map(words -> words.toLowerCase(Locale.ROOT))
                        .filter(words -> Stream.of(person.username(), person.name())
                                .noneMatch(text -> text.toLowerCase(Locale.ROOT).contains(words)))
                        .isEmpty())
                .sorted((request.ascending() ? order : order.reversed()).thenComparing(PersonAccess::username))
                .toList();
    }

    private static Comparator<PersonAccess> order(@Nullable String sort) {
        Collator german = Collator.getInstance(Locale.GERMAN);
        return switch (sort == null ? "name" : sort) {
            case "name" -> Comparator.comparing(PersonAccess::name, german);
            case "username" -> Comparator.comparing(PersonAccess::username);
            case "agency" -> Comparator.comparing(person -> String.join(",", person.agencies()));
            case "lastSignIn" ->
                Comparator.comparing(
                        PersonAccess::lastSignIn, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()));
            default -> throw new BusinessRuleViolation("access", "sort", "sort");
        };
    }

    private PersonAccess access(KnownPerson person, Map<String, Recertification> latest) {
        Recertification said = latest.get(person.subject());
        LocalDate end = quarterEnd(LocalDate.now(clock.withZone(BusinessTime.ZONE)));
        boolean saidThisQuarter = said != null
                && quarterEnd(LocalDate.ofInstant(said.decidedAt(), BusinessTime.ZONE))
                        .equals(end);
        return new PersonAccess(
                person.subject(),
                person.username(),
                person.name(),
                person.enabled(),
                person.agencies(),
                person.roles().stream().map(Role::key).sorted().toList(),
                person.objection(),
                person.lastSignIn(),
                said,
                saidThisQuarter,
                saidThisQuarter ? quarterEnd(end.plusDays(1)) : end);
    }

    /** The last day of the quarter of a day. */
    static LocalDate quarterEnd(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3).minusDays(1);
    }
}
