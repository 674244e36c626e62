// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.instrument.InstrumentEntry;
import de.jba.backoffice.instrument.InstrumentService;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.StaleRecord;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.ui.ConflictDialog;
import de.jba.backoffice.ui.FormErrors;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Saves what was entered in the pane. What is refused is shown at its field; what somebody else saved meanwhile is laid
 * beside it.
 */
class PaneSaving {
    private static final Texts TEXTS = Texts.of("instrument");

    private final InstrumentPane pane;
    private final PaneForms forms;
    private final InstrumentService instruments;
    private final PlacesDesk desk;

    PaneSaving(InstrumentPane pane, PaneForms forms, InstrumentService instruments, PlacesDesk desk) {
        this.pane = pane;
        this.forms = forms;
        this.instruments = instruments;
        this.desk = desk;
        PlacesTab places = forms.places();
        places.onConfirm(this::confirm);
        places.quotas().onState(this::stateQuota);
        places.occupancy().onReport(this::report);
    }

    /** Saves the record or, in their tab, its places. */
    void save(boolean places) {
        Optional<FormErrors> unreadable = places ? Optional.empty() : forms.unreadable(pane.own()::selectRecord);
        if (unreadable.isPresent()) {
            pane.tell(unreadable.get());
        } else if (pane.stored().isEmpty()) {
            pane.tell();
            try {
                done(instruments.create(forms.entry()));
            } catch (BusinessRuleViolation violation) {
                refuse(violation);
            }
        } else if (places) {
            attempt(before -> desk.change(before, forms.places().change()), this::done, this::refusePlaces);
        } else {
            attempt(
                    before -> instruments.describe(before.id(), new Version(before.version()), forms.entry()),
                    this::done,
                    this::refuse);
        }
    }

    /** Puts the record away, and offers the way back. */
    void archive() {
        pane.stored().ifPresent(before -> {
            InstrumentDetails archived = instruments.archive(before.id(), new Version(before.version()));
            pane.archived();
            Notices.done(
                    TEXTS.get("archived", archived.name()),
                    TEXTS.get("undo"),
                    () -> pane.restored(instruments.restore(archived.id(), new Version(archived.version()))));
        });
    }

    private void confirm() {
        pane.stored()
                .ifPresent(
                        before -> desk.confirm(Map.of(before.id(), before.version()), () -> pane.reload(before.id())));
    }

    private void stateQuota() {
        QuotaPart quotas = forms.places().quotas();
        attempt(
                before -> desk.change(before, quotas.change()),
                newer -> {
                    quotas.clear(desk.today());
                    partDone(newer);
                },
                quotas::refuse);
    }

    private void report() {
        OccupancyPart occupancy = forms.places().occupancy();
        attempt(
                before -> desk.report(before, occupancy.change()),
                newer -> {
                    occupancy.clear(desk.today());
                    partDone(newer);
                },
                occupancy::refuse);
    }

    private void attempt(
            UnaryOperator<InstrumentDetails> change,
            Consumer<InstrumentDetails> done,
            Consumer<BusinessRuleViolation> refused) {
        pane.tell();
        pane.stored().ifPresent(before -> {
            try {
                done.accept(change.apply(before));
            } catch (BusinessRuleViolation violation) {
                refused.accept(violation);
            } catch (StaleRecord stale) {
                compare(before);
            } catch (RecordNotFound gone) {
                pane.lose(TEXTS.get("lost.sight", pane.title()));
            }
        });
    }

    private void done(InstrumentDetails instrument) {
        Notices.done(TEXTS.get("saved", instrument.name()));
        pane.saved(instrument);
    }

    /** A quota or a report is stored; what else is being entered stays. */
    private void partDone(InstrumentDetails instrument) {
        Notices.done(TEXTS.get("saved", instrument.name()));
        pane.reload(instrument.id());
    }

    private void refusePlaces(BusinessRuleViolation violation) {
        if (!forms.places().refuse(violation)) {
            refuse(violation);
        }
    }

    private void refuse(BusinessRuleViolation violation) {
        pane.tell(forms.refuse(violation, pane.own()::selectRecord, pane.own()::selectContacts));
    }

    private void compare(InstrumentDetails before) {
        InstrumentDetails theirs = instruments.instrument(before.id());
        InstrumentEntry base = pane.shown();
        InstrumentEntry mine = forms.entry();
        new ConflictDialog<>(theirs.name(), forms.parts().toList(), base, mine, Editing.of(theirs), () -> {
                    pane.rebase(theirs);
                    pane.tell(new NoteBar(StateBadge.Tone.NEUTRAL, TEXTS.get("conflict.merged")));
                })
                .open();
    }
}
