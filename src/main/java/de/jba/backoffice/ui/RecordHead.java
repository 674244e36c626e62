// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.html.Div;
import de.jba.backoffice.shared.RecordsChanged;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** What capabilities have to say about the record in a pane, above its tabs, and what they can do with it. */
public class RecordHead extends Div {
    private static final long serialVersionUID = 1L;

    @Inject
    @Any
    transient Instance<RecordActions> contributions;

    @Inject
    EditingMark mark;

    public RecordHead() {
        addClassName("note-slot");
    }

    /** Shows the notes about this record as it stands, and tells what this person may do with it. */
    public List<RecordActions.Action> show(ShownRecord shown) {
        removeAll();
        mark.show(shown);
        contributions.stream().flatMap(each -> each.note(shown).stream()).forEach(this::add);
        return contributions.stream()
                .flatMap(each -> each.actions(shown).stream())
                .toList();
    }

    /** Shows nothing, as for a record that is not stored yet. */
    public void showNothing() {
        removeAll();
        mark.showNothing();
    }

    /** Who edits the record. */
    public EditingMark mark() {
        return mark;
    }

    /** Whether one of the capabilities has something else to say about the record after this change. */
    public boolean hears(RecordsChanged changed, ShownRecord shown) {
        return contributions.stream().anyMatch(each -> each.hears(changed, shown));
    }
}
