// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.jba.backoffice.audit.AuditQuery;
import de.jba.backoffice.audit.AuditService;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.instrument.InstrumentConfirmationService;
import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.instrument.InstrumentPlacesService;
import de.jba.backoffice.instrument.InstrumentService;
import de.jba.backoffice.instrument.PlacesConfirmed;
import de.jba.backoffice.instrument.PlacesConfirmed.Confirmed;
import de.jba.backoffice.instrument.PlacesConfirmed.LeftOut;
import de.jba.backoffice.instrument.PlacesConfirmed.Reason;
import de.jba.backoffice.instrument.SeenInstruments;
import de.jba.backoffice.places.CapacityChange;
import de.jba.backoffice.places.CapacityKind;
import de.jba.backoffice.places.CapacityStatus;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.Version;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A service lets in whom the table of permissions names, and what it does stands in the log or did not happen. */
@ExtendWith(ArquillianExtension.class)
class ServiceGateIT {
    @Inject
    Inside inside;

    @Inject
    InstrumentService instruments;

    @Inject
    InstrumentPlacesService places;

    @Inject
    InstrumentConfirmationService confirmations;

    @Inject
    AuditService audit;

    @Deployment
    static WebArchive war() {
        return Delivered.war();
    }

    @Test
    void nobodyGetsInWithoutSigningIn() {
        assertThatThrownBy(() -> instruments.page(PageRequest.first())).isInstanceOf(PermissionDenied.class);
    }

    @Test
    void whoReadsMayNotWrite() {
        InstrumentDetails own = create();

        assertThatThrownBy(() -> inside.as(
                        Inside.reader("jobcenter"), () -> instruments.create(Entries.instrument("Ohne Recht"))))
                .isInstanceOf(PermissionDenied.class);
        assertThatThrownBy(() -> inside.as(
                        Inside.reader("jobcenter"), () -> instruments.archive(own.id(), new Version(own.version()))))
                .isInstanceOf(PermissionDenied.class);
    }

    @Test
    void whoMayNotSeeIsToldNothing() {
        InstrumentDetails another = create();

        assertThatThrownBy(() -> inside.as(
                        Inside.reader("jugendamt"),
                        () -> instruments.archive(another.id(), new Version(another.version()))))
                .isInstanceOf(RecordNotFound.class);
    }

    @Test
    void whoReadsMayNotReadTheLog() {
        assertThatThrownBy(() -> inside.as(
                        Inside.reader("jobcenter"), () -> audit.search(AuditQuery.everything(), PageRequest.first())))
                .isInstanceOf(PermissionDenied.class);
    }

    @Test
    void aTransactionHasOneCaller() {
        assertThatThrownBy(() -> inside.undone(() -> {
                    inside.as(Inside.reader("jobcenter"), () -> instruments.page(PageRequest.first()));
                    return inside.as(Inside.reader("jugendamt"), () -> instruments.page(PageRequest.first()));
                }))
                .hasMessageContaining("another person's scope");
    }

    @Test
    void theLogEntryIsWrittenInTheTransactionOfItsChange() {
        InstrumentDetails own = create();

        List<?> within = inside.committed(() -> changePlaces(own));

        assertThat(within).hasSize(1);
        assertThat(history(own.id())).filteredOn("capacity"::equals).hasSize(1);
    }

    @Test
    void aChangeThatIsUndoneLeavesNoLogEntry() {
        InstrumentDetails own = create();
        List<String> before = history(own.id());

        List<?> within = inside.undone(() -> changePlaces(own));

        assertThat(within).hasSize(1);
        assertThat(history(own.id())).isEqualTo(before);
        assertThat(inside.as(Inside.admin("jobcenter"), () -> places.places(own.id())))
                .isEmpty();
    }

    @Test
    void placesAreConfirmedAsTheyWereSeenAndTheWayBackIsOpenUntilSomebodyElseChangesThem() {
        InstrumentDetails stated = withPlaces();
        InstrumentDetails changed = withPlaces();
        InstrumentDetails empty = create();
        CurrentUser admin = Inside.admin("jobcenter");
        Map<InstrumentId, Integer> seen =
                Map.of(stated.id(), stated.version(), changed.id(), changed.version() - 1, empty.id(), empty.version());

        PlacesConfirmed done = inside.as(admin, () -> confirmations.confirmSeen(seen));

        assertThat(done.confirmed()).extracting(Confirmed::id).containsExactly(stated.id());
        assertThat(done.leftOut())
                .extracting(LeftOut::id, LeftOut::why)
                .containsExactlyInAnyOrder(tuple(changed.id(), Reason.CHANGED), tuple(empty.id(), Reason.NO_CAPACITY));
        assertThat(inside.as(admin, () -> confirmations.confirm(List.of(stated.id())))
                        .leftOut())
                .extracting(LeftOut::why)
                .containsExactly(Reason.ALREADY_CONFIRMED);
        assertThat(inside.as(Inside.admin("jugendamt"), () -> confirmations.confirm(List.of(stated.id()))))
                .as("who does not see it is told nothing")
                .isEqualTo(new PlacesConfirmed(List.of(), List.of()));
        assertThat(inside.as(Inside.admin("jugendamt"), () -> confirmations.undo(done)))
                .isZero();
        assertThat(inside.as(admin, () -> confirmations.undo(done))).isOne();
        assertThat(status(stated)).isEqualTo(CapacityStatus.PROVISIONAL);

        PlacesConfirmed again = inside.as(admin, () -> confirmations.confirm(List.of(stated.id())));
        inside.as(admin, () -> places.changePlaces(stated.id(), Version.ANY, Entries.places(9)));
        assertThat(inside.as(admin, () -> confirmations.undo(again))).isZero();
        assertThat(status(stated)).isEqualTo(CapacityStatus.CONFIRMED);
    }

    @Test
    void everythingShownIsConfirmedAsItWasSeen() {
        InstrumentDetails seen = withPlaces();
        InstrumentDetails changed = withPlaces();
        CurrentUser admin = Inside.admin("jobcenter");
        SeenInstruments shown = SeenInstruments.of(new Object[] {
            "{" + seen.id() + "," + changed.id() + "}", "{" + seen.version() + "," + changed.version() + "}"
        });
        InstrumentDetails now =
                inside.as(admin, () -> places.changePlaces(changed.id(), Version.ANY, Entries.places(9)));

        PlacesConfirmed done = inside.as(admin, () -> confirmations.confirmSeen(shown, Map.of()));

        assertThat(done.confirmed()).extracting(Confirmed::id).containsExactly(seen.id());
        assertThat(done.changed()).containsExactly(changed.name());
        assertThat(inside.as(
                                admin,
                                () -> confirmations.confirmSeen(
                                        shown, Map.of(changed.id(), now.version(), InstrumentId.random(), 1)))
                        .changed())
                .as("it was drawn again since, and what was not shown is not touched")
                .containsExactly(seen.name());
        assertThat(inside.as(admin, () -> confirmations.listed(new PageRequest(0, 1, null, true, seen.name(), false)))
                        .ids())
                .contains(seen.id().toString());
    }

    private CapacityStatus status(InstrumentDetails instrument) {
        return inside.as(Inside.admin("jobcenter"), () -> places.places(instrument.id()))
                .get(0)
                .status();
    }

    private InstrumentDetails withPlaces() {
        InstrumentDetails own = create();
        return inside.as(
                Inside.admin("jobcenter"),
                () -> places.changePlaces(
                        own.id(),
                        new Version(own.version()),
                        new CapacityChange(
                                CapacityKind.PLACES, 7, null, LocalDate.of(2022, 1, 1), CapacityStatus.PROVISIONAL)));
    }

    /** The entries of this transaction about the places, seen from within. */
    private List<?> changePlaces(InstrumentDetails own) {
        return inside.as(Inside.admin("jobcenter"), () -> {
            places.changePlaces(own.id(), new Version(own.version()), Entries.places(7));
            return inside.sql("SELECT action FROM audit_entry WHERE tx = pg_current_xact_id()" + " AND object_id = '"
                    + own.id() + "' AND canonical LIKE '%\"capacity\"%'");
        });
    }

    private List<String> history(InstrumentId id) {
        return inside
                .as(Inside.admin("jobcenter"), () -> audit.historyOf("instrument", id.toString(), PageRequest.first()))
                .items()
                .stream()
                .map(entry -> String.valueOf(entry.part()))
                .toList();
    }

    private InstrumentDetails create() {
        return inside.as(Inside.admin("jobcenter"), () -> instruments.create(Entries.instrument("Nur fürs Jobcenter")));
    }
}
