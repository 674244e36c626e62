// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import de.jba.backoffice.agency.Agency;
import de.jba.backoffice.agency.AgencyService;
import de.jba.backoffice.agency.LegalCircle;
import de.jba.backoffice.contact.ContactSummary;
import de.jba.backoffice.contact.PartnerSummary;
import de.jba.backoffice.contact.PartnerType;
import de.jba.backoffice.contact.PhoneText;
import de.jba.backoffice.exchange.Sheet.Column;
import de.jba.backoffice.instrument.InstrumentSummary;
import de.jba.backoffice.instrument.TargetGroup;
import de.jba.backoffice.places.CapacityKind;
import de.jba.backoffice.places.CapacityPeriod;
import de.jba.backoffice.places.CapacityStatus;
import de.jba.backoffice.shared.AgencyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

    List<Column<InstrumentSummary>> instruments() {
        Map<AgencyId, String> names = names();
        return List.of(
                new Column<>("Bezeichnung", 48, InstrumentSummary::name),
                new Column<>("Abkürzung", 12, InstrumentSummary::abbreviation),
                new Column<>("Zielgruppe", 14, row -> word(row.targetGroup())),
                new Column<>("Rechtskreise", 18, row -> row.legalCircles().stream()
                        .map(ExportColumns::word)
                        .collect(Collectors.joining(LIST))),
                new Column<>("Federführung", 28, row -> names.get(row.owner())),
                new Column<>("Beteiligt", 28, row -> row.participating().stream()
                        .map(names::get)
                        .collect(Collectors.joining(LIST))),
                new Column<>("Plätze", 10, ofCapacity(CapacityPeriod::places)),
                new Column<>("Einheit", 24, ofCapacity(capacity -> word(capacity.kind()))),
                new Column<>("Region", 28, ofCapacity(CapacityPeriod::region)),
                new Column<>("Gültig ab", 12, ofCapacity(CapacityPeriod::validFrom)),
                new Column<>("Stand", 12, ofCapacity(capacity -> word(capacity.status()))),
                new Column<>("Zuletzt bestätigt", 16, ofCapacity(CapacityPeriod::lastConfirmed)));
    }

    List<Column<ContactSummary>> contacts() {
        Map<AgencyId, String> names = names();
        return List.of(
                new Column<>("Funktion", 48, ContactSummary::function),
                new Column<>("Funktionspostfach", 44, ContactSummary::mailbox),
                new Column<>("Telefon", 20, row -> phone(row.phone())),
                new Column<>("Federführung", 28, row -> names.get(row.owner())));
    }

    List<Column<PartnerSummary>> partners() {
        Map<AgencyId, String> names = names();
        return List.of(
                new Column<>("Bezeichnung", 48, PartnerSummary::name),
                new Column<>("Art", 16, row -> word(row.type())),
                new Column<>("Anschrift", 44, PartnerSummary::address),
                new Column<>("Funktionspostfach", 44, PartnerSummary::mailbox),
                new Column<>("Telefon", 20, row -> phone(row.phone())),
                new Column<>("Federführung", 28, row -> names.get(row.owner())));
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

    private static String word(LegalCircle circle) {
        return switch (circle) {
            case SGB_II -> "SGB II";
            case SGB_III -> "SGB III";
            case SGB_VIII -> "SGB VIII";
        };
    }

    private static String word(TargetGroup group) {
        return switch (group) {
            case U25 -> "U25";
            case U25_AND_OVER -> "Ü25 und U25";
        };
    }

    private static String word(CapacityKind kind) {
        return switch (kind) {
            case PLACES -> "Plätze";
            case INDIVIDUAL_NEED -> "nach individuellem Bedarf";
            case REGION_BOUND -> "regional gebunden";
        };
    }

    private static String word(CapacityStatus status) {
        return switch (status) {
            case PROVISIONAL -> "vorläufig";
            case CONFIRMED -> "bestätigt";
        };
    }

    private static String word(PartnerType type) {
        return switch (type) {
            case SCHOOL -> "Schule";
            case BODY -> "Stelle";
            case DISTRICT -> "Stadtbezirk";
            case PROVIDER -> "Maßnahmeträger";
            case SITE -> "Standort";
        };
    }
}
