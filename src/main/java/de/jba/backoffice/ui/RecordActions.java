// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import de.jba.backoffice.shared.RecordsChanged;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** What a capability can do with a record as a whole: lines in the menu of its pane, and a note above its tabs. */
public interface RecordActions {
    /** What this person may do with the record as it stands. */
    List<Action> actions(ShownRecord shown);

    /** What is to be known about the record before anything else. */
    Optional<Component> note(ShownRecord shown);

    /** Whether a change concerns what stands in the menu or the note, other than the record itself. */
    default boolean hears(RecordsChanged changed, ShownRecord shown) {
        return false;
    }

    /** One line of the menu. */
    record Action(String label, SerializableRunnable run) implements Serializable {}
}
