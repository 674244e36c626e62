// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning.ui;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.planning.SheetCount;
import de.jba.backoffice.planning.SheetGroup;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Heads of groups between the lines. */
class SheetOrderTest {
    private final SheetOrder order = SheetOrder.of(List.of(
            count(SheetGroup.PLACES, 3), count(SheetGroup.REGION_BOUND, 0), count(SheetGroup.INDIVIDUAL_NEED, 2)));

    @Test
    void everyGroupWithLinesHasAHead() {
        assertThat(order.rows()).isEqualTo(7);
        assertThat(order.headAt(0)).contains(SheetRow.head(SheetGroup.PLACES, 3));
        assertThat(order.headAt(4)).contains(SheetRow.head(SheetGroup.INDIVIDUAL_NEED, 2));
        assertThat(order.headAt(1)).isEmpty();
        assertThat(order.headAt(7)).isEmpty();
    }

    @Test
    void linesAreCountedWithoutHeads() {
        assertThat(order.linesBefore(0)).isZero();
        assertThat(order.linesBefore(1)).isZero();
        assertThat(order.linesBefore(4)).isEqualTo(3);
        assertThat(order.linesBefore(5)).isEqualTo(3);
        assertThat(order.linesBefore(7)).isEqualTo(5);
    }

    private static SheetCount count(SheetGroup group, long shown) {
        return new SheetCount(group, shown, 0, shown, 0, 0, 0, 0);
    }
}
