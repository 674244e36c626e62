// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.Optional;

/** What a capability offers to do with the list of another, so that the list's screen need not know the capability. */
public interface ListTool {
    /**
     * The tool for a new screen; nothing when this person has none for the list.
     *
     * @param kind the kind of the listed records, as the log names it
     * @param shown what the list shows at the moment: {@link ListShown}, or how the service of a list of its own is asked
     */
    Optional<Component> tool(String kind, SerializableSupplier<?> shown);
}
