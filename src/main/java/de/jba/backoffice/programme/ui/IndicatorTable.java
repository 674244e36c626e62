// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import de.jba.backoffice.programme.IndicatorDetails;
import de.jba.backoffice.ui.PlainTable;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.WideContent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of a chapter, each with unit, reference and source. */
class IndicatorTable extends Div {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("programme");

    private SerializableConsumer<IndicatorDetails> edit = indicator -> {};

    IndicatorTable() {
        addClassName("indicators");
    }

    void onEdit(SerializableConsumer<IndicatorDetails> listener) {
        edit = listener;
    }

    void show(List<IndicatorDetails> indicators, boolean open) {
        removeAll();
        setVisible(!indicators.isEmpty());
        PlainTable table = new PlainTable()
                .columns(TEXTS.get("indicator.label"))
                .figures(TEXTS.get("indicator.value"))
                .columns(
                        TEXTS.get("indicator.unit"),
                        TEXTS.get("indicator.reference"),
                        TEXTS.get("indicator.source"),
                        TEXTS.get("indicator.action"));
        for (IndicatorDetails indicator : indicators) {
            table.row(
                    new Span(indicator.label()),
                    indicator.value() == null ? missing() : new Span(Figures.shown(indicator.value())),
                    indicator.unit() == null ? missing() : new Span(TEXTS.get(indicator.unit())),
                    orMissing(indicator.referenceDate() == null ? null : Figures.reference(indicator.referenceDate())),
                    orMissing(indicator.source()),
                    open && indicator.editable() ? button(indicator) : new Span());
        }
        add(new H3(TEXTS.get("indicators")), new WideContent(TEXTS.get("indicators"), table));
    }

    private Button button(IndicatorDetails indicator) {
        Button button = new Button(TEXTS.get("indicator.edit"));
        button.addThemeName("small");
        button.setAriaLabel(TEXTS.get("indicator.edit.which", indicator.label()));
        button.addClickListener(click -> edit.accept(indicator));
        return button;
    }

    private static Component orMissing(@Nullable String value) {
        return value == null || value.isBlank() ? missing() : new Span(value);
    }

    private static Component missing() {
        return new StateBadge(TEXTS.get("indicator.missing"), StateBadge.Tone.ERROR);
    }
}
