// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.StaleRecord;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Says that a record was saved or archived, and offers for a while to have it as it was before. */
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
        offer(saved, title, user, "undo", back, undone);
    }

    /**
     * The same for a record that was archived.
     *
     * @param archived says that it was archived
     * @param back brings it back, on the version that archiving made
     */
    public static <S> void archived(
            String archived, String title, ScreenUser user, Supplier<S> back, Consumer<S> undone) {
        offer(archived, title, user, "undo.archive", back, undone);
    }

    /** @param act before the texts for the reason in the log and for what it came to */
    private static <S> void offer(
            String message, String title, ScreenUser user, String act, Supplier<S> back, Consumer<S> undone) {
        Notices.done(message, TEXTS.get("undo"), () -> {
            try {
                undone.accept(user.giving(TEXTS.get(act + ".reason"), back));
                Notices.done(TEXTS.get(act + ".done", title));
            } catch (StaleRecord changed) {
                Notices.failure(TEXTS.get("undo.changed", title));
            } catch (RecordNotFound gone) {
                Notices.failure(LostPlace.outOfSight(title));
            } catch (BusinessRuleViolation refused) {
                Notices.failure(TEXTS.get("undo.refused", title, refused.message(Texts.locale())));
            }
        });
    }
}
