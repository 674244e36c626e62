// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.ui;

import de.jba.backoffice.agency.Agency;
import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.places.CapacityPeriod;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.ui.Facts;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that an instrument says, to read and nothing else. */
final class InstrumentFacts {
    private static final Texts TEXTS = Texts.of("sharing");
    private static final Texts NAMES = Texts.of("instrument");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private InstrumentFacts() {}

    static Facts of(ScreenUser user, InstrumentDetails seen) {
        return new Facts()
                .with(NAMES.get("field.name"), seen.name())
                .with(NAMES.get("field.abbreviation"), words(seen.abbreviation()))
                .with(TEXTS.get("facts.owner"), agency(user, seen.owner()))
                .with(
                        NAMES.get("field.participating"),
                        words(seen.participating().stream()
                                .map(each -> agency(user, each))
                                .toList()))
                .with(
                        NAMES.get("field.legalCircles"),
                        words(seen.legalCircles().stream()
                                .map(Texts.of("ui")::get)
                                .toList()))
                .with(NAMES.get("field.targetGroup"), NAMES.get(seen.targetGroup()))
                .with(NAMES.get("column.capacity"), capacity(seen.capacity()))
                .with(NAMES.get("field.explanation"), words(seen.explanation()))
                .with(NAMES.get("field.legalBasis"), words(seen.legalBasis()))
                .with(
                        NAMES.get("field.provider"),
                        words(seen.provider() == null ? null : seen.provider().name()))
                .with(
                        NAMES.get("field.term.from"),
                        day(seen.term() == null ? null : seen.term().from()))
                .with(
                        NAMES.get("field.term.to"),
                        day(seen.term() == null ? null : seen.term().to()))
                .with(NAMES.get("field.aliases"), words(seen.aliases()))
                .with(NAMES.get("field.subOffers"), words(seen.subOffers()))
                .with(NAMES.get("field.needs"), words(seen.needs()))
                .with(
                        NAMES.get("tab.contacts"),
                        words(seen.contacts().stream()
                                .map(each -> Stream.of(each.function(), each.mailbox(), each.phone())
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.joining(", ")))
                                .toList()));
    }

    private static String capacity(@Nullable CapacityPeriod capacity) {
        return capacity == null
                ? NAMES.get("capacity.unknown")
                : Stream.of(capacity.places(), NAMES.get(capacity.kind()), capacity.region())
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .collect(Collectors.joining(" "));
    }

    private static String day(@Nullable LocalDate day) {
        return words(day == null ? null : DAY.format(day));
    }

    private static String agency(ScreenUser user, AgencyId agency) {
        return user.agency(agency).map(Agency::name).orElse(agency.alias());
    }

    private static String words(List<String> words) {
        return words(words.isEmpty() ? null : String.join("; ", words));
    }

    private static String words(@Nullable String words) {
        return words == null ? "–" : words;
    }
}
