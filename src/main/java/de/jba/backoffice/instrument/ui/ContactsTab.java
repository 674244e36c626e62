// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import de.jba.backoffice.contact.ContactEntry;
import de.jba.backoffice.instrument.InstrumentEntry;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.ui.ComparedPart;
import de.jba.backoffice.ui.FormErrors.Mistake;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.Typing;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom to call about an instrument. Without a contact the common front desk answers. */
class ContactsTab extends Div {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("instrument");
    private static final Pattern PATH = Pattern.compile("contacts\\[(\\d{1,4})]\\.(\\w+)");

    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Button more = new Button(TEXTS.get("contacts.add"), Symbol.PLUS.create());
    private boolean editable;
    private SerializableRunnable changed = () -> {};

    ContactsTab() {
        addClassName("pane-body");
        list.addClassName("contacts");
        more.addClickListener(click -> {
            Row row = new Row(new ContactEntry(null, null, null));
            rows.add(row);
            arrange();
            row.function.focus();
        });
        add(list, more, new NoteBar(StateBadge.Tone.NEUTRAL, TEXTS.get("contacts.functional")));
    }

    void show(List<ContactEntry> contacts, boolean mayEdit) {
        editable = mayEdit;
        rows.clear();
        contacts.stream().map(Row::new).forEach(rows::add);
        more.setVisible(mayEdit);
        arrange();
    }

    /** The contacts as a whole, laid beside what somebody else saved. */
    ComparedPart<InstrumentEntry> asPart() {
        return new ComparedPart<>() {
            @Override
            public String label() {
                return TEXTS.get("tab.contacts");
            }

            @Override
            public boolean differs(InstrumentEntry one, InstrumentEntry other) {
                return !of(one).equals(of(other));
            }

            @Override
            public String wordsOf(InstrumentEntry entry) {
                return of(entry).stream()
                        .flatMap(contact -> Stream.of(contact.function(), contact.phone(), contact.mailbox()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
            }

            @Override
            public void show(InstrumentEntry entry) {
                ContactsTab.this.show(of(entry), editable);
            }
        };
    }

    private static List<ContactEntry> of(InstrumentEntry entry) {
        return Objects.requireNonNullElse(entry.contacts(), List.of());
    }

    /** The contacts that stand in the fields. */
    List<ContactEntry> contacts() {
        return rows.stream().map(Row::entry).toList();
    }

    /**
     * Shows a broken rule at the contact that it is about.
     *
     * @param open opens this tab
     */
    Optional<Mistake> refuse(BusinessRuleViolation violation, SerializableRunnable open) {
        Matcher path = PATH.matcher(violation.field());
        if (!path.matches() || Integer.parseInt(path.group(1)) >= rows.size()) {
            return Optional.empty();
        }
        TextField field = rows.get(Integer.parseInt(path.group(1))).field(path.group(2));
        String message = violation.message(Texts.locale());
        field.setErrorMessage(message);
        field.setInvalid(true);
        return Optional.of(new Mistake(field.getLabel(), message, () -> {
            open.run();
            field.focus();
        }));
    }

    /** Tells when a contact says something else, comes or goes. */
    void onChange(SerializableRunnable listener) {
        changed = listener;
    }

    private void arrange() {
        changed.run();
        list.removeAll();
        if (rows.isEmpty()) {
            list.add(new Paragraph(TEXTS.get("contacts.none")));
        }
        rows.forEach(row -> list.add(editable ? row.fields() : row.text()));
    }

    /** One contact. */
    private final class Row {
        private final TextField function = new TextField(TEXTS.get("contacts.function"));
        private final TextField mailbox = new TextField(TEXTS.get("contacts.mailbox"));
        private final TextField phone = new TextField(TEXTS.get("contacts.phone"));

        Row(ContactEntry entry) {
            set(function, entry.function());
            set(mailbox, entry.mailbox());
            set(phone, entry.phone());
            mailbox.addClassName("wide");
        }

        private void set(TextField field, @Nullable String value) {
            Typing.follow(field);
            field.addValueChangeListener(change -> changed.run());
            field.setValue(value == null ? "" : value);
        }

        TextField field(String name) {
            return switch (name) {
                case "phone" -> phone;
                case "mailbox" -> mailbox;
                default -> function;
            };
        }

        ContactEntry entry() {
            return new ContactEntry(filled(function), filled(mailbox), filled(phone));
        }

        private @Nullable String filled(TextField field) {
            return field.getValue().isBlank() ? null : field.getValue().strip();
        }

        Component fields() {
            Button remove = new Button(TEXTS.get("contacts.remove"));
            remove.addThemeName("tertiary");
            remove.addClickListener(click -> {
                rows.remove(this);
                arrange();
                more.focus();
            });
            Div fields = new Div(function, phone, mailbox, remove);
            fields.addClassNames("form", "contact");
            return fields;
        }

        Component text() {
            Anchor mail = new Anchor("mailto:" + mailbox.getValue(), mailbox.getValue());
            mail.addClassName("target");
            Div text = new Div(new Span(function.getValue()), new Div(Symbol.MAIL.create(), mail));
            if (!phone.isEmpty()) {
                text.add(new Div(Symbol.PHONE.create(), new Span(phone.getValue())));
            }
            text.addClassName("contact");
            return text;
        }
    }
}
