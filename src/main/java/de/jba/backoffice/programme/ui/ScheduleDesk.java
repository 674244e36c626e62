// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.programme.CoSignatureDetails;
import de.jba.backoffice.programme.CoSignatureStatus;
import de.jba.backoffice.programme.Deadlines;
import de.jba.backoffice.programme.ProgrammeStep;
import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.programme.Schedule;
import de.jba.backoffice.programme.Schedule.Step;
import de.jba.backoffice.programme.ScheduleService;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.StateBadge.Tone;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says of a programme's steps until when they are to be done and which are overdue, and lets the editor set the days. */
@ApplicationScoped
class ScheduleDesk {
    private static final Texts TEXTS = Texts.of("programme");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    @Inject
    ScheduleService schedules;

    @Inject
    ScreenUser user;

    Schedule schedule(ProgrammeYear year) {
        return schedules.schedule(year);
    }

    /** The next step with its day; nothing where none is set. */
    Optional<Component> next(Schedule schedule) {
        return schedule.next().map(step -> {
            String until = TEXTS.get("schedule." + step.step(), day(step.due()));
            return step.isOverdue()
                    ? new StateBadge(until + " · " + overdue(step), Tone.ERROR)
                    : new StateBadge(until, Tone.NEUTRAL);
        });
    }

    /** Until when an agency is to sign, or for how long it should have; nothing when it has, or none is set. */
    static Optional<Component> of(CoSignatureDetails signature, Schedule schedule) {
        Step step = schedule.step(ProgrammeStep.COSIGN);
        if (!step.isAwaited() || signature.status() == CoSignatureStatus.VALID) {
            return Optional.empty();
        }
        if (!step.isOverdue()) {
            Span until = new Span(TEXTS.get("schedule.until", day(step.due())));
            until.addClassName("sec");
            return Optional.of(until);
        }
        return step.isOwedBy(signature.agency())
                ? Optional.of(new StateBadge(overdue(step), Tone.ERROR))
                : Optional.empty();
    }

    /** Opens the dialog for who may set the days, while there is something to be done by a day. */
    Optional<Button> set(Schedule schedule, Runnable changed) {
        if (!user.may(Permission.PROGRAMME_STRUCTURE)
                || schedule.steps().stream().allMatch(Step::done)) {
            return Optional.empty();
        }
        ProgrammeYear year = new ProgrammeYear(schedule.year());
        return Optional.of(
                new Button(TEXTS.get("deadlines"), click -> new DeadlinesDialog(year, schedule.deadlines(), days -> {
                            store(year, schedule, days);
                            changed.run();
                        })
                        .open()));
    }

    private void store(ProgrammeYear year, Schedule schedule, Deadlines days) {
        schedules.setDeadlines(year, new Version(schedule.version()), days);
        Notices.done(TEXTS.get("deadlines.set"));
    }

    private static String overdue(Step step) {
        return TEXTS.get("schedule.overdue", step.daysOverdue());
    }

    private static String day(@Nullable LocalDate day) {
        return DAY.format(Objects.requireNonNull(day));
    }
}
