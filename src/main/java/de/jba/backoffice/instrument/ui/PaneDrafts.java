// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.instrument.InstrumentEntry;
import de.jba.backoffice.places.CapacityChange;
import de.jba.backoffice.places.OccupancyReport;
import de.jba.backoffice.places.QuotaChange;
import de.jba.backoffice.ui.Drafts;
import de.jba.backoffice.ui.EntryDrafts;
import de.jba.backoffice.ui.FormNotes;
import de.jba.backoffice.ui.Texts;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** What is entered in the pane and not saved: in the record, and in each form of its places. */
class PaneDrafts implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("instrument");

    private final InstrumentPane pane;
    private final FormNotes notes;
    private final EntryDrafts<InstrumentDetails, InstrumentEntry> entry;
    private final PartDraft<CapacityChange> capacity;
    private final PartDraft<QuotaChange> quota;
    private final PartDraft<OccupancyReport> occupancy;

    PaneDrafts(InstrumentPane pane, PaneForms forms, InstrumentDesk desk, Drafts drafts, FormNotes notes) {
        this.pane = pane;
        this.notes = notes;
        entry = new EntryDrafts<>(pane, pane, desk, forms, drafts);
        forms.onChange(entry::look);
        PlacesTab places = forms.places();
        String tab = TEXTS.get("tab.places");
        capacity = new PartDraft<>(pane, places, drafts, "places", tab);
        quota = new PartDraft<>(pane, places.quotas(), drafts, "quota", of(tab, "quota.title"));
        occupancy = new PartDraft<>(pane, places.occupancy(), drafts, "occupancy", of(tab, "occupancy.title"));
    }

    PartDraft<CapacityChange> capacity() {
        return capacity;
    }

    PartDraft<QuotaChange> quota() {
        return quota;
    }

    PartDraft<OccupancyReport> occupancy() {
        return occupancy;
    }

    /** Goes on with what was entered for the record that is shown. */
    void begin() {
        entry.begin();
        pane.stored().ifPresent(stored -> parts().flatMap(part -> part.begin(stored).stream())
                .toList()
                .forEach(notes::add));
    }

    /** A form was saved by itself: what is entered in the others stands on the newer version. */
    void look() {
        entry.look();
        parts().forEach(PartDraft::look);
    }

    /** Everything was discarded or lost. */
    void forget() {
        entry.forget();
        parts().forEach(PartDraft::forget);
    }

    /** The record was saved: shows it, and leaves in the other forms what was entered there. */
    void saved(Runnable show) {
        entry.forget();
        List<Runnable> others = parts().flatMap(part -> part.again().stream()).toList();
        parts().forEach(PartDraft::forget);
        show.run();
        others.forEach(Runnable::run);
    }

    private Stream<PartDraft<?>> parts() {
        return Stream.of(capacity, quota, occupancy);
    }

    private static String of(String tab, String part) {
        return tab + " · " + TEXTS.get(part);
    }
}
