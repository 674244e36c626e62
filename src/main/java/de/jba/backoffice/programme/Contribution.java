// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.agency.LegalCircle;
import de.jba.backoffice.contact.ContactDetails;
import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.instrument.TargetGroup;
import de.jba.backoffice.places.CapacityKind;
import de.jba.backoffice.places.CapacityPeriod;
import de.jba.backoffice.programme.ProgrammeContent.AnnexRow;
import de.jba.backoffice.programme.ProgrammeContent.CapacityContent;
import de.jba.backoffice.programme.ProgrammeContent.ContactContent;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.ProgrammeId;
import de.jba.backoffice.shared.persistence.TextArrayConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/**
 * An instrument as its owner contributes it to a programme: a copy of what is printed. The instrument itself stays as
 * private as it was, and later changes of it do not reach the copy until the owner takes them over.
 */
@Entity
@Table(name = "contribution")
@NullUnmarked
class Contribution {
    @Id
    private UUID id;

    @Column(name = "programme_id", updatable = false)
    private UUID programmeId;

    @Column(name = "instrument_id", updatable = false)
    private UUID instrumentId;

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

    @Convert(converter = TextArrayConverter.class)
    private List<String> participating;

    private String explanation;

    @Column(name = "legal_basis")
    private String legalBasis;

    @Enumerated(EnumType.STRING)
    @Column(name = "capacity_kind")
    private CapacityKind capacityKind;

    private Integer places;

    private String region;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "contact_function")
    private String contactFunction;

    @Column(name = "contact_mailbox")
    private String contactMailbox;

    @Column(name = "contact_phone")
    private String contactPhone;

    @Column(name = "withdrawn_by")
    private Integer withdrawnBy;

    @Column(name = "to_confirm")
    private boolean toConfirm;

    @Version
    private int version;

    protected Contribution() {}

    Contribution(ProgrammeId programme, InstrumentDetails instrument) {
        id = UUID.randomUUID();
        programmeId = programme.value();
        instrumentId = instrument.id().value();
        ownerId = instrument.owner().alias();
    }

    /** Takes over the instrument's printed fields and the given confirmed capacity. */
    void copy(InstrumentDetails instrument, CapacityPeriod confirmed) {
        withdrawnBy = null;
        name = instrument.name();
        abbreviation = instrument.abbreviation();
        aliases = instrument.aliases();
        subOffers = instrument.subOffers();
        targetGroup = instrument.targetGroup();
        legalCircles = instrument.legalCircles().stream().map(LegalCircle::name).toList();
        participating = instrument.participating().stream().map(AgencyId::alias).toList();
        explanation = instrument.explanation();
        legalBasis = instrument.legalBasis();
        capacityKind = confirmed.kind();
        places = confirmed.places();
        region = confirmed.region();
        validFrom = confirmed.validFrom();
        ContactDetails contact =
                instrument.contacts().isEmpty() ? null : instrument.contacts().get(0);
        contactFunction = contact == null ? null : contact.function();
        contactMailbox = contact == null ? null : contact.mailbox();
        contactPhone = contact == null ? null : contact.phone();
        toConfirm = false;
    }

    /** Says that what was carried over from last year holds as it is. */
    void confirm() {
        toConfirm = false;
    }

    boolean isToConfirm() {
        return toConfirm;
    }

    String name() {
        return name;
    }

    /** Takes over the confirmed places and nothing else. */
    void takeOver(CapacityContent confirmed) {
        capacityKind = CapacityKind.valueOf(confirmed.kind());
        places = confirmed.places();
        region = confirmed.region();
        validFrom = confirmed.validFrom();
    }

    /** Marks it as withdrawn by an amendment: it stays and says so. */
    void withdraw(int amendment) {
        withdrawnBy = amendment;
    }

    UUID id() {
        return id;
    }

    InstrumentId instrument() {
        return new InstrumentId(instrumentId);
    }

    AgencyId owner() {
        return new AgencyId(ownerId);
    }

    int version() {
        return version;
    }

    private CapacityContent printed() {
        return new CapacityContent(capacityKind.name(), places, region, validFrom);
    }

    /** What deviates from it: kind, places, region, first day and day of confirmation, from the second column on. */
    LiveDeviation deviation(Object[] live) {
        return new LiveDeviation(
                instrument(),
                name,
                printed(),
                new CapacityContent(
                        (String) live[1], (Integer) live[2], (String) live[3], ((Date) live[4]).toLocalDate()),
                ((Date) live[5]).toLocalDate(),
                version);
    }

    AnnexRow toRow(int number) {
        return new AnnexRow(
                number,
                instrumentId.toString(),
                name,
                abbreviation,
                aliases,
                targetGroup.name(),
                legalCircles,
                ownerId,
                participating,
                printed(),
                explanation,
                legalBasis,
                subOffers,
                contactMailbox == null ? null : new ContactContent(contactFunction, contactMailbox, contactPhone),
                withdrawnBy);
    }
}
