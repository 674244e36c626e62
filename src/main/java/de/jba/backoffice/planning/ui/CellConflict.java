// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning.ui;

import de.jba.backoffice.ui.ComparedPart;
import de.jba.backoffice.ui.ConflictDialog;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Two people changed one cell: it shows before, mine and theirs, and lets choose. */
final class CellConflict {
    private CellConflict() {}

    /**
     * @param label what the cell is called
     * @param mineChosen what is done when the own value is to be saved after all
     */
    static void ask(String label, String before, String mine, String theirs, Runnable mineChosen) {
        AtomicBoolean theirsChosen = new AtomicBoolean();
        ComparedPart<String> cell = new ComparedPart<>() {
            @Override
            public String label() {
                return label;
            }

            @Override
            public boolean differs(String one, String other) {
                return !one.equals(other);
            }

            @Override
            public String wordsOf(String entry) {
                return entry;
            }

            @Override
            public void show(String entry) {
                theirsChosen.set(true);
            }
        };
        new ConflictDialog<>(label, List.of(cell), before, mine, theirs, () -> {
                    if (!theirsChosen.get()) {
                        mineChosen.run();
                    }
                })
                .open();
    }
}
