// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning.ui;

import de.jba.backoffice.shared.InstrumentId;
import java.io.Serializable;
import java.util.List;

/**
 * What a cell was not allowed to say. It stays in the cell until it is entered otherwise or discarded.
 *
 * @param cell where it was entered
 * @param typed the entered value
 * @param why the sentence of the rule
 * @param waysOut what can be entered instead
 */
record Refusal(Cell cell, String typed, String why, List<WayOut> waysOut) implements Serializable {
    /** A cell of the sheet. */
    record Cell(InstrumentId instrument, SheetColumn column) implements Serializable {}

    /**
     * One way out.
     *
     * @param label the words on its button
     * @param cell where something is entered
     * @param text what is entered there
     * @param again whether what was refused is entered again after it
     */
    record WayOut(String label, Cell cell, String text, boolean again) implements Serializable {}
}
