// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import de.jba.backoffice.programme.DeputyCandidate;
import de.jba.backoffice.programme.DeputyDetails;
import de.jba.backoffice.programme.DeputyEntry;
import de.jba.backoffice.programme.DeputyService;
import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.ui.DateField;
import de.jba.backoffice.ui.FormErrors;
import de.jba.backoffice.ui.FormPart;
import de.jba.backoffice.ui.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Appoints somebody of the own agency: for which programme, whom, from when to when. */
class DeputyForm extends Div {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("programme");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final transient DeputyService deputies;
    private final transient List<FormPart<DeputyEntry, ?>> parts;
    private final Select<Integer> year = new Select<>();
    private final ComboBox<DeputyCandidate> person = new ComboBox<>(TEXTS.get("deputy.person"));
    private final DateField from = new DateField(TEXTS.get("deputy.from"));
    private final DateField until = new DateField(TEXTS.get("deputy.until"));
    private final Div notes = new Div();
    private final SerializableConsumer<DeputyDetails> appointed;

    DeputyForm(
            DeputyService deputies,
            List<DeputyCandidate> candidates,
            List<Integer> years,
            Integer chosen,
            LocalDate today,
            SerializableConsumer<DeputyDetails> appointed) {
        this.deputies = deputies;
        this.appointed = appointed;
        addClassName("dialog-form");
        year.setLabel(TEXTS.get("deputy.year"));
        year.setItems(years);
        year.setValue(chosen);
        person.setItems(candidates);
        person.setItemLabelGenerator(each -> TEXTS.get("deputy.candidate", each.function(), each.username()));
        person.setRequiredIndicatorVisible(true);
        person.setHelperText(TEXTS.get("deputy.person.help"));
        person.setWidthFull();
        from.setMin(today);
        from.setValue(today);
        until.setMin(today);
        until.setRequiredIndicatorVisible(true);
        until.setHelperText(TEXTS.get("deputy.until.help"));
        parts = List.of(
                new FormPart<>(
                        "person",
                        TEXTS.get("deputy.person"),
                        person,
                        entry -> candidates.stream()
                                .filter(each -> each.person().equals(entry.person()))
                                .findFirst()
                                .orElse(null),
                        DeputyCandidate::function),
                new FormPart<>("from", TEXTS.get("deputy.from"), from, DeputyEntry::from, DAY::format),
                new FormPart<>("until", TEXTS.get("deputy.until"), until, DeputyEntry::until, DAY::format));
        Button appoint = new Button(TEXTS.get("deputy.appoint"), click -> appoint());
        appoint.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        appoint.getElement().setAttribute("data-save", "");
        Div row = new Div(appoint);
        row.addClassName("row");
        add(notes, year, person, from, until, row);
    }

    private void appoint() {
        notes.removeAll();
        Optional<FormErrors> unreadable = FormErrors.unreadable(parts, () -> {});
        if (unreadable.isPresent()) {
            notes.add(unreadable.get());
            return;
        }
        DeputyCandidate chosen = person.getValue();
        try {
            appointed.accept(deputies.appoint(
                    new ProgrammeYear(year.getValue()),
                    new DeputyEntry(chosen == null ? null : chosen.person(), from.getValue(), until.getValue())));
        } catch (BusinessRuleViolation violation) {
            notes.add(FormErrors.of(parts, () -> {}, violation, each -> Optional.empty()));
        }
    }
}
