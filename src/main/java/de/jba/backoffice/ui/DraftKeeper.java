// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.function.SerializableRunnable;
import de.jba.backoffice.shared.BusinessTime;
import java.io.Serializable;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is entered in one form until it is saved or discarded, and offers it again after a reload.
 *
 * @param <S> the record as it is stored
 * @param <E> the record as it is entered
 */
public final class DraftKeeper<S, E> implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("ui");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Component form;
    private final Drafts drafts;
    private final String kind;
    private final transient Supplier<Optional<Now<S, E>>> now;
    private boolean kept;

    /**
     * What the form shows at the moment.
     *
     * @param id the record; null for one that is new
     * @param stored the version that is shown; null for a new record
     * @param shown what the form said before anything was entered
     * @param entry what it says
     */
    public record Now<S, E>(@Nullable UUID id, @Nullable S stored, E shown, E entry) {}

    /**
     * @param kind the kind of the record, as the log names it
     * @param now what the form shows; empty while it cannot be written in
     */
    public DraftKeeper(Component form, Drafts drafts, String kind, Supplier<Optional<Now<S, E>>> now) {
        this.form = form;
        this.drafts = drafts;
        this.kind = kind;
        this.now = now;
    }

    /** A field may say something else: looks once at all of them when everything of this moment is done. */
    public void look() {
        form.getUI()
                .ifPresent(
                        ui -> ui.beforeClientResponse(form, context -> now.get().ifPresent(this::keep)));
    }

    private void keep(Now<S, E> entered) {
        if (!entered.entry().equals(entered.shown())) {
            drafts.keep(kind, entered.id(), entered.stored(), entered.shown(), entered.entry());
            kept = true;
        } else if (kept) {
            forget(entered.id());
        }
    }

    /** What was entered for the record before the page was loaded again. */
    public Optional<Draft<S, E>> begin(@Nullable UUID id) {
        Optional<Draft<S, E>> draft = drafts.of(kind, id);
        kept = draft.isPresent();
        return draft;
    }

    /** It was saved or discarded. */
    public void forget(@Nullable UUID id) {
        drafts.forget(kind, id);
        kept = false;
    }

    /**
     * Says that entries are back.
     *
     * @param discard shows what is stored; the draft is forgotten before
     */
    public NoteBar note(Draft<S, E> draft, SerializableRunnable discard) {
        return bar(draft, TEXTS.get("draft.back", time(draft)), discard);
    }

    /**
     * Says that entries of one form among several are back.
     *
     * @param part what the person calls the form
     * @param discard shows what is stored; the draft is forgotten before
     */
    public NoteBar note(Draft<S, E> draft, String part, SerializableRunnable discard) {
        return bar(draft, TEXTS.get("draft.backIn", time(draft), part), discard);
    }

    private static String time(Draft<?, ?> draft) {
        return TIME.format(draft.since().atZone(BusinessTime.ZONE));
    }

    private NoteBar bar(Draft<S, E> draft, String words, SerializableRunnable discard) {
        Button button = new Button(TEXTS.get("draft.discard"), click -> {
            forget(draft.id());
            discard.run();
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        NoteBar note = new NoteBar(StateBadge.Tone.WARNING, words, button);
        note.addClassName(FormNotes.STAYS);
        return note;
    }
}
