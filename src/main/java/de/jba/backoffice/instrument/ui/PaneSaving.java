// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.instrument.InstrumentEntry;
import de.jba.backoffice.instrument.InstrumentService;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.ui.EntrySaving;
import de.jba.backoffice.ui.FormErrors;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.Texts;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Saves the record in the pane or, each by itself, its places, quotas and reports. */
class PaneSaving {
    private static final Texts TEXTS = Texts.of("instrument");

    private final InstrumentPane pane;
    private final PaneForms forms;
    private final InstrumentService instruments;
    private final PlacesDesk desk;
    private final EntrySaving<InstrumentDetails, InstrumentEntry> saving;

    PaneSaving(
            InstrumentPane pane,
            PaneForms forms,
            InstrumentService instruments,
            PlacesDesk desk,
            EntrySaving<InstrumentDetails, InstrumentEntry> saving) {
        this.pane = pane;
        this.forms = forms;
        this.instruments = instruments;
        this.desk = desk;
        this.saving = saving;
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
        } else if (places && pane.stored().isPresent()) {
            attempt(before -> desk.change(before, forms.places().change()), saving::done, this::refusePlaces);
        } else {
            saving.save(this::refuse);
        }
    }

    /** Puts the record away, and offers the way back. */
    void archive() {
        pane.stored().ifPresent(before -> {
            InstrumentDetails archived = instruments.archive(before.id(), new Version(before.version()));
            pane.discard();
            pane.listeners().changed();
            pane.listeners().close();
            Notices.done(TEXTS.get("archived", archived.name()), TEXTS.get("undo"), () -> pane.listeners()
                    .saved(instruments.restore(archived.id(), new Version(archived.version()))));
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
        pane.stored().ifPresent(before -> saving.attempt(() -> change.apply(before), done, refused));
    }

    /** A quota or a report is stored; what else is being entered stays. */
    private void partDone(InstrumentDetails instrument) {
        saving.tellSaved(instrument);
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
}
