// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

import de.jba.backoffice.agency.LegalCircle;
import de.jba.backoffice.contact.ContactDetails;
import de.jba.backoffice.contact.Provider;
import de.jba.backoffice.places.CapacityPeriod;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.ContactId;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.PartnerId;
import de.jba.backoffice.shared.PlainText;
import de.jba.backoffice.shared.Refusals;
import de.jba.backoffice.shared.persistence.OptionalUuidConverter;
import de.jba.backoffice.shared.persistence.TextArrayConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * An instrument lives from the day its owner describes it until the owner archives it; an archived one can be brought
 * back. The owner describes it anew as often as needed; each time the description is whole and valid.
 */
@Entity
@Table(name = "instrument")
@NullUnmarked
class Instrument {
    @Id
    private UUID id;

    @Column(name = "owner_id", updatable = false)
    private String ownerId;

    private String name;

    private String abbreviation;

    @Convert(converter = TextArrayConverter.class)
    private List<String> aliases;

    @Column(name = "sub_offers")
    @Convert(converter = TextArrayConverter.class)
    private List<String> subOffers;

    @Enumerated(EnumType.STRING)
    @Column(name = "target_group")
    private TargetGroup targetGroup;

    @Column(name = "legal_circles")
    @Convert(converter = TextArrayConverter.class)
    private List<String> legalCircles;

    private String explanation;

    @Column(name = "legal_basis")
    private String legalBasis;

    @Column(name = "age_from")
    private Integer ageFrom;

    @Column(name = "age_to")
    private Integer ageTo;

    @Convert(converter = TextArrayConverter.class)
    private List<String> needs;

    @Column(name = "term_from")
    private LocalDate termFrom;

    @Column(name = "term_to")
    private LocalDate termTo;

    @Convert(converter = OptionalUuidConverter.class)
    @Column(name = "provider_id")
    private UUID providerId;

    @Convert(converter = TextArrayConverter.class)
    private List<String> participating;

    @Convert(converter = TextArrayConverter.class)
    private List<String> contacts;

    @Column(name = "archived_at")
    private Instant archivedAt;

    @Version
    private int version;

    protected Instrument() {}

    private Instrument(AgencyId owner) {
        id = UUID.randomUUID();
        ownerId = owner.alias();
    }

    /** A new instrument of this owner. */
    static Instrument describedBy(AgencyId owner, InstrumentEntry entry, List<ContactDetails> named) {
        Instrument instrument = new Instrument(owner);
        instrument.describe(entry);
        instrument.nameContacts(named);
        return instrument;
    }

    /**
     * Replaces the whole description; whom to call and who carries it out stays.
     *
     * @throws BusinessRuleViolation when a part is missing, too long or contradicts another; nothing is changed then
     */
    void describe(InstrumentEntry entry) {
        Refusals refusals = new Refusals();
        String newName = refusals.value(() -> PlainText.line("name", entry.name(), 200));
        refusals.ask(() -> InstrumentRules.requireTargetGroup(entry.targetGroup()));
        Set<LegalCircle> circles = Objects.requireNonNullElse(entry.legalCircles(), Set.of());
        refusals.ask(() -> InstrumentRules.requireCircles(circles));
        refusals.ask(() -> InstrumentRules.requireAges(entry.ageFrom(), entry.ageTo()));
        String newAbbreviation = refusals.value(() ->
                PlainText.optionalLine("abbreviation", entry.abbreviation(), 30).orElse(null));
        String newExplanation = refusals.value(() ->
                PlainText.optionalText("explanation", entry.explanation(), 2000).orElse(null));
        String newLegalBasis =
                refusals.value(() -> LegalBasis.of(entry.legalBasis()).orElse(null));
        List<String> newAliases = refusals.value(() -> InstrumentRules.names("aliases", entry.aliases()));
        List<String> newSubOffers = refusals.value(() -> InstrumentRules.names("subOffers", entry.subOffers()));
        Term newTerm =
                refusals.value(() -> entry.term() == null ? null : entry.term().possible());
        List<String> newNeeds = refusals.value(() -> InstrumentRules.names("needs", entry.needs()));
        List<String> newParticipating = refusals.value(() -> participants(entry.participating()));
        refusals.refuse();

        name = newName;
        targetGroup = entry.targetGroup();
        legalCircles = circles.stream().sorted().map(Enum::name).toList();
        abbreviation = newAbbreviation;
        explanation = newExplanation;
        legalBasis = newLegalBasis;
        aliases = newAliases;
        subOffers = newSubOffers;
        needs = newNeeds;
        participating = newParticipating;
        ageFrom = entry.ageFrom();
        ageTo = entry.ageTo();
        termFrom = newTerm == null ? null : newTerm.from();
        termTo = newTerm == null ? null : newTerm.to();
    }

    /** Says who carries it out; null for nobody. */
    void carriedOutBy(@Nullable PartnerId provider) {
        providerId = provider == null ? null : provider.value();
    }

    /**
     * Says which agencies take part.
     *
     * @throws BusinessRuleViolation when the owner is among them
     */
    void nameParticipants(List<AgencyId> agencies) {
        participating = participants(agencies);
    }

    void nameContacts(List<ContactDetails> named) {
        contacts = named.stream().map(c -> c.id().toString()).toList();
    }

    /** Names another contact in the place of one, or none; a contact is named once. */
    void replaceContact(ContactId gone, @Nullable ContactId successor) {
        contacts = contacts.stream()
                .map(each -> each.equals(gone.toString()) ? successor : new ContactId(UUID.fromString(each)))
                .filter(Objects::nonNull)
                .map(ContactId::toString)
                .distinct()
                .toList();
    }

    void nameAgain(List<ContactId> before) {
        contacts = before.stream().map(ContactId::toString).toList();
    }

    void archive(Instant now) {
        if (archivedAt == null) {
            archivedAt = now;
        }
    }

    void restore() {
        archivedAt = null;
    }

    boolean isArchived() {
        return archivedAt != null;
    }

    String name() {
        return name;
    }

    boolean isOwnedBy(AgencyId agency) {
        return ownerId.equals(agency.alias());
    }

    /** Whether it is the agency's own or the agency takes part in it. */
    boolean concerns(AgencyId agency) {
        return isOwnedBy(agency) || participating.contains(agency.alias());
    }

    AgencyId owner() {
        return new AgencyId(ownerId);
    }

    List<String> participating() {
        return participating;
    }

    Optional<PartnerId> provider() {
        return Optional.ofNullable(providerId).map(PartnerId::new);
    }

    List<String> contacts() {
        return contacts;
    }

    int version() {
        return version;
    }

    InstrumentId id() {
        return new InstrumentId(id);
    }

    InstrumentDetails toDetails(
            List<ContactDetails> named,
            @Nullable Provider provider,
            @Nullable CapacityPeriod capacity,
            boolean coMaintained) {
        return new InstrumentDetails(
                id(),
                name,
                abbreviation,
                aliases,
                new AgencyId(ownerId),
                participating.stream().map(AgencyId::new).toList(),
                legalCircles.stream().map(LegalCircle::valueOf).toList(),
                targetGroup,
                explanation,
                legalBasis,
                subOffers,
                ageFrom,
                ageTo,
                needs,
                termFrom == null && termTo == null ? null : new Term(termFrom, termTo),
                provider,
                named,
                capacity,
                coMaintained,
                isArchived(),
                version);
    }

    private List<String> participants(@Nullable List<AgencyId> agencies) {
        Set<String> distinct = new LinkedHashSet<>();
        for (AgencyId agency : Objects.requireNonNullElse(agencies, List.<AgencyId>of())) {
            if (isOwnedBy(agency)) {
                throw new BusinessRuleViolation("instrument", "instrument.ownerParticipates", "participating");
            }
            distinct.add(agency.alias());
        }
        return distinct.stream().sorted().toList();
    }
}
