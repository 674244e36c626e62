// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.ui.Draft;
import de.jba.backoffice.ui.DraftKeeper;
import de.jba.backoffice.ui.Drafts;
import de.jba.backoffice.ui.NoteBar;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is entered in a form beside the record, kept until it is saved or discarded, with the version of the instrument
 * that it was entered on.
 *
 * @param <E> what is entered
 */
class PartDraft<E> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final InstrumentPane pane;
    private final PartForm<E> form;
    private final String label;
    private final DraftKeeper<Integer, E> keeper;
    private @Nullable Integer begunOn;

    /**
     * @param kind tells it from the other forms of the pane
     * @param label what the person calls it
     */
    PartDraft(InstrumentPane pane, PartForm<E> form, Drafts drafts, String kind, String label) {
        this.pane = pane;
        this.form = form;
        this.label = label;
        keeper = new DraftKeeper<>(pane, drafts, kind, this::entered);
        form.onChange(keeper::look);
    }

    /** Goes on with what was entered for this instrument, and says so; whoever may not enter it any more goes without. */
    Optional<NoteBar> begin(InstrumentDetails stored) {
        begunOn = null;
        Optional<Draft<Integer, E>> kept = keeper.begin(stored.id().value());
        if (kept.isPresent() && !form.mayEnter(pane.rights(), kept.get().entry())) {
            forget();
            return Optional.empty();
        }
        return kept.map(draft -> resume(draft, stored));
    }

    private NoteBar resume(Draft<Integer, E> draft, InstrumentDetails now) {
        begunOn = draft.stored() == null || draft.stored() == now.version() ? null : draft.stored();
        form.enter(draft.entry());
        NoteBar[] note = new NoteBar[1];
        note[0] = keeper.note(draft, label, () -> {
            begunOn = null;
            form.enter(form.blank());
            note[0].removeFromParent();
        });
        return note[0];
    }

    /** The version that the entries were made on. */
    Version version(InstrumentDetails stored) {
        return new Version(begunOn == null ? stored.version() : begunOn);
    }

    void look() {
        keeper.look();
    }

    /** The person has seen what others changed meanwhile. */
    void goOn() {
        begunOn = null;
        keeper.look();
    }

    /** It was saved, discarded or lost. */
    void forget() {
        begunOn = null;
        pane.stored().map(stored -> stored.id().value()).ifPresent(keeper::forget);
    }

    /** Puts back what is entered now and not saved, after the record was shown anew; nothing when nothing was. */
    Optional<Runnable> again() {
        Integer before = begunOn;
        return entered().filter(now -> !now.entry().equals(now.shown())).map(now -> () -> {
            form.enter(now.entry());
            begunOn = before;
            keeper.look();
        });
    }

    private Optional<DraftKeeper.Now<Integer, E>> entered() {
        E entry = form.change();
        return pane.stored()
                .filter(stored -> !pane.isLost() && form.mayEnter(pane.rights(), entry))
                .map(stored -> new DraftKeeper.Now<>(id(stored), version(stored).number(), form.blank(), entry));
    }

    private static UUID id(InstrumentDetails stored) {
        return stored.id().value();
    }
}
