// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.instrument.InstrumentEntry;
import de.jba.backoffice.instrument.InstrumentService;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.ui.Draft;
import de.jba.backoffice.ui.DraftKeeper;
import de.jba.backoffice.ui.Drafts;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what is entered in the pane until it is saved or discarded, and goes on with it after a reload. */
class PaneDrafts implements Serializable {
    private static final long serialVersionUID = 1L;

    private final InstrumentPane pane;
    private final PaneForms forms;
    private final transient InstrumentService instruments;
    private final DraftKeeper<InstrumentDetails, InstrumentEntry> keeper;

    PaneDrafts(InstrumentPane pane, PaneForms forms, InstrumentService instruments, Drafts drafts) {
        this.pane = pane;
        this.forms = forms;
        this.instruments = instruments;
        keeper = new DraftKeeper<>(pane, drafts, "instrument", this::entered);
        forms.onChange(keeper::look);
    }

    /** Goes on with what was entered for the record that is shown, on the version that it was entered on. */
    void begin() {
        keeper.begin(id()).filter(draft -> pane.rights().edit()).ifPresent(this::resume);
    }

    /** What was entered is saved, discarded or lost. */
    void forget() {
        keeper.forget(id());
    }

    private void resume(Draft<InstrumentDetails, InstrumentEntry> draft) {
        InstrumentDetails now = pane.stored().orElse(null);
        boolean same = now != null && Editing.of(now).equals(draft.shown());
        forms.show(draft.entry(), pane.rights());
        pane.resume(same ? now : draft.stored(), draft.shown(), keeper.note(draft, () -> pane.stored()
                .map(InstrumentDetails::id)
                .ifPresentOrElse(this::showStored, pane::showNew)));
    }

    private void showStored(InstrumentId id) {
        pane.show(instruments.instrument(id));
    }

    private Optional<DraftKeeper.Now<InstrumentDetails, InstrumentEntry>> entered() {
        return pane.isLost() || !pane.rights().edit()
                ? Optional.empty()
                : Optional.of(new DraftKeeper.Now<>(id(), pane.stored().orElse(null), pane.shown(), forms.entry()));
    }

    private @Nullable UUID id() {
        return pane.stored().map(stored -> stored.id().value()).orElse(null);
    }
}
