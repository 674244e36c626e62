// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import de.jba.backoffice.contact.ContactDetails;
import de.jba.backoffice.contact.Provider;
import de.jba.backoffice.instrument.CheckedInstrument;
import de.jba.backoffice.instrument.InstrumentBatchService.Change;
import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.instrument.InstrumentEntry;
import de.jba.backoffice.instrument.InstrumentTexts;
import de.jba.backoffice.instrument.Term;
import de.jba.backoffice.places.CapacityStep;
import de.jba.backoffice.places.PlacesBatchService.Known;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.InstrumentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says of one row after the other what it makes of the agency's instruments. */
final class InstrumentJudge {
    private static final Set<String> FALLBACK = Set.of("auffangkontakt", "–", "-");

    private final boolean placesAlone;
    private final OwnAgency agency;
    private final Listed listed;
    private final Records<InstrumentDetails> own;
    private final Map<String, List<InstrumentDetails>> alsoKnown = new HashMap<>();
    private final Map<InstrumentId, Known> places;
    private final Map<String, List<ContactDetails>> contacts;
    private final Map<String, List<Provider>> providers;
    private final List<String> regions;
    private final @Nullable LocalDate asOf;
    private final LocalDate today;

    InstrumentJudge(
            boolean placesAlone,
            OwnAgency agency,
            Listed listed,
            List<ContactDetails> contacts,
            List<Provider> providers,
            List<InstrumentDetails> own,
            Map<InstrumentId, Known> places,
            List<String> regions,
            @Nullable LocalDate asOf,
            LocalDate today) {
        this.placesAlone = placesAlone;
        this.agency = agency;
        this.listed = listed;
        this.own = new Records<>(own, each -> each.id().toString(), InstrumentDetails::name);
        own.forEach(
                each -> each.aliases().stream().map(Records::plain).distinct().forEach(alias -> alsoKnown
                        .computeIfAbsent(alias, key -> new ArrayList<>())
                        .add(each)));
        this.places = places;
        this.contacts = contacts.stream().collect(Collectors.groupingBy(each -> Records.plain(each.mailbox())));
        this.providers = providers.stream().collect(Collectors.groupingBy(each -> Records.plain(each.name())));
        this.regions = regions;
        this.asOf = asOf;
        this.today = today;
    }

    /**
     * The row with what becomes of it.
     *
     * @param change how; null for nothing, or when it is refused
     */
    record Verdict(PlanRow row, @Nullable Change change) {}

    Verdict judge(Line line) {
        PlanRow another = agency.another(line, listed);
        if (another != null) {
            return new Verdict(another, null);
        }
        InstrumentDetails stored = stored(line);
        if (stored == null && (line.isRefused() || placesAlone)) {
            if (!line.isRefused()) {
                line.refuse(ImportField.NAME, new BusinessRuleViolation("exchange", "row.unknownInstrument", "name"));
            }
            return new Verdict(line.judged(null, null), null);
        }
        own.requireOnce(
                line,
                ImportField.NAME,
                stored == null
                        ? Records.plain(line.text(ImportField.NAME))
                        : stored.id().toString());
        CheckedInstrument checked =
                placesAlone && stored != null ? new CheckedInstrument(stored, stored) : checked(line, stored);
        InstrumentId id =
                checked != null ? checked.id() : stored != null ? stored.id() : new InstrumentId(UUID.randomUUID());
        CapacityStep step =
                new CapacityCells(line, places.getOrDefault(id, Known.NOTHING), asOf, today, regions).step(id);
        PlanRow row =
                line.judged(stored == null ? null : stored.id().toString(), stored == null ? null : stored.version());
        boolean changes = row.outcome() == RowOutcome.NEW || row.outcome() == RowOutcome.CHANGED;
        return new Verdict(row, changes && checked != null ? new Change(checked, step) : null);
    }

    private @Nullable InstrumentDetails stored(Line line) {
        if (!line.text(ImportField.ID).isEmpty()) {
            return own.withIdOf(line);
        }
        List<InstrumentDetails> named = own.named(line.text(ImportField.NAME));
        if (named.isEmpty() && placesAlone) {
            return alsoKnown(line);
        }
        String abbreviation = Records.plain(line.text(ImportField.ABBREVIATION));
        List<InstrumentDetails> alike = named.size() < 2
                ? named
                : named.stream()
                        .filter(each -> Records.plain(each.abbreviation() == null ? "" : each.abbreviation())
                                .equals(abbreviation))
                        .toList();
        if (named.size() > 1 && alike.size() != 1) {
            line.refuse(ImportField.NAME, new BusinessRuleViolation("exchange", "row.several", "name", named.size()));
        }
        return alike.size() == 1 ? alike.get(0) : null;
    }

    private @Nullable InstrumentDetails alsoKnown(Line line) {
        List<InstrumentDetails> found = alsoKnown.getOrDefault(Records.plain(line.text(ImportField.NAME)), List.of());
        if (found.size() > 1) {
            line.refuse(
                    ImportField.NAME,
                    new BusinessRuleViolation("exchange", "row.severalAliases", "name", found.size()));
        }
        return found.size() == 1 ? found.get(0) : null;
    }

    private @Nullable CheckedInstrument checked(Line line, @Nullable InstrumentDetails stored) {
        Term term = stored == null ? null : stored.term();
        Term newTerm = new Term(
                line.optional(ImportField.TERM_FROM, term == null ? null : term.from(), Days::of),
                line.optional(ImportField.TERM_TO, term == null ? null : term.to(), Days::of));
        List<AgencyId> before = stored == null ? List.of() : stored.participating();
        List<AgencyId> participating = line.value(ImportField.PARTICIPATING, before, agency::agencies);
        if (!participating.equals(before) && !agency.mayNameParticipants()) {
            line.refuse(
                    ImportField.PARTICIPATING,
                    new BusinessRuleViolation("exchange", "row.mayNotNameParticipants", "participating"));
        }
        InstrumentEntry entry = new InstrumentEntry(
                line.optional(ImportField.NAME, of(stored, InstrumentDetails::name), text -> text),
                line.optional(ImportField.ABBREVIATION, of(stored, InstrumentDetails::abbreviation), text -> text),
                line.optional(ImportField.ALIASES, of(stored, InstrumentDetails::aliases), InstrumentTexts::names),
                participating,
                line.optional(
                        ImportField.LEGAL_CIRCLES,
                        stored == null ? null : Set.copyOf(stored.legalCircles()),
                        InstrumentTexts::legalCircles),
                line.optional(
                        ImportField.TARGET_GROUP,
                        of(stored, InstrumentDetails::targetGroup),
                        InstrumentTexts::targetGroup),
                line.optional(ImportField.EXPLANATION, of(stored, InstrumentDetails::explanation), text -> text),
                line.optional(ImportField.LEGAL_BASIS, of(stored, InstrumentDetails::legalBasis), text -> text),
                line.optional(ImportField.SUB_OFFERS, of(stored, InstrumentDetails::subOffers), InstrumentTexts::names),
                line.optional(
                        ImportField.AGE_FROM,
                        of(stored, InstrumentDetails::ageFrom),
                        text -> InstrumentTexts.age("ageFrom", text)),
                line.optional(
                        ImportField.AGE_TO,
                        of(stored, InstrumentDetails::ageTo),
                        text -> InstrumentTexts.age("ageTo", text)),
                line.optional(ImportField.NEEDS, of(stored, InstrumentDetails::needs), InstrumentTexts::names),
                newTerm.from() == null && newTerm.to() == null ? null : newTerm,
                line.optional(
                        ImportField.PROVIDER,
                        of(stored, InstrumentDetails::provider),
                        text -> provider(text, of(stored, InstrumentDetails::provider))),
                null,
                null);
        List<ContactDetails> kept = stored == null ? List.of() : stored.contacts();
        List<ContactDetails> named = line.value(ImportField.CONTACTS, kept, text -> contacts(text, kept));
        if (line.isRefused()) {
            return null;
        }
        try {
            CheckedInstrument checked = CheckedInstrument.of(agency.id(), stored, entry, named);
            if (stored != null) {
                compare(line, stored, checked.described());
            }
            return checked;
        } catch (BusinessRuleViolation refusal) {
            line.refuse(refusal);
            return null;
        }
    }

    private void compare(Line line, InstrumentDetails before, InstrumentDetails after) {
        line.compare(ImportField.NAME, before.name(), after.name());
        line.compare(ImportField.ABBREVIATION, before.abbreviation(), after.abbreviation());
        line.compare(ImportField.ALIASES, Words.list(before.aliases()), Words.list(after.aliases()));
        line.compare(
                ImportField.PARTICIPATING, agency.names(before.participating()), agency.names(after.participating()));
        line.compare(
                ImportField.LEGAL_CIRCLES, Words.circles(before.legalCircles()), Words.circles(after.legalCircles()));
        line.compare(ImportField.TARGET_GROUP, Words.of(before.targetGroup()), Words.of(after.targetGroup()));
        line.compare(ImportField.EXPLANATION, before.explanation(), after.explanation());
        line.compare(ImportField.LEGAL_BASIS, before.legalBasis(), after.legalBasis());
        line.compare(ImportField.SUB_OFFERS, Words.list(before.subOffers()), Words.list(after.subOffers()));
        line.compare(ImportField.AGE_FROM, Words.of(before.ageFrom()), Words.of(after.ageFrom()));
        line.compare(ImportField.AGE_TO, Words.of(before.ageTo()), Words.of(after.ageTo()));
        line.compare(ImportField.NEEDS, Words.list(before.needs()), Words.list(after.needs()));
        line.compare(ImportField.TERM_FROM, Words.of(from(before.term())), Words.of(from(after.term())));
        line.compare(ImportField.TERM_TO, Words.of(to(before.term())), Words.of(to(after.term())));
        line.compare(ImportField.PROVIDER, name(before.provider()), name(after.provider()));
        line.compare(ImportField.CONTACTS, mailboxes(before), mailboxes(after));
    }

    /** The contacts with these mailboxes; one that is named already goes before another with the same mailbox. */
    private List<ContactDetails> contacts(String text, List<ContactDetails> kept) {
        List<ContactDetails> named = new ArrayList<>();
        for (String part : text.split("[;,|]")) {
            if (part.isBlank() || FALLBACK.contains(Line.withoutBlanks(part).toLowerCase(Locale.ROOT))) {
                continue;
            }
            String mailbox = Mailboxes.of(part);
            List<ContactDetails> found = contacts.getOrDefault(Records.plain(mailbox), List.of());
            List<ContactDetails> already = found.stream().filter(kept::contains).toList();
            if (already.isEmpty() && found.size() != 1) {
                throw new BusinessRuleViolation(
                        "exchange",
                        found.isEmpty() ? "row.unknownContact" : "row.severalContacts",
                        "contacts",
                        mailbox);
            }
            named.addAll(already.isEmpty() ? found : already);
        }
        return named.stream().distinct().toList();
    }

    /** The provider of that name; the one that is named already goes before another of the same name. */
    private @Nullable Provider provider(String text, @Nullable Provider kept) {
        String name = Records.plain(text);
        if (name.isEmpty() || kept != null && name.equals(Records.plain(kept.name()))) {
            return name.isEmpty() ? null : kept;
        }
        List<Provider> found = providers.getOrDefault(name, List.of());
        if (found.size() != 1) {
            throw new BusinessRuleViolation(
                    "exchange", found.isEmpty() ? "row.unknownProvider" : "row.severalProviders", "provider", text);
        }
        return found.get(0);
    }

    private static @Nullable String name(@Nullable Provider provider) {
        return provider == null ? null : provider.name();
    }

    private static String mailboxes(InstrumentDetails instrument) {
        return instrument.contacts().stream()
                .map(ContactDetails::mailbox)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static @Nullable LocalDate from(@Nullable Term term) {
        return term == null ? null : term.from();
    }

    private static @Nullable LocalDate to(@Nullable Term term) {
        return term == null ? null : term.to();
    }

    /** Reads a part of an instrument; null for nothing. */
    private interface Part<T> {
        @Nullable
        T of(InstrumentDetails instrument);
    }

    private static <T> @Nullable T of(@Nullable InstrumentDetails stored, Part<T> part) {
        return stored == null ? null : part.of(stored);
    }
}
