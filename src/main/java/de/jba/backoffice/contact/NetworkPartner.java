// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.PartnerId;
import de.jba.backoffice.shared.PlainText;
import de.jba.backoffice.shared.Refusals;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** An organisation that an agency works with, from the day it is entered until its owner archives it; it can be brought back. */
@Entity
@Table(name = "network_partner")
@NullUnmarked
class NetworkPartner {
    @Id
    private UUID id;

    @Column(name = "owner_id", updatable = false)
    private String ownerId;

    @Enumerated(EnumType.STRING)
    private PartnerType type;

    private String name;

    private String mailbox;

    private String phone;

    private String address;

    @Enumerated(EnumType.STRING)
    @Column(name = "school_type")
    private SchoolType schoolType;

    @Column(name = "city_district")
    private String cityDistrict;

    private String notes;

    @Column(name = "archived_at")
    private Instant archivedAt;

    @Version
    private int version;

    protected NetworkPartner() {}

    NetworkPartner(AgencyId owner, PartnerEntry entry) {
        id = UUID.randomUUID();
        ownerId = owner.alias();
        describe(entry);
    }

    /**
     * Replaces the whole description.
     *
     * @throws BusinessRuleViolation when type or name are missing, address or number are none, or it is of a kind of
     *     school and none; nothing is changed then
     */
    final void describe(PartnerEntry entry) {
        Refusals refusals = new Refusals();
        refusals.ask(() -> requireType(entry));
        String newName = refusals.value(() -> PlainText.line("name", entry.name(), 200));
        String newMailbox = refusals.value(
                () -> Reachable.mailbox("mailbox", entry.mailbox()).orElse(null));
        String newPhone =
                refusals.value(() -> Reachable.phone("phone", entry.phone()).orElse(null));
        String newAddress = refusals.value(
                () -> PlainText.optionalLine("address", entry.address(), 200).orElse(null));
        String newDistrict = refusals.value(() -> PlainText.optionalLine("cityDistrict", entry.cityDistrict(), 100)
                .orElse(null));
        String newNotes = refusals.value(
                () -> PlainText.optionalText("notes", entry.notes(), 2000).orElse(null));
        refusals.refuse();
        notes = newNotes;
        type = entry.type();
        name = newName;
        mailbox = newMailbox;
        phone = newPhone;
        address = newAddress;
        schoolType = entry.schoolType();
        cityDistrict = newDistrict;
    }

    private static void requireType(PartnerEntry entry) {
        if (entry.type() == null) {
            throw new BusinessRuleViolation("contact", "partner.type", "type");
        }
        if (entry.schoolType() != null && entry.type() != PartnerType.SCHOOL) {
            throw new BusinessRuleViolation("contact", "partner.schoolType", "schoolType");
        }
    }

    void archive(Instant now) {
        if (archivedAt == null) {
            archivedAt = now;
        }
    }

    void restore() {
        archivedAt = null;
    }

    PartnerId id() {
        return new PartnerId(id);
    }

    AgencyId owner() {
        return new AgencyId(ownerId);
    }

    int version() {
        return version;
    }

    PartnerEntry toEntry() {
        return new PartnerEntry(type, name, mailbox, phone, address, schoolType, cityDistrict, notes);
    }

    PartnerDetails toDetails(boolean coMaintained) {
        return new PartnerDetails(
                id(),
                owner(),
                type,
                name,
                mailbox,
                phone,
                address,
                schoolType,
                cityDistrict,
                notes,
                coMaintained,
                archivedAt != null,
                version);
    }
}
