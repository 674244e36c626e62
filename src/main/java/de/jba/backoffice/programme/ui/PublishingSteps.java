// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import de.jba.backoffice.programme.PublishingStep;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Publishes beside the screen and shows which step it is at; nothing can be pressed meanwhile. */
class PublishingSteps extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("programme");

    private final Map<PublishingStep, ListItem> items = new EnumMap<>(PublishingStep.class);
    private final ProgressBar bar = new ProgressBar(0, PublishingStep.values().length, 0);
    private final Span said = new Span();

    PublishingSteps(String year) {
        setHeaderTitle(TEXTS.get("publish.running", year));
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        OrderedList list = new OrderedList();
        list.addClassName("needed");
        for (PublishingStep step : PublishingStep.values()) {
            items.put(step, new ListItem());
            list.add(items.get(step));
        }
        bar.getElement().setAttribute("aria-label", TEXTS.get("publish.running", year));
        said.addClassName("unseen");
        said.getElement().setAttribute("role", "status");
        show(PublishingStep.CHECK);
        add(list, bar, said);
    }

    /**
     * Opens, works, and closes.
     *
     * @param executor works beside the screen
     * @param publish does it, as the person at this screen
     * @param done what follows on screen
     * @param failed what follows on screen when nothing was published
     */
    void run(
            Executor executor,
            Consumer<PublishingStep.Progress> publish,
            Runnable done,
            Consumer<RuntimeException> failed) {
        UI ui = UI.getCurrent();
        open();
        executor.execute(() -> {
            try {
                publish.accept(step -> tell(ui, () -> show(step)));
                tell(ui, () -> {
                    close();
                    done.run();
                });
            } catch (RuntimeException failure) {
                tell(ui, () -> {
                    close();
                    failed.accept(failure);
                });
            }
        });
    }

    /** Whoever leaves the screen meanwhile does not undo what they asked for. */
    private static void tell(UI ui, Command words) {
        try {
            ui.access(words);
        } catch (UIDetachedException left) {
            // nobody looks any more
        }
    }

    private void show(PublishingStep reached) {
        items.forEach((step, item) -> {
            boolean over = step.compareTo(reached) < 0;
            Span sign = (over ? Symbol.CHECK : Symbol.CLOCK).create();
            sign.addClassName(over ? "ready" : "waiting");
            item.removeAll();
            item.add(sign, new Span(TEXTS.get(step)));
            item.getElement().setAttribute("data-step", step.name());
        });
        bar.setValue(reached.ordinal());
        said.setText(TEXTS.get(reached));
    }
}
