// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import de.jba.backoffice.shared.ListedRow;
import java.util.List;

/**
 * What a capability offers to do with the checked rows of another's list, so that the list's screen need not know the
 * capability.
 */
public interface SelectionTool {
    /**
     * Whether this person has the tool for a list.
     *
     * @param kind the kind of the listed records, as the log names it
     */
    boolean isOffered(String kind);

    /**
     * The tool for a new screen.
     *
     * @param kind the kind of the listed records, as the log names it
     * @param checked the rows that are checked at the moment
     * @param changed tells the screen that records were changed
     */
    Component tool(String kind, SerializableSupplier<List<ListedRow>> checked, SerializableRunnable changed);

    /** With how many rows at most it can be done at once. */
    int most();
}
