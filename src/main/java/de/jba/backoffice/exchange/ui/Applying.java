// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import de.jba.backoffice.exchange.ImportProgress;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.ui.Texts;
import java.util.concurrent.atomic.AtomicBoolean;

/** How far the taking over of an import is, and the way to stop it, which leaves nothing behind. */
class Applying extends Div implements ImportProgress {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("exchange");

    private final UI ui;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final ProgressBar bar = new ProgressBar(0, Step.values().length);
    private final Span words = new Span(TEXTS.get(Step.COMPARE));
    private final Button stop = new Button(TEXTS.get("import.stop"));

    Applying(UI ui) {
        this.ui = ui;
        addClassNames("row", "grow", "applying");
        bar.getElement().setAttribute("aria-label", TEXTS.get("import.applying"));
        words.getElement().setAttribute("role", "status");
        words.addClassName("sec");
        stop.setDisableOnClick(true);
        stop.addClickListener(click -> {
            stopped.set(true);
            words.setText(TEXTS.get("import.stopping"));
        });
        add(bar, words, stop);
    }

    void focus() {
        stop.focus();
    }

    @Override
    public void at(Step step) {
        if (stopped.get()) {
            throw new BusinessRuleViolation("exchange", "import.stopped", "");
        }
        ui.access(() -> {
            bar.setValue(step.ordinal());
            words.setText(TEXTS.get(step));
        });
    }
}
