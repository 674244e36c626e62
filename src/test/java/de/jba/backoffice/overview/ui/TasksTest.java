// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.overview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.ui.StateBadge.Tone;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Task;
import de.jba.backoffice.ui.TaskBadge;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TasksTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 3, 14);

    @Test
    void theFirstDeadlineComesFirstAndThenWhatIsMostPressing() {
        assertThat(Stream.of(
                                task("neutral", Tone.NEUTRAL, null),
                                task("error", Tone.ERROR, null),
                                task("later", Tone.ERROR, TODAY.plusDays(2)),
                                task("overdue", Tone.WARNING, TODAY.minusDays(2)))
                        .sorted(Tasks.MOST_URGENT_FIRST)
                        .map(Task::sentence))
                .containsExactly("overdue", "later", "error", "neutral");
    }

    @Test
    void aWeekBeforeItsDayATaskIsPressing() {
        assertThat(TaskBadge.until(TODAY.plusDays(8), TODAY).tone()).isEqualTo(Tone.NEUTRAL);
        assertThat(TaskBadge.until(TODAY.plusDays(7), TODAY).tone()).isEqualTo(Tone.ERROR);
        assertThat(TaskBadge.until(TODAY.minusDays(1), TODAY).words()).isEqualTo("seit 13.03.2022");
        assertThat(TaskBadge.lastDone(TODAY.minusDays(118), TODAY, 90))
                .isEqualTo(new TaskBadge("118 Tage", Tone.WARNING, TODAY.minusDays(28)));
    }

    private static Task task(String sentence, Tone tone, @Nullable LocalDate until) {
        return new Task(Symbol.CLOCK, sentence, "", new TaskBadge("", tone, until), "", "");
    }
}
