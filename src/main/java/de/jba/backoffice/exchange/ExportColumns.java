// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import de.jba.backoffice.agency.Agency;
import de.jba.backoffice.agency.AgencyService;
import de.jba.backoffice.contact.ContactSummary;
import de.jba.backoffice.contact.PartnerSummary;
import de.jba.backoffice.contact.PhoneText;
import de.jba.backoffice.exchange.Sheet.Column;
import de.jba.backoffice.instrument.InstrumentSummary;
import de.jba.backoffice.places.CapacityPeriod;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.SharedWith;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of the files, with the German words for what stands in them. */
@ApplicationScoped
class ExportColumns {
    private static final String LIST = ", ";

    @Inject
    AgencyService agencies;

    /** The columns of a list by the keys that its screen has for them; in their order when none is chosen. */
    Map<String, List<Column<InstrumentSummary>>> instruments() {
        Map<AgencyId, String> names = names();
        return inOrder(
                Map.entry(
                        "name",
                        List.of(
                                new Column<>("Bezeichnung", 48, InstrumentSummary::name),
                                new Column<>("Abkürzung", 12, InstrumentSummary::abbreviation))),
                one("targetGroup", "Zielgruppe", 14, row -> Words.of(row.targetGroup())),
                one("legalCircles", "Rechtskreise", 18, row -> Words.circles(row.legalCircles())),
                one("owner", "Federführung", 28, row -> names.get(row.owner())),
                one("participating", "Beteiligt", 28, row -> row.participating().stream()
                        .map(names::get)
                        .collect(Collectors.joining(LIST))),
                Map.entry(
                        "capacity",
                        List.of(
                                new Column<>("Plätze", 10, ofCapacity(CapacityPeriod::places)),
                                new Column<>("Einheit", 24, ofCapacity(capacity -> Words.of(capacity.kind()))),
                                new Column<>("Region", 28, ofCapacity(CapacityPeriod::region)))),
                one("validFrom", "Gültig ab", 12, ofCapacity(CapacityPeriod::validFrom)),
                one("status", "Stand", 12, ofCapacity(capacity -> Words.of(capacity.status()))),
                one("lastConfirmed", "Zuletzt bestätigt", 16, ofCapacity(CapacityPeriod::lastConfirmed)),
                one("access", "Freigabe", 28, row -> shares(names, row.shares())),
                one("provider", "Träger", 36, InstrumentSummary::provider),
                one(
                        "termFrom",
                        "Läuft ab",
                        12,
                        row -> row.term() == null ? null : row.term().from()),
                one(
                        "termTo",
                        "Läuft bis",
                        12,
                        row -> row.term() == null ? null : row.term().to()),
                one("legalBasis", "Rechtsgrundlage", 28, InstrumentSummary::legalBasis),
                one("aliases", "Auch bekannt als", 28, row -> String.join(LIST, row.aliases())),
                one("subOffers", "Teilangebote", 28, row -> String.join(LIST, row.subOffers())));
    }

    Map<String, List<Column<ContactSummary>>> contacts() {
        Map<AgencyId, String> names = names();
        return inOrder(
                one("function", "Funktion", 48, ContactSummary::function),
                one("mailbox", "Funktionspostfach", 44, ContactSummary::mailbox),
                one("phone", "Telefon", 20, row -> phone(row.phone())),
                one("owner", "Federführung", 28, row -> names.get(row.owner())),
                one("access", "Freigabe", 28, row -> shares(names, row.shares())),
                one("endsOn", "Scheidet aus am", 16, ContactSummary::endsOn));
    }

    Map<String, List<Column<PartnerSummary>>> partners() {
        Map<AgencyId, String> names = names();
        return inOrder(
                one("name", "Bezeichnung", 48, PartnerSummary::name),
                Map.entry(
                        "type",
                        List.of(
                                new Column<>("Art", 16, row -> Words.of(row.type())),
                                new Column<>(
                                        "Schulform",
                                        20,
                                        row -> row.schoolType() == null ? null : Words.of(row.schoolType())))),
                one("cityDistrict", "Stadtbezirk", 20, PartnerSummary::cityDistrict),
                one("address", "Anschrift", 44, PartnerSummary::address),
                one("mailbox", "Funktionspostfach", 44, PartnerSummary::mailbox),
                one("phone", "Telefon", 20, row -> phone(row.phone())),
                one("owner", "Federführung", 28, row -> names.get(row.owner())),
                one("access", "Freigabe", 28, row -> shares(names, row.shares())));
    }

    @SafeVarargs
    private static <T> Map<String, List<Column<T>>> inOrder(Map.Entry<String, List<Column<T>>>... columns) {
        Map<String, List<Column<T>>> all = new LinkedHashMap<>();
        for (Map.Entry<String, List<Column<T>>> each : columns) {
            all.put(each.getKey(), each.getValue());
        }
        return all;
    }

    private static <T> Map.Entry<String, List<Column<T>>> one(
            String key, String head, int width, Function<T, @Nullable Object> value) {
        return Map.entry(key, List.of(new Column<>(head, width, value)));
    }

    private static String shares(Map<AgencyId, String> names, List<SharedWith> shares) {
        return shares.stream()
                .map(share -> (share.agency().equals("*") ? "JBA-weit" : names.get(new AgencyId(share.agency()))) + " "
                        + Words.of(share.level()))
                .collect(Collectors.joining(LIST));
    }

    private Map<AgencyId, String> names() {
        return agencies.activeAgencies().stream().collect(Collectors.toMap(Agency::id, Agency::name));
    }

    private static Function<InstrumentSummary, @Nullable Object> ofCapacity(
            Function<CapacityPeriod, @Nullable Object> part) {
        return row -> row.capacity() == null ? null : part.apply(row.capacity());
    }

    private static @Nullable String phone(@Nullable String number) {
        return number == null ? null : PhoneText.of(number);
    }
}
