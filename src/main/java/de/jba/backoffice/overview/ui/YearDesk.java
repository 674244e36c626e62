// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.overview.ui;

import de.jba.backoffice.agency.Agency;
import de.jba.backoffice.event.EventDetails;
import de.jba.backoffice.event.EventPeriod;
import de.jba.backoffice.event.EventService;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.programme.CoSignatureDetails;
import de.jba.backoffice.programme.ProgrammeService;
import de.jba.backoffice.programme.ProgrammeState;
import de.jba.backoffice.programme.ProgrammeStep;
import de.jba.backoffice.programme.ProgrammeSummary;
import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.programme.Schedule;
import de.jba.backoffice.programme.Schedule.Step;
import de.jba.backoffice.programme.ScheduleService;
import de.jba.backoffice.programme.SigningService;
import de.jba.backoffice.programme.ui.ProgrammeNavigation;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.ui.RecordAddresses;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Task;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out how the year stands: its programme, who has signed, and the days to come. */
@ApplicationScoped
class YearDesk {
    private static final Texts TEXTS = Texts.of("overview");
    private static final int MOST = 6;

    @Inject
    ProgrammeNavigation navigation;

    @Inject
    ProgrammeService programmes;

    @Inject
    SigningService signing;

    @Inject
    ScheduleService schedules;

    @Inject
    EventService events;

    @Inject
    RecordAddresses addresses;

    @Inject
    ScreenUser user;

    /** The programme of the year that is chosen; nothing for whom it is not, or before the first. */
    Optional<ProgrammeSummary> programme() {
        return navigation.chosenYear().flatMap(year -> programmes.all().stream()
                .filter(each -> each.year() == year.value())
                .findFirst());
    }

    /** Who has to sign it, and who has; of a draft nobody. */
    List<CoSignatureDetails> signatures(ProgrammeSummary programme) {
        return programme.state() == ProgrammeState.DRAFT
                ? user.agencies().stream().map(YearDesk::unsigned).toList()
                : signing.signatures(programme.key());
    }

    /** How it stands against the days of its steps. */
    Schedule schedule(ProgrammeSummary programme) {
        return schedules.schedule(programme.key());
    }

    /**
     * What lies ahead until the end of the year: what is to be done by a day, the steps of programmes, events, and the new
     * guidance year; and the steps that should be done already.
     */
    List<Deadline> deadlines(LocalDate today, List<Task> tasks) {
        LocalDate end = LocalDate.of(today.getYear(), Month.DECEMBER, 31);
        LocalDate guidanceYear = LocalDate.of(today.getYear(), Month.OCTOBER, 1);
        Stream<Deadline> own = tasks.stream()
                .filter(task -> task.badge().until() != null)
                .map(task -> new Deadline(
                        Objects.requireNonNull(task.badge().until()), task.sentence(), task.detail(), task.path(), 0));
        Stream<Deadline> fixed = Stream.of(new Deadline(
                guidanceYear, TEXTS.get("deadlines.guidanceYear"), TEXTS.get("deadlines.guidanceYear.detail"), "", 0));
        return Stream.of(own, steps(end), events(today, end), fixed)
                .flatMap(each -> each)
                .filter(deadline -> deadline.overdue() > 0 || !deadline.day().isBefore(today))
                .sorted(Comparator.comparing(Deadline::day))
                .limit(MOST)
                .toList();
    }

    private Stream<Deadline> steps(LocalDate end) {
        return user.may(Permission.PROGRAMME_VIEW)
                ? schedules.current().stream().flatMap(schedule -> schedule.steps().stream()
                        .filter(Step::isAwaited)
                        .map(step -> deadline(schedule, step))
                        .filter(deadline -> !deadline.day().isAfter(end)))
                : Stream.empty();
    }

    private Deadline deadline(Schedule schedule, Step step) {
        ProgrammeYear year = new ProgrammeYear(schedule.year());
        boolean isNext = schedule.next().filter(step::equals).isPresent();
        return new Deadline(
                Objects.requireNonNull(step.due()),
                TEXTS.get("deadlines." + step.step(), year.toString()),
                isNext || step.isOverdue() ? TEXTS.get("deadlines.owedBy", owing(step)) : "",
                step.step() == ProgrammeStep.SEND
                        ? ProgrammeNavigation.writing(year)
                        : ProgrammeNavigation.signing(year),
                step.daysOverdue());
    }

    private String owing(Step step) {
        return Stream.concat(
                        step.owedByEditor() ? Stream.of(TEXTS.get("deadlines.editor")) : Stream.empty(),
                        step.agencies().stream().map(this::name))
                .collect(Collectors.joining(", "));
    }

    private Stream<Deadline> events(LocalDate today, LocalDate end) {
        return user.may(Permission.PARTNER_VIEW)
                ? events
                        .page(new EventPeriod(today, end), new PageRequest(0, MOST, null, true, null, false))
                        .items()
                        .stream()
                        .map(event -> new Deadline(
                                event.firstDay().isBefore(today) ? today : event.firstDay(),
                                event.title(),
                                owner(event),
                                addresses.of("event", event.id().value()),
                                0))
                : Stream.empty();
    }

    private String owner(EventDetails event) {
        return name(event.owner());
    }

    private String name(AgencyId agency) {
        return user.agency(agency).map(Agency::name).orElse(agency.alias());
    }

    private static CoSignatureDetails unsigned(Agency agency) {
        return CoSignatureDetails.open(agency.id());
    }
}
