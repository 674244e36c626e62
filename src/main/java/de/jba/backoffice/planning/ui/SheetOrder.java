// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning.ui;

import de.jba.backoffice.planning.SheetCount;
import de.jba.backoffice.planning.SheetGroup;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * Where in the grid the heads of the groups stand between the lines that the database counts.
 *
 * @param heads the groups that have lines, in order
 */
record SheetOrder(List<Head> heads) implements Serializable {
    /** The head of a group with so many lines. */
    record Head(SheetGroup group, long size) implements Serializable {}

    SheetOrder {
        heads = List.copyOf(heads);
    }

    static SheetOrder of(List<SheetCount> counts) {
        return new SheetOrder(counts.stream()
                .filter(count -> count.shown() > 0)
                .map(count -> new Head(count.group(), count.shown()))
                .toList());
    }

    /** How many rows the grid has. */
    int rows() {
        return (int) heads.stream().mapToLong(head -> head.size() + 1).sum();
    }

    /** The head at this place of the grid, if there is one. */
    Optional<SheetRow> headAt(int index) {
        int place = 0;
        for (Head head : heads) {
            if (place == index) {
                return Optional.of(SheetRow.head(head.group(), head.size()));
            }
            place += (int) head.size() + 1;
        }
        return Optional.empty();
    }

    /** How many lines stand before this place of the grid. */
    int linesBefore(int index) {
        int place = 0;
        int passed = 0;
        for (Head head : heads) {
            if (place >= index) {
                break;
            }
            passed++;
            place += (int) head.size() + 1;
        }
        return index - passed;
    }
}
