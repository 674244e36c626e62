// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning.ui;

import de.jba.backoffice.planning.SheetCount;
import de.jba.backoffice.planning.SheetGroup;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where in the grid the heads of the groups stand between the lines that the database counts.
 *
 * @param heads the groups that have lines, in order
 */
record SheetOrder(List<Head> heads) implements Serializable {
    /** The head of a group with so many lines; of a closed one it stands alone. */
    record Head(SheetGroup group, long size, boolean open) implements Serializable {
        int lines() {
            return open ? (int) size : 0;
        }
    }

    SheetOrder {
        heads = List.copyOf(heads);
    }

    static SheetOrder of(List<SheetCount> counts, Set<SheetGroup> closed) {
        return new SheetOrder(counts.stream()
                .filter(count -> count.shown() > 0)
                .map(count -> new Head(count.group(), count.shown(), !closed.contains(count.group())))
                .toList());
    }

    /** How many rows the grid has. */
    int rows() {
        return heads.stream().mapToInt(head -> head.lines() + 1).sum();
    }

    /** The head at this place of the grid, if there is one. */
    Optional<SheetRow> headAt(int index) {
        int place = 0;
        for (Head head : heads) {
            if (place == index) {
                return Optional.of(SheetRow.head(head.group(), head.size(), head.open()));
            }
            place += head.lines() + 1;
        }
        return Optional.empty();
    }

    /** How many lines of open groups stand before this place of the grid. */
    int linesBefore(int index) {
        int place = 0;
        int passed = 0;
        for (Head head : heads) {
            if (place >= index) {
                break;
            }
            passed++;
            place += head.lines() + 1;
        }
        return index - passed;
    }
}
