// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import java.util.Optional;

/** Says beside a cell why its value was refused, and offers what can be entered instead. */
class RefusalBox extends Div {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("planning");

    private SerializableConsumer<Refusal.WayOut> taken = wayOut -> {};
    private SerializableConsumer<Refusal> discarded = refusal -> {};
    private SerializableConsumer<Refusal> left = refusal -> {};
    private Optional<Refusal> shown = Optional.empty();

    RefusalBox() {
        addClassName("refused");
        getElement().setAttribute("role", "alert");
        setVisible(false);
        Shortcuts.addShortcutListener(this, () -> shown.ifPresent(left::accept), Key.ESCAPE)
                .listenOn(this);
    }

    void onTaken(SerializableConsumer<Refusal.WayOut> listener) {
        taken = listener;
    }

    void onDiscarded(SerializableConsumer<Refusal> listener) {
        discarded = listener;
    }

    /** Tells when the person goes back to the cell. */
    void onLeft(SerializableConsumer<Refusal> listener) {
        left = listener;
    }

    /** The refusal that is shown. */
    Optional<Refusal> shown() {
        return shown;
    }

    void show(Refusal refusal, PlacesGrid grid) {
        shown = Optional.of(refusal);
        removeAll();
        Span head = new Span(TEXTS.get("refused.title", refusal.typed()));
        head.addClassName("strong");
        Div ways = new Div();
        ways.addClassName("row");
        for (Refusal.WayOut wayOut : refusal.waysOut()) {
            Button button = new Button(wayOut.label(), click -> taken.accept(wayOut));
            button.addThemeName(ways.getComponentCount() == 0 ? "small primary" : "small");
            ways.add(button);
        }
        Button discard = new Button(TEXTS.get("refused.discard"), click -> discarded.accept(refusal));
        discard.addThemeName("small");
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        ways.add(discard);
        Div words = new Div(head, new Div(refusal.why()), ways);
        words.addClassName("grow");
        add(Symbol.ERROR.create(), words);
        setVisible(true);
        getElement()
                .executeJs(
                        "window.jba.sheet.placeRefusal(this, $0, $1, $2)",
                        grid.getElement(),
                        refusal.cell().instrument().toString(),
                        refusal.cell().column().key());
    }

    void hide() {
        shown = Optional.empty();
        removeAll();
        setVisible(false);
    }
}
