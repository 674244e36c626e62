// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning.ui;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.planning.SheetCount;
import de.jba.backoffice.planning.SheetGroup;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Heads of groups between the lines. */
class SheetOrderTest {
    private static final List<SheetCount> COUNTS = List.of(
            count(SheetGroup.PLACES, 3), count(SheetGroup.REGION_BOUND, 0), count(SheetGroup.INDIVIDUAL_NEED, 2));

    private final SheetOrder order = SheetOrder.of(COUNTS, Set.of());

    @Test
    void everyGroupWithLinesHasAHead() {
        assertThat(order.rows()).isEqualTo(7);
        assertThat(order.headAt(0)).contains(SheetRow.head(SheetGroup.PLACES, 3, true));
        assertThat(order.headAt(4)).contains(SheetRow.head(SheetGroup.INDIVIDUAL_NEED, 2, true));
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

    @Test
    void aClosedGroupIsItsHeadAlone() {
        SheetOrder closed = SheetOrder.of(COUNTS, Set.of(SheetGroup.PLACES));
        assertThat(closed.rows()).isEqualTo(4);
        assertThat(closed.headAt(0))
                .hasValueSatisfying(head -> assertThat(head.isOpen()).isFalse());
        assertThat(closed.headAt(1)).contains(SheetRow.head(SheetGroup.INDIVIDUAL_NEED, 2, true));
        assertThat(closed.linesBefore(2)).isZero();
        assertThat(closed.linesBefore(4)).isEqualTo(2);
    }

    private static SheetCount count(SheetGroup group, long shown) {
        return new SheetCount(group, shown, 0, shown, 0, 0, 0, 0);
    }
}
