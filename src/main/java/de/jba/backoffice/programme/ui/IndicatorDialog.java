// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import de.jba.backoffice.programme.IndicatorDetails;
import de.jba.backoffice.programme.IndicatorEntry;
import de.jba.backoffice.programme.Unit;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Changes one figure with its unit, reference and source. A refused value stays in its field. */
class IndicatorDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("programme");

    private final TextField label = new TextField(TEXTS.get("indicator.label"));
    private final TextField value = new TextField(TEXTS.get("indicator.value"));
    private final Select<Unit> unit = new Select<>();
    private final TextField reference = new TextField(TEXTS.get("indicator.reference"));
    private final TextField source = new TextField(TEXTS.get("indicator.source"));
    private final Div notes = new Div();
    private final transient IndicatorDetails indicator;

    /**
     * @param save stores the entry
     */
    IndicatorDialog(IndicatorDetails indicator, SerializableConsumer<IndicatorEntry> save) {
        this.indicator = indicator;
        setHeaderTitle(indicator.label());
        setWidth("520px");
        unit.setLabel(TEXTS.get("indicator.unit"));
        unit.setItems(Unit.values());
        unit.setItemLabelGenerator(TEXTS::get);
        label.setValue(indicator.label());
        value.setValue(indicator.value() == null ? "" : Figures.shown(indicator.value()));
        unit.setValue(indicator.unit());
        reference.setValue(indicator.referenceDate() == null ? "" : Figures.reference(indicator.referenceDate()));
        reference.setHelperText(TEXTS.get("indicator.reference.help"));
        source.setValue(indicator.source() == null ? "" : indicator.source());
        label.addClassName("wide");
        source.addClassName("wide");
        Div form = new Div(label, value, unit, reference, source);
        form.addClassName("form");
        add(notes, form);
        Button store = new Button(TEXTS.get("chapter.save"), click -> store(save));
        store.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        store.getElement().setAttribute("data-save", "");
        getFooter().add(new Button(TEXTS.get("cancel"), click -> close()), store);
    }

    private void store(SerializableConsumer<IndicatorEntry> save) {
        notes.removeAll();
        value.setInvalid(false);
        try {
            save.accept(entry());
            close();
        } catch (BusinessRuleViolation violation) {
            if (violation.field().equals("value")) {
                value.setErrorMessage(violation.message(Texts.locale()));
                value.setInvalid(true);
                value.focus();
            } else {
                notes.add(new NoteBar(StateBadge.Tone.ERROR, violation.message(Texts.locale())));
            }
        }
    }

    private IndicatorEntry entry() {
        return new IndicatorEntry(
                indicator.chapter(),
                label.getValue().strip(),
                Figures.stored(value.getValue()),
                unit.getValue(),
                filled(Figures.storedReference(reference.getValue())),
                filled(source.getValue().strip()),
                indicator.comparison());
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }
}
