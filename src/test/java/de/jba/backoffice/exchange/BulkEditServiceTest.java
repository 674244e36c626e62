// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.exchange.BulkEditService.Selected;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BulkEditServiceTest {
    private static final UUID ID = UUID.randomUUID();

    @Test
    void recordThatIsAsTheListShowedItIsChanged() {
        assertThat(BulkEditService.why(row(ID.toString(), 3), new Selected(ID, 3)))
                .isEmpty();
    }

    @Test
    void recordThatWasChangedSinceTheListShowedItIsLeftOut() {
        assertThat(BulkEditService.why(row(ID.toString(), 4), new Selected(ID, 3)))
                .singleElement()
                .asString()
                .contains("wurde geändert, seit die Liste ihn zeigt");
    }

    @Test
    void recordThatIsNotAmongTheOwnIsLeftOutWithoutSayingWhetherItExists() {
        assertThat(BulkEditService.why(row(null, null), new Selected(ID, 3)))
                .singleElement()
                .asString()
                .contains("gehört nicht Ihrer Behörde oder ist archiviert");
    }

    @Test
    void everyBrokenRuleOfARecordIsSaid() {
        PlanRow row = new PlanRow(
                1, List.of(), RowOutcome.WRONG, ID.toString(), 3, List.of(), List.of(problem("one"), problem("two")));

        assertThat(BulkEditService.why(row, new Selected(ID, 3))).containsExactly("one", "two");
    }

    private static PlanRow.Problem problem(String message) {
        return new PlanRow.Problem(1, "B1", "rule", message, false, List.of());
    }

    private static PlanRow row(@Nullable String record, @Nullable Integer version) {
        return new PlanRow(1, List.of(), RowOutcome.CHANGED, record, version, List.of(), List.of());
    }
}
