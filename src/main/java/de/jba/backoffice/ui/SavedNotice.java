// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.StaleRecord;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Says that a record was saved, and offers for a while to save it again with the values that it had before. */
public final class SavedNotice {
    private static final Texts TEXTS = Texts.of("ui");

    private SavedNotice() {}

    /**
     * Shows the notice. Where somebody changed the record since, undoing it says so and overwrites nothing.
     *
     * @param saved says that it was saved
     * @param title what the record is called
     * @param back saves the values as they were before, on the version that the save made
     * @param undone is told the record that this made
     */
    public static <S> void show(String saved, String title, ScreenUser user, Supplier<S> back, Consumer<S> undone) {
        Notices.done(saved, TEXTS.get("undo"), () -> undo(title, user, back, undone));
    }

    private static <S> void undo(String title, ScreenUser user, Supplier<S> back, Consumer<S> undone) {
        try {
            undone.accept(user.giving(TEXTS.get("undo.reason"), back));
            Notices.done(TEXTS.get("undo.done", title));
        } catch (StaleRecord changed) {
            Notices.failure(TEXTS.get("undo.changed", title));
        } catch (RecordNotFound gone) {
            Notices.failure(LostPlace.outOfSight(title));
        } catch (BusinessRuleViolation refused) {
            Notices.failure(TEXTS.get("undo.refused", title, refused.message(Texts.locale())));
        }
    }
}
