// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import de.jba.backoffice.instrument.InstrumentConfirmationService;
import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.instrument.InstrumentPlacesService;
import de.jba.backoffice.instrument.PlacesConfirmed;
import de.jba.backoffice.instrument.PlacesConfirmed.LeftOut;
import de.jba.backoffice.instrument.PlacesConfirmed.Reason;
import de.jba.backoffice.instrument.SeenInstruments;
import de.jba.backoffice.places.CapacityChange;
import de.jba.backoffice.places.CapacityPeriod;
import de.jba.backoffice.places.OccupancyReport;
import de.jba.backoffice.places.QuotaChange;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.ui.Names;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows the places of an instrument in their tab, changes them, and confirms those of one or many instruments. */
@ApplicationScoped
class PlacesDesk {
    private static final Texts TEXTS = Texts.of("instrument");
    private static final int MOST_DAYS = 6;

    @Inject
    InstrumentPlacesService places;

    @Inject
    InstrumentConfirmationService confirmations;

    @Inject
    Clock clock;

    LocalDate today() {
        return LocalDate.now(clock.withZone(BusinessTime.ZONE));
    }

    /** Shows what is stored, and leaves what was entered; how many values there are. */
    int show(PlacesTab tab, InstrumentDetails stored, PaneRights rights) {
        List<CapacityPeriod> periods = places.places(stored.id());
        tab.show(periods, today(), ConfirmationAge.of(stored.capacity(), clock), rights);
        tab.quotas()
                .show(
                        places.quotas(stored.id()),
                        stored.capacity() == null ? null : stored.capacity().places(),
                        today());
        tab.occupancy().show(places.occupancyDays(stored.id(), MOST_DAYS), places.occupancy(stored.id()));
        return periods.size();
    }

    InstrumentDetails change(InstrumentId id, Version version, CapacityChange change) {
        return places.changePlaces(id, version, change);
    }

    InstrumentDetails change(InstrumentId id, Version version, QuotaChange change) {
        return places.changeQuota(id, version, change);
    }

    InstrumentDetails report(InstrumentId id, Version version, OccupancyReport report) {
        return places.report(id, version, report);
    }

    /** Confirms what holds today of these, as they were seen, says so, and offers the way back. */
    void confirm(Map<InstrumentId, Integer> seen, Runnable changed) {
        tell(confirmations.confirmSeen(seen), changed);
    }

    /** Confirms what holds today of all that the list shows, as it was seen. */
    void confirmListed(SeenInstruments shown, Runnable changed) {
        tell(confirmations.confirmSeen(shown, Map.of()), changed);
    }

    private void tell(PlacesConfirmed done, Runnable changed) {
        String message = Stream.concat(
                        Stream.of(TEXTS.get("confirm.done", done.confirmed().size())),
                        Arrays.stream(Reason.values())
                                .filter(reason -> count(done, reason) > 0)
                                .map(reason ->
                                        TEXTS.get("confirm." + reason, count(done, reason), Names.of(done.changed()))))
                .collect(Collectors.joining(" "));
        if (done.confirmed().isEmpty()) {
            Notices.done(message);
            return;
        }
        changed.run();
        Notices.done(message, TEXTS.get("undo"), () -> {
            int back = confirmations.undo(done);
            Notices.done(
                    back == done.confirmed().size()
                            ? TEXTS.get("confirm.undone", back)
                            : TEXTS.get(
                                    "confirm.partlyUndone",
                                    back,
                                    done.confirmed().size() - back));
            changed.run();
        });
    }

    private static long count(PlacesConfirmed done, Reason reason) {
        return done.leftOut().stream().map(LeftOut::why).filter(reason::equals).count();
    }
}
