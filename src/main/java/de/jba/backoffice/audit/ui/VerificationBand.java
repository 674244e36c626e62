// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import de.jba.backoffice.audit.AuditVerification;
import de.jba.backoffice.audit.VerificationResult;
import de.jba.backoffice.identity.Caller;
import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.ScreenErrorHandler;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.Objects;

/** Whether the log is intact: not yet asked, running, or the result. */
class VerificationBand extends Div {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("audit");

    @Inject
    transient AuditVerification verification;

    @Inject
    transient CallerContext callers;

    @Resource
    transient ManagedExecutorService executor;

    private final Button button = new Button(TEXTS.get("verify"), Symbol.SHIELD.create());
    private final ProgressBar bar = new ProgressBar();
    private final Span count = new Span();

    VerificationBand() {
        addClassName("verification");
        bar.getElement().setAttribute("aria-label", TEXTS.get("verify.running"));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClickListener(click -> start(UI.getCurrent()));
        add(new NoteBar(StateBadge.Tone.NEUTRAL, TEXTS.get("verify.not")));
    }

    /** The button that starts a verification. */
    Button button() {
        return button;
    }

    /** The screen stays usable meanwhile, so the work runs beside it and tells its progress by push. */
    private void start(UI ui) {
        button.setEnabled(false);
        bar.setIndeterminate(true);
        count.setText(TEXTS.get("verify.running"));
        removeAll();
        add(count, bar);
        Caller caller = callers.current();
        executor.execute(() -> verify(ui, caller));
    }

    private void verify(UI ui, Caller caller) {
        try {
            VerificationResult result = callers.callAs(
                    caller,
                    () -> verification.verify((done, total) -> ui.access(() -> {
                        bar.setIndeterminate(false);
                        bar.setValue((double) done / Math.max(1, total));
                        count.setText(TEXTS.get("verify.progress", done, total));
                    })));
            ui.access(() -> show(result));
        } catch (RuntimeException e) {
            ui.access(() -> end(StateBadge.Tone.ERROR, ScreenErrorHandler.message(e)));
        }
    }

    private void show(VerificationResult result) {
        String when = EntryWords.time(result.checkedAt());
        if (result.valid()) {
            end(StateBadge.Tone.SUCCESS, TEXTS.get("verify.intact", result.entries(), when));
        } else {
            end(
                    StateBadge.Tone.ERROR,
                    TEXTS.get(
                            "verify.broken",
                            Objects.requireNonNullElse(result.firstWrong(), -1L),
                            TEXTS.get(Objects.requireNonNull(result.finding())),
                            when));
        }
    }

    private void end(StateBadge.Tone tone, String message) {
        removeAll();
        NoteBar note = new NoteBar(tone, message);
        note.getElement().setAttribute("data-result", "");
        add(note);
        button.setEnabled(true);
    }
}
