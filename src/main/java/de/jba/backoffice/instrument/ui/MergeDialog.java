// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import de.jba.backoffice.contact.ContactDetails;
import de.jba.backoffice.contact.ContactEntry;
import de.jba.backoffice.contact.ContactPerson;
import de.jba.backoffice.contact.ContactService;
import de.jba.backoffice.contact.ContactSheet;
import de.jba.backoffice.contact.PhoneText;
import de.jba.backoffice.instrument.ContactMergeService;
import de.jba.backoffice.instrument.MergedContact;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.ContactId;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.StaleRecord;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.ui.Facts;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.ShownRecord;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lays two own contacts side by side and asks, where they differ, which value stays. The one in the pane is kept. */
class MergeDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("instrument");
    /** The fields that are laid side by side, by the names of their labels. */
    private static final Map<String, Function<ContactSheet, @Nullable String>> FIELDS = fields();

    private final transient ContactService contacts;
    private final transient ContactMergeService merges;
    private final transient ContactSheet kept;
    private final ShownRecord shown;
    private final ComboBox<ContactDetails> other = new ComboBox<>(TEXTS.get("merge.other"));
    private final Div notes = new Div();
    private final Div sides = new Div();
    private final Button merge = new Button(TEXTS.get("merge.do"), click -> merge());
    private final transient Map<String, RadioButtonGroup<ContactSheet>> choices = new LinkedHashMap<>();
    private transient @Nullable ContactSheet duplicate;

    MergeDialog(ContactService contacts, ContactMergeService merges, ShownRecord shown, @Nullable ContactId suspect) {
        this.contacts = contacts;
        this.merges = merges;
        this.shown = shown;
        kept = contacts.contact(new ContactId(shown.id()));
        setHeaderTitle(TEXTS.get("merge.title", shown.title()));
        setWidth("720px");
        List<ContactDetails> own = contacts.own().stream()
                .filter(each -> !each.id().equals(kept.id()))
                .toList();
        other.setItems(own);
        other.setItemLabelGenerator(each -> each.function() + " · " + each.mailbox());
        other.setWidthFull();
        other.addValueChangeListener(change -> compare(change.getValue()));
        Div form = new Div(notes, new Paragraph(TEXTS.get("merge.effect")), other, sides);
        form.addClassName("dialog-form");
        sides.addClassName("merge");
        add(form);
        merge.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        merge.getElement().setAttribute("data-save", "");
        merge.setEnabled(false);
        getFooter().add(new Button(TEXTS.get("departure.cancel"), click -> close()), merge);
        own.stream().filter(each -> each.id().equals(suspect)).findFirst().ifPresent(other::setValue);
    }

    private void compare(@Nullable ContactDetails chosen) {
        sides.removeAll();
        choices.clear();
        merge.setEnabled(chosen != null);
        duplicate = chosen == null ? null : contacts.contact(chosen.id());
        ContactSheet goes = duplicate;
        if (goes == null) {
            return;
        }
        Facts same = new Facts();
        FIELDS.forEach((name, value) -> {
            String label = TEXTS.get("merge.field." + name);
            if (Objects.equals(value.apply(kept), value.apply(goes))) {
                same.with(label, words(value.apply(kept)));
            } else {
                choices.put(name, choice(label, value, goes));
            }
        });
        choices.values().forEach(sides::add);
        sides.add(same);
    }

    private RadioButtonGroup<ContactSheet> choice(
            String label, Function<ContactSheet, @Nullable String> value, ContactSheet goes) {
        RadioButtonGroup<ContactSheet> choice = new RadioButtonGroup<>(label);
        choice.setItems(kept, goes);
        choice.setItemLabelGenerator(side -> words(value.apply(side)));
        choice.setValue(value.apply(kept) == null ? goes : kept);
        return choice;
    }

    private void merge() {
        ContactSheet goes = duplicate;
        if (goes == null) {
            return;
        }
        notes.removeAll();
        try {
            MergedContact merged = merges.merge(
                    kept.id(),
                    new Version(kept.version()),
                    goes.id(),
                    new Version(goes.version()),
                    new ContactEntry(chosen("function"), chosen("mailbox"), chosen("phone")),
                    person());
            close();
            Notices.done(
                    TEXTS.get("merge.done", goes.function(), merged.contact().function()),
                    TEXTS.get("departure.undo"),
                    () -> takeBack(merged));
        } catch (BusinessRuleViolation violation) {
            notes.add(new NoteBar(StateBadge.Tone.ERROR, violation.message(Texts.locale())));
            return;
        } catch (StaleRecord | RecordNotFound changed) {
            close();
            Notices.failure(TEXTS.get("departure.stale"));
        }
        shown.changed().run();
    }

    private void takeBack(MergedContact merged) {
        try {
            merges.takeBack(merged);
            Notices.done(TEXTS.get("merge.takenBack"));
        } catch (BusinessRuleViolation changed) {
            Notices.failure(changed.message(Texts.locale()));
        } catch (StaleRecord | RecordNotFound changed) {
            Notices.failure(TEXTS.get("departure.stale"));
        }
        shown.changed().run();
    }

    private @Nullable ContactPerson person() {
        ContactPerson person = new ContactPerson(chosen("personName"), chosen("personMailbox"), chosen("personPhone"));
        return person.name() == null && person.mailbox() == null && person.phone() == null ? null : person;
    }

    private @Nullable String chosen(String field) {
        Function<ContactSheet, @Nullable String> value = Objects.requireNonNull(FIELDS.get(field));
        RadioButtonGroup<ContactSheet> choice = choices.get(field);
        return value.apply(choice == null || choice.getValue() == null ? kept : choice.getValue());
    }

    private static String words(@Nullable String value) {
        return value == null ? TEXTS.get("merge.nothing") : value;
    }

    private static Map<String, Function<ContactSheet, @Nullable String>> fields() {
        Map<String, Function<ContactSheet, @Nullable String>> fields = new LinkedHashMap<>();
        fields.put("function", ContactSheet::function);
        fields.put("mailbox", ContactSheet::mailbox);
        fields.put("phone", sheet -> PhoneText.of(sheet.phone()));
        fields.put("personName", sheet -> ofPerson(sheet, ContactPerson::name));
        fields.put("personMailbox", sheet -> ofPerson(sheet, ContactPerson::mailbox));
        fields.put("personPhone", sheet -> PhoneText.of(ofPerson(sheet, ContactPerson::phone)));
        return fields;
    }

    private static @Nullable String ofPerson(ContactSheet sheet, Function<ContactPerson, @Nullable String> value) {
        return Optional.ofNullable(sheet.person()).map(value).orElse(null);
    }
}
