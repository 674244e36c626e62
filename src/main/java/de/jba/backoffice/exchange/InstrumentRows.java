// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import de.jba.backoffice.agency.AgencyService;
import de.jba.backoffice.contact.ContactBatchService;
import de.jba.backoffice.contact.ContactDetails;
import de.jba.backoffice.contact.ProviderService;
import de.jba.backoffice.exchange.file.Table;
import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.instrument.InstrumentBatchService;
import de.jba.backoffice.instrument.InstrumentBatchService.Change;
import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.places.CapacityPeriod;
import de.jba.backoffice.places.PlacesBatchService;
import de.jba.backoffice.planning.SheetFilter;
import de.jba.backoffice.planning.SheetRequest;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows that are instruments of the own agency, with their places. */
@ApplicationScoped
class InstrumentRows {
    @Inject
    InstrumentBatchService instruments;

    @Inject
    ContactBatchService contacts;

    @Inject
    ProviderService providers;

    @Inject
    PlacesBatchService places;

    @Inject
    AgencyService agencies;

    @Inject
    CallerContext callers;

    @Inject
    ListSheets sheets;

    @Inject
    Clock clock;

    /**
     * The kind, with or without new instruments and what describes them.
     *
     * @param asOf the day that the places are of where a row names none; null for today
     */
    RowKind of(boolean placesAlone, @Nullable LocalDate asOf) {
        return new OfInstruments(placesAlone, asOf);
    }

    private final class OfInstruments implements RowKind {
        private final boolean placesAlone;
        private final @Nullable LocalDate asOf;

        OfInstruments(boolean placesAlone, @Nullable LocalDate asOf) {
            this.placesAlone = placesAlone;
            this.asOf = asOf;
        }

        @Override
        public Comparison compare(List<Table.Row> rows, Map<ImportField, Integer> columns) {
            List<ContactDetails> known = contacts.own().stream()
                    .map(each -> new ContactDetails(each.id(), each.function(), each.mailbox(), each.phone()))
                    .toList();
            List<InstrumentDetails> own = instruments.own(known);
            Map<InstrumentId, PlacesBatchService.Known> stated =
                    places.known(own.stream().map(InstrumentDetails::id).toList());
            List<String> regions = stated.values().stream()
                    .flatMap(each -> each.capacities().stream())
                    .map(CapacityPeriod::region)
                    .filter(Objects::nonNull)
                    .distinct()
                    .sorted()
                    .limit(5)
                    .toList();
            LocalDate today = LocalDate.now(clock.withZone(BusinessTime.ZONE));
            InstrumentJudge judge = new InstrumentJudge(
                    placesAlone,
                    new OwnAgency(callers.user(), agencies.activeAgencies()),
                    new Listed(
                            placesAlone ? ImportKind.PLACES : ImportKind.INSTRUMENTS,
                            columns.keySet(),
                            () -> listed(today)),
                    known,
                    providers.all(),
                    own,
                    stated,
                    regions,
                    asOf,
                    today);
            List<PlanRow> judged = new ArrayList<>(rows.size());
            List<Change> changes = new ArrayList<>();
            for (Table.Row row : rows) {
                InstrumentJudge.Verdict verdict = judge.judge(new Line(row, columns));
                judged.add(verdict.row());
                if (verdict.change() != null) {
                    changes.add(verdict.change());
                }
            }
            return new Compared(judged, changes);
        }

        private Sheet<?> listed(LocalDate today) {
            return placesAlone
                    ? sheets.places(SheetRequest.of(today, asOf, null, SheetFilter.ALL, PageRequest.first()))
                    : sheets.instruments(new Wanted(PageRequest.first(), sheets.instrumentColumns()));
        }

        @Override
        public void hold(List<PlanRow> rows) {
            instruments.hold(rows.stream()
                    .map(PlanRow::record)
                    .filter(Objects::nonNull)
                    .map(id -> new InstrumentId(UUID.fromString(id)))
                    .toList());
        }

        @Override
        public List<String> changedSince(JsonNode done) {
            return instruments.changedSince(ImportDocument.read(done, InstrumentBatchService.Done.class));
        }

        @Override
        public void takeBack(UUID cause, JsonNode done) {
            instruments.takeBack(cause, ImportDocument.read(done, InstrumentBatchService.Done.class));
        }
    }

    private final class Compared implements RowKind.Comparison {
        private final List<PlanRow> rows;
        private final List<Change> changes;

        Compared(List<PlanRow> rows, List<Change> changes) {
            this.rows = rows;
            this.changes = changes;
        }

        @Override
        public List<PlanRow> rows() {
            return rows;
        }

        @Override
        public RowKind.Done make() {
            InstrumentBatchService.Done done = instruments.make(changes);
            return new RowKind.Done(ImportDocument.tree(done), done.places().opened());
        }
    }
}
