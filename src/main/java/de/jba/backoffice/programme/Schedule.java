// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.shared.AgencyId;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a programme stands today against the days of its steps. It is computed and stored nowhere.
 *
 * @param year of the programme
 * @param state where it stands
 * @param version of the programme, to set other days on
 * @param steps every step in order, also those without a day
 */
public record Schedule(int year, ProgrammeState state, int version, List<Step> steps) implements Serializable {
    /**
     * A step against its day. What cannot be done yet is owed by those who owe the step before it: nobody can sign a draft.
     *
     * @param due its last day; null when it has none
     * @param done whether it is done
     * @param doneOn the day on which it was; null while it is not
     * @param owedByEditor whether the editor has to act now
     * @param agencies the agencies that have to act now
     * @param daysOverdue how many days its day is past and it is not done; 0 when it is in time or has no day
     */
    public record Step(
            ProgrammeStep step,
            @Nullable LocalDate due,
            boolean done,
            @Nullable LocalDate doneOn,
            boolean owedByEditor,
            List<AgencyId> agencies,
            int daysOverdue)
            implements Serializable {
        public boolean isOverdue() {
            return daysOverdue > 0;
        }

        /** Whether it has a day and is not done. */
        public boolean isAwaited() {
            return due != null && !done;
        }

        /** Whether this agency has to act now. */
        public boolean isOwedBy(AgencyId agency) {
            return agencies.contains(agency);
        }
    }

    /**
     * Where a programme stands, as far as its schedule asks.
     *
     * @param returnedTo the agencies that write chapters which came back
     * @param unsigned the agencies whose signature on the present revision is missing
     * @param signing all that sign
     * @param sentOn when the present revision was sent into coordination
     * @param signedOn when the last signature on it was given
     * @param publishedOn when it was published
     */
    record Standing(
            ProgrammeState state,
            List<AgencyId> returnedTo,
            List<AgencyId> unsigned,
            List<AgencyId> signing,
            @Nullable LocalDate sentOn,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate publishedOn) {
        /** The step that is to be done now; none once it is public. */
        Optional<ProgrammeStep> open() {
            return switch (state) {
                case DRAFT -> Optional.of(ProgrammeStep.SEND);
                case IN_COORDINATION -> Optional.of(ProgrammeStep.COSIGN);
                case COSIGNED -> Optional.of(ProgrammeStep.PUBLISH);
                case PUBLISHED, ARCHIVED -> Optional.empty();
            };
        }

        private List<AgencyId> owing() {
            return switch (state) {
                case DRAFT -> returnedTo;
                case IN_COORDINATION -> unsigned;
                case COSIGNED -> signing;
                case PUBLISHED, ARCHIVED -> List.of();
            };
        }

        private @Nullable LocalDate doneOn(ProgrammeStep step) {
            return switch (step) {
                case SEND -> sentOn;
                case COSIGN -> signedOn;
                case PUBLISH -> publishedOn;
            };
        }
    }

    static Schedule of(int year, int version, Standing standing, Deadlines days, LocalDate today) {
        return new Schedule(
                year,
                standing.state(),
                version,
                Stream.of(ProgrammeStep.values())
                        .map(step -> step(step, standing, days.of(step), today))
                        .toList());
    }

    private static Step step(ProgrammeStep step, Standing standing, @Nullable LocalDate due, LocalDate today) {
        boolean done = standing.open().filter(open -> step.compareTo(open) >= 0).isEmpty();
        if (done) {
            return new Step(step, due, true, standing.doneOn(step), false, List.of(), 0);
        }
        int overdue = due == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(due, today));
        return new Step(step, due, false, null, standing.state() == ProgrammeState.DRAFT, standing.owing(), overdue);
    }

    /** One step of it. */
    public Step step(ProgrammeStep step) {
        return steps.get(step.ordinal());
    }

    /** The step that is to be done now, when it has a day. */
    public Optional<Step> next() {
        return steps.stream().filter(each -> !each.done()).findFirst().filter(Step::isAwaited);
    }

    /** The days that are set. */
    public Deadlines deadlines() {
        return new Deadlines(
                step(ProgrammeStep.SEND).due(),
                step(ProgrammeStep.COSIGN).due(),
                step(ProgrammeStep.PUBLISH).due());
    }
}
