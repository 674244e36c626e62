// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning.ui;

import de.jba.backoffice.instrument.InstrumentConfirmationService;
import de.jba.backoffice.instrument.PlacesConfirmed;
import de.jba.backoffice.instrument.SeenInstruments;
import de.jba.backoffice.planning.PlacesLine;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.ui.Names;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Confirms what holds today, of one line or of many, and gives it back. */
@ApplicationScoped
class Confirming {
    private static final Texts TEXTS = Texts.of("planning");

    @Inject
    InstrumentConfirmationService confirmations;

    /**
     * @param seen the line with the version it was drawn with
     * @param after what is done once it is confirmed, and once more when it was undone
     */
    void confirm(PlacesLine seen, Undoing undoing, Runnable after) {
        tell(confirmations.confirmSeen(Map.of(seen.id(), seen.version())), undoing, after);
    }

    /**
     * @param shown all lines that were to be confirmed when the sheet was read
     * @param drawn those that were drawn, with the versions they were drawn with
     */
    void confirmAll(SeenInstruments shown, Map<InstrumentId, Integer> drawn, Undoing undoing, Runnable after) {
        tell(confirmations.confirmSeen(shown, drawn), undoing, after);
    }

    private void tell(PlacesConfirmed done, Undoing undoing, Runnable after) {
        int count = done.confirmed().size();
        int changed = done.changed().size();
        String words = TEXTS.get("confirmed", count, done.leftOut().size() - changed)
                + (changed == 0 ? "" : " " + TEXTS.get("confirmed.changed", Names.of(done.changed())));
        if (count == 0) {
            undoing.say(words);
        } else {
            undoing.done(words, () -> {
                undoing.say(TEXTS.get("confirmed.undone", confirmations.undo(done), count));
                after.run();
            });
        }
        after.run();
    }
}
