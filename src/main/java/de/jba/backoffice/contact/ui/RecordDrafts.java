// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact.ui;

import de.jba.backoffice.ui.Draft;
import de.jba.backoffice.ui.DraftKeeper;
import de.jba.backoffice.ui.Drafts;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is entered in the pane until it is saved or discarded, and goes on with it after a reload.
 *
 * @param <E> the record as it is entered
 */
class RecordDrafts<E> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final RecordPane<E> pane;
    private final transient RecordDesk<E> desk;
    private final RecordForm<E> form;
    private final DraftKeeper<Opened<E>, E> keeper;

    RecordDrafts(RecordPane<E> pane, RecordDesk<E> desk, RecordForm<E> form, Drafts drafts) {
        this.pane = pane;
        this.desk = desk;
        this.form = form;
        keeper = new DraftKeeper<>(pane, drafts, desk.kind(), this::entered);
        form.onChange(keeper::look);
    }

    /** Goes on with what was entered for the record that is shown, on the version that it was entered on. */
    void begin() {
        keeper.begin(id()).filter(this::mayGoOn).ifPresent(this::resume);
    }

    /** What was entered is saved, discarded or lost. */
    void forget() {
        keeper.forget(id());
    }

    /** A draft holds what was shown: not for somebody from whom a part of it is withheld now. */
    private boolean mayGoOn(Draft<Opened<E>, E> draft) {
        return pane.isOpen() && !desk.withholds(draft.shown(), pane.shown());
    }

    private void resume(Draft<Opened<E>, E> draft) {
        Opened<E> now = pane.stored().orElse(null);
        boolean same = now != null && now.entry().equals(draft.shown());
        form.show(draft.entry());
        pane.goOn(same ? now : draft.stored(), draft.shown(), keeper.note(draft, () -> pane.stored()
                .ifPresentOrElse(stored -> pane.show(desk.read(stored.id().value())), pane::showNew)));
    }

    private Optional<DraftKeeper.Now<Opened<E>, E>> entered() {
        return pane.isOpen()
                ? Optional.of(new DraftKeeper.Now<>(id(), pane.stored().orElse(null), pane.shown(), form.entry()))
                : Optional.empty();
    }

    private @Nullable UUID id() {
        return pane.stored().map(stored -> stored.id().value()).orElse(null);
    }
}
