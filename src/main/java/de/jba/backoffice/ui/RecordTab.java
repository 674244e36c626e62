// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableFunction;
import de.jba.backoffice.shared.RecordsChanged;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A tab that a capability adds to the pane of a record, so that the record's screen need not know the capability. */
public interface RecordTab {
    /** Its place among the added tabs; they follow the pane's own. */
    int order();

    /** The tab for this record as it stands; nothing when this person has none for it. */
    Optional<Content> of(ShownRecord shown);

    /** Whether a change concerns what stands in this person's tab, other than the record itself. */
    default boolean hears(RecordsChanged changed, ShownRecord shown) {
        return false;
    }

    /**
     * What stands in the tab.
     *
     * @param label its name; tells it from the others as well
     * @param count how much there is in it, shown beside the name; null when that says nothing
     * @param body makes what stands in it, once for as long as the pane shows the same record: what is entered there
     *     outlives a look at another tab. A body that is a {@link Body} is told of each newer version of the record
     */
    record Content(String label, @Nullable Integer count, SerializableFunction<ShownRecord, Component> body)
            implements Serializable {}

    /** What a body may have to do with its pane. */
    interface Body {
        /** Shows the tab of a newer version of the same record, or the same version looked at again. */
        void show(ShownRecord newer);

        /** Whether something was entered that is not saved. */
        default boolean isDirty() {
            return !entered().isEmpty();
        }

        /** What was entered and is not saved, in words; empty when nothing was. */
        default String entered() {
            return "";
        }

        /** The person leaves without what was entered. */
        default void discard() {}
    }
}
