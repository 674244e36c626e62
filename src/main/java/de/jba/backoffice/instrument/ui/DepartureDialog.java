// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import de.jba.backoffice.contact.ContactDetails;
import de.jba.backoffice.contact.ContactService;
import de.jba.backoffice.instrument.ContactDepartureService;
import de.jba.backoffice.instrument.ContactUseService;
import de.jba.backoffice.instrument.Departure;
import de.jba.backoffice.instrument.DepartureEntry;
import de.jba.backoffice.instrument.NamingInstrument;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.ContactId;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.StaleRecord;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.ui.DateField;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.PlainTable;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.ShownRecord;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.WideContent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Asks for the last day of a contact, and for each instrument that names it whom to ask then. */
class DepartureDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("instrument");

    private final transient ContactDepartureService departures;
    private final ShownRecord shown;
    private final DateField lastDay = new DateField(TEXTS.get("departure.lastDay"));
    private final Div notes = new Div();
    private final List<DepartureRow> rows = new ArrayList<>();

    DepartureDialog(
            ContactService contacts,
            ContactUseService uses,
            ContactDepartureService departures,
            ScreenUser user,
            ShownRecord shown) {
        this.departures = departures;
        this.shown = shown;
        ContactId id = new ContactId(shown.id());
        List<ContactDetails> successors =
                contacts.own().stream().filter(each -> !each.id().equals(id)).toList();
        List<NamingInstrument> naming =
                uses.naming(id).stream().filter(each -> !each.archived()).toList();
        setHeaderTitle(TEXTS.get("departure.title", shown.title()));
        setWidth("820px");
        lastDay.setRequiredIndicatorVisible(true);
        Div form = new Div(notes, new Paragraph(TEXTS.get("departure.effect")), lastDay);
        form.addClassNames("dialog-form", "departure");
        naming.stream()
                .filter(each -> user.isOwn(each.owner()))
                .forEach(each -> rows.add(new DepartureRow(each, successors)));
        form.add(
                rows.isEmpty()
                        ? new Paragraph(TEXTS.get("departure.none"))
                        : new WideContent(TEXTS.get("departure.instruments"), table(successors)));
        String others = naming.stream()
                .filter(each -> !user.isOwn(each.owner()))
                .map(NamingInstrument::name)
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            form.add(new NoteBar(StateBadge.Tone.NEUTRAL, TEXTS.get("departure.others", others)));
        }
        add(form);
        Button save = new Button(TEXTS.get("departure.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.getElement().setAttribute("data-save", "");
        getFooter().add(new Button(TEXTS.get("departure.cancel"), click -> close()), save);
    }

    private PlainTable table(List<ContactDetails> successors) {
        PlainTable table = new PlainTable()
                .stacked()
                .columns(
                        TEXTS.get("departure.instrument"),
                        TEXTS.get("departure.way"),
                        TEXTS.get("departure.successor"));
        if (rows.size() > 1) {
            DepartureRow all = new DepartureRow(null, successors);
            Span name = new Span(TEXTS.get("departure.all"));
            name.addClassName("strong");
            table.row(name, all.way(), all.successor());
            all.onChange(() -> rows.forEach(row -> row.take(all)));
        }
        rows.forEach(row -> table.row(new Span(row.name()), row.way(), row.successor()));
        return table;
    }

    private void save() {
        notes.removeAll();
        lastDay.setInvalid(false);
        rows.forEach(row -> row.refuse(null));
        try {
            Departure departure = departures.depart(
                    new ContactId(shown.id()),
                    new Version(shown.version()),
                    new DepartureEntry(
                            lastDay.getValue(),
                            rows.stream().map(DepartureRow::line).toList()));
            close();
            Notices.done(
                    TEXTS.get(
                            "departure.saved", shown.title(), departure.moves().size()),
                    TEXTS.get("departure.undo"),
                    () -> takeBack(departure));
        } catch (BusinessRuleViolation violation) {
            refuse(violation);
            return;
        } catch (StaleRecord | RecordNotFound changed) {
            close();
            Notices.failure(TEXTS.get("departure.stale"));
        }
        shown.changed().run();
    }

    private void takeBack(Departure departure) {
        try {
            departures.takeBack(departure);
            Notices.done(TEXTS.get("departure.takenBack"));
        } catch (BusinessRuleViolation changed) {
            Notices.failure(changed.message(Texts.locale()));
        } catch (StaleRecord | RecordNotFound changed) {
            Notices.failure(TEXTS.get("departure.stale"));
        }
        shown.changed().run();
    }

    private void refuse(BusinessRuleViolation violation) {
        String sentence = violation.message(Texts.locale());
        if (violation.field().equals("lastDay")) {
            lastDay.setErrorMessage(sentence);
            lastDay.setInvalid(true);
            lastDay.focus();
            return;
        }
        List<DepartureRow> open = rows.stream().filter(DepartureRow::isOpen).toList();
        for (int i = open.size() - 1; i >= 0; i--) { // the first has the focus in the end
            open.get(i).refuse(TEXTS.get("violation.departure.open", open.get(i).name()));
        }
        if (open.isEmpty()) {
            rows.stream()
                    .filter(row -> violation.field().equals("instruments[" + rows.indexOf(row) + "].successor"))
                    .findFirst()
                    .ifPresentOrElse(
                            row -> row.refuse(sentence), () -> notes.add(new NoteBar(StateBadge.Tone.ERROR, sentence)));
        }
    }
}
