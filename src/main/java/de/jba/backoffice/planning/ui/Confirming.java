// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning.ui;

import de.jba.backoffice.instrument.InstrumentConfirmationService;
import de.jba.backoffice.instrument.PlacesConfirmed;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;

/** Confirms what holds today, of one line or of many, and gives it back. */
@ApplicationScoped
class Confirming {
    private static final Texts TEXTS = Texts.of("planning");

    @Inject
    InstrumentConfirmationService confirmations;

    /**
     * @param after what is done once it is confirmed, and once more when it was undone
     */
    void confirm(Collection<InstrumentId> instruments, Undoing undoing, Runnable after) {
        PlacesConfirmed done = confirmations.confirm(instruments);
        int count = done.confirmed().size();
        String words = TEXTS.get("confirmed", count, done.leftOut().size());
        if (count == 0) {
            undoing.say(words);
            return;
        }
        undoing.done(words, () -> {
            undoing.say(TEXTS.get("confirmed.undone", confirmations.undo(done), count));
            after.run();
        });
        after.run();
    }
}
