// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.ScreenErrorHandler;
import de.jba.backoffice.ui.Texts;
import java.util.concurrent.Executor;

/** Sends a programme into coordination. The documents are made meanwhile, which takes a moment and says so. */
class CoordinationStep extends Div {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("programme");

    private final Button button = new Button(TEXTS.get("coordinate"));
    private final Span words = new Span();
    private final ProgressBar bar = new ProgressBar();
    private final transient Executor executor;
    private final transient Runnable coordinate;
    private final transient Runnable changed;

    /**
     * @param missing what is still to be done first, in words; empty when nothing is
     * @param executor works beside the screen
     * @param coordinate does it, as the person at this screen
     * @param changed shows what has become of the programme
     */
    CoordinationStep(String missing, Executor executor, Runnable coordinate, Runnable changed) {
        this.executor = executor;
        this.coordinate = coordinate;
        this.changed = changed;
        addClassName("coordination-step");
        words.setText(missing);
        words.addClassName("sec");
        words.getElement().setAttribute("role", "status");
        bar.setIndeterminate(true);
        bar.setVisible(false);
        bar.getElement().setAttribute("aria-label", TEXTS.get("coordinate.running"));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setEnabled(missing.isEmpty());
        button.setDisableOnClick(missing.isEmpty());
        button.addClickListener(click -> start(UI.getCurrent()));
        add(new Div(words, bar), button);
    }

    private void start(UI ui) {
        words.setText(TEXTS.get("coordinate.running"));
        bar.setVisible(true);
        executor.execute(() -> run(ui));
    }

    private void run(UI ui) {
        try {
            coordinate.run();
            ui.access(() -> {
                Notices.done(TEXTS.get("coordinated"));
                changed.run();
            });
        } catch (RuntimeException e) {
            ui.access(() -> {
                words.setText("");
                bar.setVisible(false);
                button.setEnabled(true);
                Notices.failure(ScreenErrorHandler.message(e));
            });
        }
    }
}
