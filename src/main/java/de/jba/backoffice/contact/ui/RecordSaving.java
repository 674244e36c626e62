// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact.ui;

import com.vaadin.flow.function.SerializableConsumer;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.StaleRecord;
import de.jba.backoffice.ui.ConflictDialog;
import de.jba.backoffice.ui.FormErrors;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * Saves what was entered in the pane. What is refused is listed above it; what somebody else saved meanwhile is laid
 * beside it.
 *
 * @param <E> the record as it is entered
 */
class RecordSaving<E> implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("contact");

    private final RecordPane<E> pane;
    private final transient RecordDesk<E> desk;
    private final RecordForm<E> form;

    RecordSaving(RecordPane<E> pane, RecordDesk<E> desk, RecordForm<E> form) {
        this.pane = pane;
        this.desk = desk;
        this.form = form;
    }

    void save() {
        Optional<FormErrors> unreadable = FormErrors.unreadable(form.parts(), () -> {});
        if (unreadable.isPresent()) {
            pane.tell(unreadable.get());
            return;
        }
        pane.tell();
        try {
            Opened<E> done = pane.stored()
                    .map(before -> desk.describe(before, form.entry()))
                    .orElseGet(() -> desk.create(form.entry()));
            Notices.done(TEXTS.get("saved", done.title()));
            pane.saved(done);
        } catch (BusinessRuleViolation violation) {
            pane.tell(FormErrors.of(form.parts(), () -> {}, violation, each -> Optional.empty()));
        } catch (StaleRecord stale) {
            pane.stored().ifPresent(this::compare);
        } catch (RecordNotFound gone) {
            pane.lose(TEXTS.get("lost.sight", pane.title()));
        }
    }

    private void compare(Opened<E> before) {
        Opened<E> theirs = desk.read(before.id().value());
        NoteBar merged = new NoteBar(StateBadge.Tone.NEUTRAL, TEXTS.get("conflict.merged"));
        new ConflictDialog<>(
                        theirs.title(),
                        List.copyOf(form.parts()),
                        pane.shown(),
                        form.entry(),
                        theirs.entry(),
                        () -> pane.goOn(theirs, theirs.entry(), merged))
                .open();
    }

    /** Puts the record away or erases it. */
    void leave(String sentence, SerializableConsumer<Opened<E>> how) {
        pane.stored().ifPresent(leaving -> {
            try {
                how.accept(leaving);
                pane.gone();
                Notices.done(TEXTS.get(sentence, leaving.title()));
            } catch (StaleRecord stale) {
                pane.tell(new NoteBar(StateBadge.Tone.WARNING, TEXTS.get("changedBefore")));
            }
        });
    }
}
