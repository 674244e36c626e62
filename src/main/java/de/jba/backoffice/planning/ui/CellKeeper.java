// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning.ui;

import de.jba.backoffice.shared.InstrumentId;

/** Who keeps what is entered into the cells of the sheet. */
interface CellKeeper {
    /** Before there is one. */
    CellKeeper NONE = new CellKeeper() {
        @Override
        public void enter(Refusal.Cell cell, String typed, String original) {}

        @Override
        public void paste(SheetColumn column, int index, String text) {}

        @Override
        public void confirm(InstrumentId instrument) {}

        @Override
        public void explain(Refusal.Cell cell) {}

        @Override
        public void giveUp(Refusal.Cell cell) {}

        @Override
        public void undo() {}
    };

    /**
     * Something was entered.
     *
     * @param original what the person saw there before
     */
    void enter(Refusal.Cell cell, String typed, String original);

    /** Lines were pasted downwards from a place of the grid on. */
    void paste(SheetColumn column, int index, String text);

    /** The figure of an instrument was confirmed. */
    void confirm(InstrumentId instrument);

    /** The person came to a cell whose value was refused. */
    void explain(Refusal.Cell cell);

    /** The refused value of a cell is given up for what is stored. */
    void giveUp(Refusal.Cell cell);

    /** The last change is to be undone. */
    void undo();
}
