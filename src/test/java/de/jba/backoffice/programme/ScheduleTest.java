// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.programme.Schedule.Standing;
import de.jba.backoffice.programme.Schedule.Step;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
    private static final AgencyId AA = new AgencyId("arbeitsagentur");
    private static final AgencyId JC = new AgencyId("jobcenter");
    private static final AgencyId JA = new AgencyId("jugendamt");
    private static final LocalDate SEND = LocalDate.of(2034, 11, 1);
    private static final LocalDate COSIGN = LocalDate.of(2034, 12, 1);
    private static final LocalDate PUBLISH = LocalDate.of(2034, 12, 15);
    private static final Deadlines DAYS = new Deadlines(SEND, COSIGN, PUBLISH);

    @Test
    void nothingIsLateOnItsLastDay() {
        assertThat(of(ProgrammeState.DRAFT, SEND).steps()).noneMatch(Step::isOverdue);
        assertThat(of(ProgrammeState.DRAFT, SEND.plusDays(1))
                        .step(ProgrammeStep.SEND)
                        .daysOverdue())
                .isOne();
    }

    @Test
    void aDraftIsOwedByTheEditorAndByTheAgenciesWhoseChaptersCameBack() {
        for (Step step : of(ProgrammeState.DRAFT, PUBLISH.plusDays(3)).steps()) {
            assertThat(step.owedByEditor()).as(step.step().name()).isTrue();
            assertThat(step.agencies()).as("nobody can sign a draft").containsExactly(JA);
        }
        assertThat(of(ProgrammeState.DRAFT, PUBLISH.plusDays(3)).steps())
                .extracting(Step::daysOverdue)
                .containsExactly(47, 17, 3);
    }

    @Test
    void inCoordinationOnlyWhoHasNotSignedIsLate() {
        Step step = of(ProgrammeState.IN_COORDINATION, COSIGN.plusDays(2)).step(ProgrammeStep.COSIGN);
        assertThat(step.daysOverdue()).isEqualTo(2);
        assertThat(step.owedByEditor()).isFalse();
        assertThat(step.isOwedBy(AA)).isTrue();
        assertThat(step.isOwedBy(JC)).as("has signed").isFalse();
    }

    @Test
    void whatIsSignedByAllIsOwedByEveryLead() {
        Schedule schedule = of(ProgrammeState.COSIGNED, PUBLISH.plusDays(1));
        assertThat(schedule.next()).contains(schedule.step(ProgrammeStep.PUBLISH));
        assertThat(schedule.step(ProgrammeStep.PUBLISH).agencies()).containsExactly(AA, JC, JA);
        Step signed = schedule.step(ProgrammeStep.COSIGN);
        assertThat(signed.done()).isTrue();
        assertThat(signed.doneOn()).isEqualTo(LocalDate.of(2034, 11, 20));
        assertThat(signed.isOverdue()).isFalse();
        assertThat(signed.isAwaited()).isFalse();
    }

    @Test
    void whatIsPublicIsNeverLate() {
        Schedule schedule = of(ProgrammeState.PUBLISHED, PUBLISH.plusYears(1));
        assertThat(schedule.next()).isEmpty();
        assertThat(schedule.steps())
                .allSatisfy(step -> assertThat(step.done()).isTrue())
                .noneMatch(Step::isOverdue);
    }

    @Test
    void aStepWithoutADayIsNeitherAwaitedNorLate() {
        Schedule schedule = Schedule.of(2035, 1, standing(ProgrammeState.DRAFT), Deadlines.NONE, PUBLISH);
        assertThat(schedule.next()).isEmpty();
        assertThat(schedule.deadlines()).isEqualTo(Deadlines.NONE);
        assertThat(schedule.steps()).noneMatch(Step::isAwaited).noneMatch(Step::isOverdue);
    }

    @ParameterizedTest
    @CsvSource({
        "2034-11-02, 2034-11-01, , cosign",
        "2034-11-02, 2034-11-03, 2034-11-02, publish",
        "2034-11-02, , 2034-11-01, publish",
        "0225-11-01, , , send",
        ", 20341-11-01, , cosign",
        ", , 1999-12-31, publish"
    })
    void daysAreInOrderAndTheirYearsNotMistyped(
            @Nullable String send, @Nullable String cosign, @Nullable String publish, String field) {
        Deadlines days = new Deadlines(day(send), day(cosign), day(publish));
        assertThatThrownBy(days::requireOrder).isInstanceOfSatisfying(BusinessRuleViolation.class, refused -> {
            assertThat(refused.field()).isEqualTo(field);
            assertThat(refused.message(Locale.GERMAN)).contains("Tag");
        });
    }

    @Test
    void theProposedDaysAreInOrderAndInTheYearBefore() {
        Deadlines proposed = Deadlines.proposedFor(new ProgrammeYear(2035));
        proposed.requireOrder();
        assertThat(proposed).isEqualTo(DAYS);
        new Deadlines(SEND, SEND, SEND).requireOrder();
        Deadlines.NONE.requireOrder();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text.length() == 11 ? "+" + text : text);
    }

    private static Schedule of(ProgrammeState state, LocalDate today) {
        return Schedule.of(2035, 1, standing(state), DAYS, today);
    }

    private static Standing standing(ProgrammeState state) {
        return new Standing(
                state,
                List.of(JA),
                List.of(AA, JA),
                List.of(AA, JC, JA),
                LocalDate.of(2034, 10, 30),
                LocalDate.of(2034, 11, 20),
                LocalDate.of(2034, 12, 1));
    }
}
