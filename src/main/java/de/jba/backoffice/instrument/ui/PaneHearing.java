// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.instrument.InstrumentService;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.RecordsChanged;
import de.jba.backoffice.ui.FormNotes;
import de.jba.backoffice.ui.LostPlace;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;

/** What the pane does when somebody else changed the record in it: what was entered is never lost. */
class PaneHearing {
    private static final Texts TEXTS = Texts.of("instrument");

    private final InstrumentPane pane;
    private final FormNotes notes;
    private final PaneForms forms;
    private final InstrumentService instruments;
    private final ScreenUser user;

    PaneHearing(InstrumentPane pane, FormNotes notes, PaneForms forms, InstrumentService instruments, ScreenUser user) {
        this.pane = pane;
        this.notes = notes;
        this.forms = forms;
        this.instruments = instruments;
        this.user = user;
    }

    void hear(RecordsChanged changed) {
        pane.stored().filter(before -> !pane.isLost()).ifPresent(before -> {
            try {
                if (changed.concerns("instrument", before.id().value())) {
                    lookAgain(before);
                }
                if (!pane.isLost()) {
                    pane.hearAdded(changed, pane.stored().orElse(before));
                }
            } catch (RecordNotFound gone) {
                pane.lose(LostPlace.outOfSight(before.name()));
            }
        });
    }

    private void lookAgain(InstrumentDetails before) {
        InstrumentDetails now = instruments.instrument(before.id());
        if (now.version() == before.version() && now.coMaintained() == before.coMaintained()) {
            return;
        }
        if (!pane.isDirty()) {
            pane.show(now);
        } else if (pane.rights().edit() && !PaneRights.of(user, now).edit()) {
            pane.lose(TEXTS.get("lost.editing", before.name()));
        } else if (!forms.places().isDirty() && Editing.of(now).equals(pane.shown())) {
            pane.reload(now.id()); // only places, quotas or reports are others
        } else {
            notes.tellNews(new NoteBar(StateBadge.Tone.NEUTRAL, TEXTS.get("changedMeanwhile")));
        }
    }
}
