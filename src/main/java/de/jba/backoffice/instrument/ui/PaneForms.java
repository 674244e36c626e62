// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import com.vaadin.flow.function.SerializableRunnable;
import de.jba.backoffice.instrument.InstrumentEntry;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.ui.ComparedPart;
import de.jba.backoffice.ui.EntryForm;
import de.jba.backoffice.ui.FormErrors;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is entered in the pane's own tabs: the record, its contacts, its places. */
class PaneForms implements EntryForm<InstrumentEntry> {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("instrument");

    private final InstrumentForm form;
    private final ContactsTab contacts = new ContactsTab();
    private final PlacesTab places;
    private PaneRights rights = PaneRights.NONE;

    PaneForms(ScreenUser user, InstrumentForm.Providers providers) {
        form = new InstrumentForm(user, providers);
        places = new PlacesTab(user);
    }

    /** Tells when the record or its contacts say something else. */
    void onChange(SerializableRunnable listener) {
        form.onChange(listener);
        contacts.onChange(listener);
    }

    InstrumentForm form() {
        return form;
    }

    ContactsTab contacts() {
        return contacts;
    }

    PlacesTab places() {
        return places;
    }

    /** Says what the person may change of what is shown next. */
    void allow(PaneRights allowed) {
        rights = allowed;
    }

    @Override
    public void show(InstrumentEntry shown) {
        form.show(shown);
        form.setReadOnly(!rights.edit(), rights.contacts());
        contacts.show(shown.contacts() == null ? List.of() : shown.contacts(), rights.contacts());
    }

    /** The record as it was entered, without its places. */
    @Override
    public InstrumentEntry entry() {
        return form.entry(contacts.contacts(), null);
    }

    /** Whether something was entered in place of what was shown. */
    boolean isDirty(InstrumentEntry shown) {
        return rights.edit() && !entry().equals(shown) || places.isDirty();
    }

    /** What was entered in place of what was shown, by the names of the fields. */
    Map<String, String> entered(InstrumentEntry shown) {
        Map<String, String> entries = new LinkedHashMap<>();
        InstrumentEntry mine = entry();
        parts().stream()
                .filter(part -> rights.edit() && part.differs(shown, mine))
                .forEach(part -> entries.put(part.label(), part.wordsOf(mine)));
        places.entered().ifPresent(words -> entries.put(TEXTS.get("tab.places"), words));
        return entries;
    }

    @Override
    public List<ComparedPart<InstrumentEntry>> parts() {
        return Stream.concat(form.parts().stream(), Stream.of(contacts.asPart()))
                .toList();
    }

    /** Shows what is refused at its fields, and lists it. */
    FormErrors refuse(
            BusinessRuleViolation violation, SerializableRunnable openRecord, SerializableRunnable openContacts) {
        return FormErrors.of(form.parts(), openRecord, violation, each -> contacts.refuse(each, openContacts));
    }

    /** What stands in the record's fields and is no value; empty when all is. */
    Optional<FormErrors> unreadable(SerializableRunnable openRecord) {
        return FormErrors.unreadable(form.parts(), openRecord);
    }
}
