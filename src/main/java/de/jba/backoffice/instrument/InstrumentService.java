// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

import de.jba.backoffice.agency.Agency;
import de.jba.backoffice.agency.AgencyService;
import de.jba.backoffice.contact.ContactDetails;
import de.jba.backoffice.contact.ContactEntry;
import de.jba.backoffice.contact.ContactService;
import de.jba.backoffice.contact.Provider;
import de.jba.backoffice.contact.ProviderService;
import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.places.CapacityChange;
import de.jba.backoffice.places.CapacityPeriod;
import de.jba.backoffice.places.PlacesService;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.shared.ContactId;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.Page;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.shared.PartnerId;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps the instruments of the agencies: the only way to see or change one. */
@ApplicationScoped
public class InstrumentService {
    @PersistenceContext
    EntityManager entityManager;

    @Inject
    InstrumentSight sight;

    @Inject
    InstrumentRights rights;

    @Inject
    InstrumentList list;

    @Inject
    PlacesService places;

    @Inject
    ContactService contacts;

    @Inject
    ProviderService providers;

    @Inject
    AgencyService agencies;

    @Inject
    CallerContext callers;

    @Inject
    Clock clock;

    /** A page of the visible instruments that are not archived; sorted by name unless asked otherwise. */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_VIEW)
    public Page<InstrumentSummary> page(PageRequest request) {
        return list.page(request);
    }

    /**
     * One instrument with the capacity that holds today.
     *
     * @throws RecordNotFound when it does not exist for this person
     */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_VIEW)
    public InstrumentDetails instrument(InstrumentId id) {
        return details(id, sight.visible(id));
    }

    /**
     * The last day on which a share lets the person's agency edit an instrument of another; empty for no end.
     *
     * @throws RecordNotFound when it does not exist for this person
     */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_EDIT)
    public Optional<LocalDate> coMaintainedUntil(InstrumentId id) {
        sight.visible(id);
        return sight.coMaintainedUntil(id);
    }

    /** Whether the person sees one of these instruments. */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_VIEW)
    public boolean seesAnyOf(Collection<InstrumentId> ids) {
        return !ids.isEmpty() && sight.seesAnyOf(ids);
    }

    /**
     * The same after the database itself advanced the instrument within this transaction, as a share does.
     *
     * @throws RecordNotFound when it does not exist for this person
     */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_VIEW)
    public InstrumentDetails reread(InstrumentId id) {
        Instrument instrument = sight.visible(id);
        try {
            entityManager.refresh(instrument);
        } catch (EntityNotFoundException gone) {
            throw new RecordNotFound("instrument", id);
        }
        return details(id, instrument);
    }

    /**
     * Adds an instrument to the person's own agency.
     *
     * @throws BusinessRuleViolation when a part is missing or contradicts another
     */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_CREATE)
    public InstrumentDetails create(InstrumentEntry entry) {
        AgencyId owner = ownAgency(Permission.INSTRUMENT_CREATE);
        InstrumentRules.requirePossible(owner, entry);
        Instrument instrument = Instrument.describedBy(owner, entry, resolve(entry.contacts()));
        instrument.carriedOutBy(provider(entry, instrument));
        requireParticipantsMayBeNamed(List.of(), instrument.participating());
        entityManager.persist(instrument);
        entityManager.flush();
        InstrumentId id = instrument.id();
        if (entry.capacity() != null) {
            places.change(id, entry.capacity());
        }
        return details(id, instrument);
    }

    /**
     * Describes an own or co-maintained instrument anew. Who co-maintains it leaves contacts and participants to the
     * owner: they are sent back as they stand, or not at all. Its places stay: they have a day and are changed by {@link InstrumentPlacesService}.
     *
     * @throws RecordNotFound when it does not exist for this person
     * @throws PermissionDenied when it belongs to another agency that does not share it for editing
     * @throws de.jba.backoffice.shared.StaleRecord when it was changed meanwhile
     * @throws BusinessRuleViolation when a part is missing or contradicts another
     */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_EDIT)
    public InstrumentDetails describe(InstrumentId id, Version version, InstrumentEntry entry) {
        Instrument instrument = rights.editable(id, Permission.INSTRUMENT_EDIT);
        InstrumentDetails stored = details(id, instrument);
        version.requireCurrent(instrument.version());
        requireSameCapacity(stored.capacity(), entry.capacity());
        if (stored.coMaintained()) {
            instrument.describe(CoMaintenance.within(stored, entry));
            instrument.carriedOutBy(provider(entry, instrument));
        } else {
            List<String> before = instrument.participating();
            InstrumentRules.requirePossible(instrument.owner(), entry);
            List<ContactDetails> named = resolve(entry.contacts());
            instrument.describe(entry);
            instrument.carriedOutBy(provider(entry, instrument));
            instrument.nameContacts(named);
            requireParticipantsMayBeNamed(before, instrument.participating());
        }
        entityManager.flush();
        return details(id, instrument);
    }

    /**
     * Says which agencies take part in an own instrument; they see it, and report their own quota and occupancy.
     *
     * @throws RecordNotFound when it does not exist for this person
     * @throws PermissionDenied when it belongs to another agency
     * @throws de.jba.backoffice.shared.StaleRecord when it was changed meanwhile
     * @throws BusinessRuleViolation when the owner or an unknown agency is named
     */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_NAME_PARTICIPANT)
    public InstrumentDetails nameParticipants(InstrumentId id, Version version, List<AgencyId> participants) {
        Instrument instrument = rights.own(id, Permission.INSTRUMENT_NAME_PARTICIPANT);
        version.requireCurrent(instrument.version());
        List<String> before = instrument.participating();
        instrument.nameParticipants(participants);
        requireParticipantsMayBeNamed(before, instrument.participating());
        entityManager.flush();
        return details(id, instrument);
    }

    /**
     * Puts an own instrument away; it can be brought back.
     *
     * @throws RecordNotFound when it does not exist for this person
     * @throws PermissionDenied when it belongs to another agency
     * @throws de.jba.backoffice.shared.StaleRecord when it was changed meanwhile
     */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_ARCHIVE)
    public InstrumentDetails archive(InstrumentId id, Version version) {
        Instrument instrument = rights.own(id, Permission.INSTRUMENT_ARCHIVE);
        version.requireCurrent(instrument.version());
        instrument.archive(clock.instant());
        entityManager.flush();
        return details(id, instrument);
    }

    /** Brings an archived own instrument back; see {@link #archive}. */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_ARCHIVE)
    public InstrumentDetails restore(InstrumentId id, Version version) {
        Instrument instrument = rights.own(id, Permission.INSTRUMENT_ARCHIVE);
        version.requireCurrent(instrument.version());
        instrument.restore();
        entityManager.flush();
        return details(id, instrument);
    }

    private InstrumentDetails details(InstrumentId id, Instrument instrument) {
        LocalDate today = LocalDate.now(clock.withZone(BusinessTime.ZONE));
        CapacityPeriod capacity = places.history(id).stream()
                .filter(p -> !p.validFrom().isAfter(today))
                .findFirst()
                .orElse(null);
        List<ContactDetails> named = contacts.named(instrument.contacts().stream()
                .map(UUID::fromString)
                .map(ContactId::new)
                .toList());
        Provider provider = instrument.provider().flatMap(providers::named).orElse(null);
        return instrument.toDetails(named, provider, capacity, !rights.isOwn(instrument) && sight.coMaintains(id));
    }

    /** Who is named must be seen; who does not see the one named before leaves it. */
    private @Nullable PartnerId provider(InstrumentEntry entry, Instrument stored) {
        if (entry.provider() == null) {
            return stored.provider()
                    .filter(before -> providers.named(before).isEmpty())
                    .orElse(null);
        }
        return providers
                .named(entry.provider().id())
                .map(Provider::id)
                .orElseThrow(() -> new BusinessRuleViolation("instrument", "instrument.unknownProvider", "provider"));
    }

    private AgencyId ownAgency(Permission permission) {
        return callers.user().agency().orElseThrow(() -> new PermissionDenied(permission));
    }

    private List<ContactDetails> resolve(@Nullable List<ContactEntry> entries) {
        return Objects.requireNonNullElse(entries, List.<ContactEntry>of()).stream()
                .map(contacts::findOrCreate)
                .distinct()
                .toList();
    }

    private void requireParticipantsMayBeNamed(List<String> before, List<String> after) {
        CurrentUser user = callers.user();
        if (!before.equals(after) && !user.may(Permission.INSTRUMENT_NAME_PARTICIPANT)) {
            throw new PermissionDenied(Permission.INSTRUMENT_NAME_PARTICIPANT);
        }
        Set<String> known = agencies.activeAgencies().stream()
                .map(Agency::id)
                .map(AgencyId::alias)
                .collect(Collectors.toSet());
        after.stream().filter(alias -> !known.contains(alias)).findFirst().ifPresent(alias -> {
            throw new BusinessRuleViolation("instrument", "instrument.unknownParticipant", "participating", alias);
        });
    }

    private static void requireSameCapacity(@Nullable CapacityPeriod stored, @Nullable CapacityChange entered) {
        if (entered != null
                && (stored == null
                        || stored.kind() != entered.kind()
                        || !Objects.equals(stored.places(), entered.places())
                        || !Objects.equals(stored.region(), entered.region()))) {
            throw new BusinessRuleViolation("instrument", "instrument.capacityApart", "capacity");
        }
    }
}
