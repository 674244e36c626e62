// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import de.jba.backoffice.contact.RecordList.Listed;
import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.Page;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.shared.PartnerId;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.SharedWith;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.shared.persistence.Narrowing;
import de.jba.backoffice.shared.persistence.TextArrayConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps the network partners of the agencies: the only way to see or change one. */
@ApplicationScoped
public class PartnerService {
    /** In the order of the words on screen: Maßnahmeträger, Schule, Stadtbezirk, Standort, Stelle. */
    private static final String TYPE_BY_WORD =
            "array_position(ARRAY['PROVIDER', 'SCHOOL', 'DISTRICT', 'SITE', 'BODY'], type)";

    static final Listed LISTED = new Listed(
            "id, owner_id, type, name, mailbox, phone, address, version, school_type, city_district, "
                    + RecordList.shares("partner_id", "network_partner"),
            "network_partner",
            "name",
            Map.of(
                    "name",
                    "name",
                    "type",
                    TYPE_BY_WORD,
                    "owner",
                    "owner_id",
                    "mailbox",
                    "mailbox",
                    "cityDistrict",
                    "city_district",
                    "address",
                    "address",
                    "phone",
                    "phone",
                    "schoolType",
                    "school_type"),
            new Narrowing<>(PartnerFacet.class, PartnerService::condition));

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    PartnerSight sight;

    @Inject
    RecordList list;

    @Inject
    RecordRights rights;

    @Inject
    CallerContext callers;

    @Inject
    Clock clock;

    /** A page of the visible network partners that are not archived; sorted by name unless asked otherwise. */
    @Transactional
    @RequiresPermission(Permission.PARTNER_VIEW)
    public Page<PartnerSummary> page(PageRequest request) {
        return list.page(LISTED, request, PartnerService::summary);
    }

    /** The parts of the city in which the listed network partners are that the person sees. */
    @Transactional
    @RequiresPermission(Permission.PARTNER_VIEW)
    public List<String> cityDistricts() {
        return entityManager
                .createQuery(
                        "SELECT DISTINCT p.cityDistrict FROM NetworkPartner p"
                                + " WHERE p.archivedAt IS NULL AND p.cityDistrict IS NOT NULL ORDER BY p.cityDistrict",
                        String.class)
                .getResultList();
    }

    /** How many of these network partners the person sees. */
    @Transactional
    @RequiresPermission(Permission.PARTNER_VIEW)
    public long seenOf(Collection<PartnerId> ids) {
        return list.seen(LISTED, ids);
    }

    /** The names of those of these network partners that the person sees. */
    @Transactional
    @RequiresPermission(Permission.PARTNER_VIEW)
    public Map<PartnerId, String> names(Collection<PartnerId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery("SELECT p.id, p.name FROM NetworkPartner p WHERE p.id IN :ids", Object[].class)
                .setParameter(
                        "ids", ids.stream().map(PartnerId::value).distinct().toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> new PartnerId((UUID) row[0]), row -> (String) row[1]));
    }

    /** The own network partners that are not archived, by name, for choosing one. */
    @Transactional
    @RequiresPermission(Permission.PARTNER_VIEW)
    public List<PartnerDetails> own() {
        return callers.user().agency().stream()
                .flatMap(agency -> entityManager
                        .createQuery(
                                "SELECT p FROM NetworkPartner p WHERE p.ownerId = :owner AND p.archivedAt IS NULL"
                                        + " ORDER BY p.name, p.id",
                                NetworkPartner.class)
                        .setParameter("owner", agency.alias())
                        .getResultStream())
                .map(partner -> partner.toDetails(false))
                .toList();
    }

    /** @throws RecordNotFound when it does not exist for this person */
    @Transactional
    @RequiresPermission(Permission.PARTNER_VIEW)
    public PartnerDetails partner(PartnerId id) {
        return details(sight.visible(id));
    }

    /**
     * The same after the database itself advanced it within this transaction, as a share does.
     *
     * @throws RecordNotFound when it does not exist for this person
     */
    @Transactional
    @RequiresPermission(Permission.PARTNER_VIEW)
    public PartnerDetails reread(PartnerId id) {
        NetworkPartner partner = sight.visible(id);
        entityManager.refresh(partner);
        return details(partner);
    }

    /**
     * Adds a network partner to the person's own agency.
     *
     * @throws BusinessRuleViolation when type or name are missing, or address or number are none
     */
    @Transactional
    @RequiresPermission(Permission.PARTNER_CREATE)
    public PartnerDetails create(PartnerEntry entry) {
        NetworkPartner partner = new NetworkPartner(rights.ownAgency(Permission.PARTNER_CREATE), entry);
        entityManager.persist(partner);
        entityManager.flush();
        return details(partner);
    }

    /**
     * Describes an own or co-maintained network partner anew.
     *
     * @throws RecordNotFound when it does not exist for this person
     * @throws PermissionDenied when it belongs to another agency that does not share it for editing
     * @throws de.jba.backoffice.shared.StaleRecord when it was changed meanwhile
     * @throws BusinessRuleViolation when type or name are missing, or address or number are none
     */
    @Transactional
    @RequiresPermission(Permission.PARTNER_EDIT)
    public PartnerDetails describe(PartnerId id, Version version, PartnerEntry entry) {
        NetworkPartner partner = sight.visible(id);
        rights.requireEditable(id, partner.owner(), Permission.PARTNER_EDIT);
        version.requireCurrent(partner.version());
        partner.describe(entry);
        entityManager.flush();
        return details(partner);
    }

    /**
     * Puts an own network partner away.
     *
     * @throws RecordNotFound when it does not exist for this person
     * @throws PermissionDenied when it belongs to another agency
     * @throws de.jba.backoffice.shared.StaleRecord when it was changed meanwhile
     */
    @Transactional
    @RequiresPermission(Permission.PARTNER_ARCHIVE)
    public PartnerDetails archive(PartnerId id, Version version) {
        NetworkPartner partner = ownToArchive(id, version);
        partner.archive(clock.instant());
        entityManager.flush();
        return details(partner);
    }

    /** Brings an archived own network partner back; see {@link #archive}. */
    @Transactional
    @RequiresPermission(Permission.PARTNER_ARCHIVE)
    public PartnerDetails restore(PartnerId id, Version version) {
        NetworkPartner partner = ownToArchive(id, version);
        partner.restore();
        entityManager.flush();
        return details(partner);
    }

    /** As the person last saw it, and the person's agency's. */
    private NetworkPartner ownToArchive(PartnerId id, Version version) {
        NetworkPartner partner = sight.visible(id);
        rights.requireOwn(partner.owner(), Permission.PARTNER_ARCHIVE);
        version.requireCurrent(partner.version());
        return partner;
    }

    private PartnerDetails details(NetworkPartner partner) {
        return partner.toDetails(rights.coMaintains(partner.id(), partner.owner(), Permission.PARTNER_EDIT));
    }

    private static String condition(PartnerFacet facet) {
        return switch (facet) {
            case OWNER -> "owner_id = ANY (cast(%s as text[]))";
            case TYPE -> "type = ANY (cast(%s as text[]))";
            case SCHOOL_TYPE -> "school_type = ANY (cast(%s as text[]))";
            case CITY_DISTRICT -> "city_district = ANY (cast(%s as text[]))";
            case MAILBOX -> "CASE WHEN mailbox IS NULL THEN 'NONE' ELSE 'STATED' END = ANY (cast(%s as text[]))";
            case PHONE -> "CASE WHEN phone IS NULL THEN 'NONE' ELSE 'STATED' END = ANY (cast(%s as text[]))";
            case SHARING -> RecordList.shared("partner_id", "network_partner");
            case ROWS -> "id = ANY (cast(%s as uuid[]))";
        };
    }

    private static PartnerSummary summary(Object[] row) {
        return new PartnerSummary(
                new PartnerId((UUID) row[0]),
                new AgencyId((String) row[1]),
                PartnerType.valueOf((String) row[2]),
                row[8] == null ? null : SchoolType.valueOf((String) row[8]),
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[9],
                TextArrayConverter.read(row[10]).stream().map(SharedWith::of).toList(),
                (Integer) row[7]);
    }
}
