// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.tabs.Tab;
import de.jba.backoffice.ui.RecordTabs;
import de.jba.backoffice.ui.Texts;
import java.io.Serializable;

/** The pane's own tabs, before those that capabilities add: the record, its places, its contacts. */
class PaneTabs implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("instrument");

    private final RecordTabs all;
    private final Tab record = new Tab(TEXTS.get("tab.record"));
    private final Tab places = new Tab(TEXTS.get("tab.places"));
    private final Tab contacts = new Tab(TEXTS.get("tab.contacts"));

    PaneTabs(RecordTabs all) {
        this.all = all;
        all.add(record, places, contacts);
    }

    /** Says how many values and contacts there are. */
    void count(int values, int people) {
        RecordTabs.name(places, TEXTS.get("tab.places"), values);
        RecordTabs.name(contacts, TEXTS.get("tab.contacts"), people);
    }

    void selectRecord() {
        all.setSelectedTab(record);
    }

    void selectContacts() {
        all.setSelectedTab(contacts);
    }

    void selectPlaces() {
        all.setSelectedTab(places);
    }

    boolean isPlaces() {
        return places.equals(all.getSelectedTab());
    }

    /** Puts the open tab into this place. */
    void fill(HasComponents place, PaneForms forms) {
        boolean named = contacts.equals(all.getSelectedTab());
        all.fill(place, isPlaces() ? forms.places() : named ? forms.contacts() : forms.form());
    }

    /** Whether the open tab is saved by the pane's foot. */
    boolean isSaved(PaneRights rights) {
        if (isPlaces()) {
            return rights.places();
        }
        return contacts.equals(all.getSelectedTab())
                ? rights.contacts()
                : rights.edit() && all.body().isEmpty();
    }

    /** What the foot's button says. */
    String saveWords(boolean isNew) {
        return TEXTS.get(isPlaces() ? "savePlaces" : isNew ? "create" : "save");
    }
}
