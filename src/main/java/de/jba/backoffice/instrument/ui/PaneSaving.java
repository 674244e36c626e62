// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.instrument.InstrumentEntry;
import de.jba.backoffice.instrument.InstrumentService;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.ui.EntrySaving;
import de.jba.backoffice.ui.FormErrors;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Saves the record in the pane or, each by itself, its places, quotas and reports. */
class PaneSaving {
    private static final Texts TEXTS = Texts.of("instrument");

    private final InstrumentPane pane;
    private final PaneForms forms;
    private final InstrumentService instruments;
    private final PlacesDesk desk;
    private final PaneDrafts drafts;
    private final EntrySaving<InstrumentDetails, InstrumentEntry> saving;

    PaneSaving(
            InstrumentPane pane,
            PaneForms forms,
            InstrumentService instruments,
            PlacesDesk desk,
            PaneDrafts drafts,
            InstrumentDesk records,
            ScreenUser user) {
        this.pane = pane;
        this.forms = forms;
        this.instruments = instruments;
        this.desk = desk;
        this.drafts = drafts;
        saving = new EntrySaving<>(pane, records, forms, user, record -> pane.reload(record.id()));
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
            changePlaces(forms.places());
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
                drafts.quota(),
                (id, version) -> desk.change(id, version, quotas.change()),
                () -> quotas.clear(desk.today()),
                quotas::refuse);
    }

    private void report() {
        OccupancyPart occupancy = forms.places().occupancy();
        attempt(
                drafts.occupancy(),
                (id, version) -> desk.report(id, version, occupancy.change()),
                () -> occupancy.clear(desk.today()),
                occupancy::refuse);
    }

    private void changePlaces(PlacesTab places) {
        attempt(
                drafts.capacity(),
                (id, version) -> desk.change(id, version, places.change()),
                () -> places.clearCapacity(desk.today()),
                this::refusePlaces);
    }

    /** Saves one form beside the record; what else is being entered stays. */
    private void attempt(
            PartDraft<?> draft,
            BiFunction<InstrumentId, Version, InstrumentDetails> change,
            Runnable clear,
            Consumer<BusinessRuleViolation> refused) {
        pane.stored()
                .ifPresent(shown -> saving.attempt(
                        () -> change.apply(shown.id(), draft.version(shown)),
                        newer -> {
                            draft.forget();
                            clear.run();
                            saving.tellSaved(newer);
                            pane.reload(newer.id());
                            clear.run(); // with what is known of the day by now
                            drafts.look();
                        },
                        refused,
                        before -> changedMeanwhile(draft, before)));
    }

    /** Somebody else changed the record, which is compared, or its places alone, which are shown as they are now. */
    private void changedMeanwhile(PartDraft<?> draft, InstrumentDetails before) {
        if (Editing.of(instruments.instrument(before.id())).equals(pane.shown())) {
            pane.reload(before.id());
            pane.tell(new NoteBar(StateBadge.Tone.WARNING, TEXTS.get("places.changedMeanwhile")));
            draft.goOn();
        } else {
            saving.compare(before);
        }
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
