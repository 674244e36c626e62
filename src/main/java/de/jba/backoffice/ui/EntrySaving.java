// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.StaleRecord;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Saves what was entered in a pane. What is refused is said above it; what somebody else saved meanwhile is laid beside
 * it.
 *
 * @param <S> the record as it is stored
 * @param <E> the record as it is entered
 */
public final class EntrySaving<S, E> implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("ui");

    private final EntryPane<S, E> pane;
    private final transient EntryDesk<S, E> desk;
    private final EntryForm<E> form;
    private final ScreenUser user;
    private final transient Consumer<S> undone;

    /** @param undone is told the record when saving it was undone, wherever the person is by then */
    public EntrySaving(
            EntryPane<S, E> pane, EntryDesk<S, E> desk, EntryForm<E> form, ScreenUser user, Consumer<S> undone) {
        this.pane = pane;
        this.desk = desk;
        this.form = form;
        this.user = user;
        this.undone = undone;
    }

    /** Stores the record as it was entered. */
    public void save(Consumer<BusinessRuleViolation> refused) {
        Optional<S> stored = pane.stored();
        attempt(
                () -> stored.map(before -> desk.describe(before, form.entry()))
                        .orElseGet(() -> desk.create(form.entry())),
                record -> {
                    stored.filter(before -> !desk.entry(before).equals(desk.entry(record)))
                            .ifPresentOrElse(before -> tellChanged(before, record), () -> tellSaved(record));
                    pane.saved(record);
                },
                refused,
                this::compare);
    }

    private void tellChanged(S before, S record) {
        SavedNotice.show(
                TEXTS.get("entry.saved", desk.title(record)),
                desk.title(record),
                user,
                () -> desk.describe(record, desk.entry(before)),
                undone);
    }

    /**
     * Tries a change of the record or of a part of it.
     *
     * @param stale somebody else changed the record that is given meanwhile
     */
    public void attempt(
            Supplier<S> change, Consumer<S> done, Consumer<BusinessRuleViolation> refused, Consumer<S> stale) {
        pane.tell();
        try {
            done.accept(change.get());
        } catch (BusinessRuleViolation violation) {
            refused.accept(violation);
        } catch (StaleRecord changed) {
            orLose(() -> pane.stored().ifPresent(stale));
        } catch (RecordNotFound gone) {
            pane.lose(LostPlace.outOfSight(pane.title()));
        }
    }

    private void orLose(Runnable look) {
        try {
            look.run();
        } catch (RecordNotFound gone) {
            pane.lose(LostPlace.outOfSight(pane.title()));
        }
    }

    /** Says that it is stored. */
    public void tellSaved(S record) {
        Notices.done(TEXTS.get("entry.saved", desk.title(record)));
    }

    /** Lays what somebody else saved beside what was entered. */
    public void compare(S before) {
        S theirs = desk.reread(before);
        NoteBar merged = new NoteBar(StateBadge.Tone.NEUTRAL, TEXTS.get("entry.merged"));
        new ConflictDialog<>(
                        desk.title(theirs),
                        List.copyOf(form.parts()),
                        pane.shown(),
                        form.entry(),
                        desk.entry(theirs),
                        () -> pane.goOn(theirs, desk.entry(theirs), merged))
                .open();
    }
}
