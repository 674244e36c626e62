// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is entered in a pane until it is saved or discarded, and goes on with it after a reload.
 *
 * @param <S> the record as it is stored
 * @param <E> the record as it is entered
 */
public final class EntryDrafts<S, E> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final EntryPane<S, E> pane;
    private final transient EntryDesk<S, E> desk;
    private final EntryForm<E> form;
    private final DraftKeeper<S, E> keeper;

    /**
     * @param shell the pane, as a part of the screen
     * @param pane the same
     */
    public EntryDrafts(Component shell, EntryPane<S, E> pane, EntryDesk<S, E> desk, EntryForm<E> form, Drafts drafts) {
        this.pane = pane;
        this.desk = desk;
        this.form = form;
        keeper = new DraftKeeper<>(shell, drafts, desk.kind(), this::entered);
    }

    /** A field may say something else. */
    public void look() {
        keeper.look();
    }

    /** Goes on with what was entered for the record that is shown, on the version that it was entered on. */
    public void begin() {
        keeper.begin(id()).filter(this::mayGoOn).ifPresent(this::resume);
    }

    /** What was entered is saved, discarded or lost. */
    public void forget() {
        keeper.forget(id());
    }

    /** A draft holds what was shown: not for somebody from whom a part of it is withheld now. */
    private boolean mayGoOn(Draft<S, E> draft) {
        return pane.isOpen() && !desk.withholds(draft.shown(), pane.shown());
    }

    private void resume(Draft<S, E> draft) {
        S now = pane.stored().orElse(null);
        boolean same = now != null && desk.entry(now).equals(draft.shown());
        form.show(draft.entry());
        pane.goOn(same ? now : draft.stored(), draft.shown(), keeper.note(draft, () -> pane.stored()
                .ifPresentOrElse(stored -> pane.show(desk.reread(stored)), pane::showNew)));
    }

    private Optional<DraftKeeper.Now<S, E>> entered() {
        return pane.isOpen()
                ? Optional.of(new DraftKeeper.Now<>(id(), pane.stored().orElse(null), pane.shown(), form.entry()))
                : Optional.empty();
    }

    private @Nullable UUID id() {
        return pane.stored().map(desk::id).orElse(null);
    }
}
