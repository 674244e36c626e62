// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing;

import de.jba.backoffice.agency.Agency;
import de.jba.backoffice.agency.AgencyService;
import de.jba.backoffice.contact.ContactDetails;
import de.jba.backoffice.contact.ContactService;
import de.jba.backoffice.contact.ContactSheet;
import de.jba.backoffice.contact.PartnerDetails;
import de.jba.backoffice.identity.Caller;
import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.identity.Role;
import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.instrument.InstrumentService;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.shared.ContactId;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.PartnerId;
import de.jba.backoffice.shared.ShareLevel;
import de.jba.backoffice.shared.ShareableId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Answers what a share would change, why a person sees a record, and how another agency sees an own one. */
@ApplicationScoped
public class AccessService {
    /** Whose eyes an owner may borrow: the people of a partner agency, not auditors and not the programme's editors. */
    public static final Set<Role> PARTNERS_ROLES =
            EnumSet.of(Role.READER, Role.AGENCY_ADMIN, Role.SHARE_MANAGER, Role.TEAM_LEAD);

    @Inject
    ShareGrants shares;

    @Inject
    SharedRecords records;

    @Inject
    InstrumentService instruments;

    @Inject
    ContactService contacts;

    @Inject
    AgencyService agencies;

    @Inject
    PartnersEyes partnersEyes;

    @Inject
    CallerContext callers;

    @Inject
    Clock clock;

    /**
     * Who sees an own record today, and who would with these shares as well. They may be incomplete, and are not
     * stored.
     *
     * @throws de.jba.backoffice.shared.RecordNotFound when the record does not exist for this person
     * @throws PermissionDenied when it belongs to another agency
     */
    @Transactional
    @RequiresPermission(Permission.SHARE_GRANT)
    public AccessPreview preview(ShareableId id, List<ShareEntry> entries) {
        SharedRecord record = own(id, Permission.SHARE_GRANT);
        PossibleReaders known = known(record);
        List<ShareDetails> holding = holding(id);
        List<ShareDetails> added =
                entries.stream().flatMap(entry -> imagined(entry).stream()).toList();
        List<ShareDetails> after = new ArrayList<>(holding);
        after.addAll(added);
        return new AccessPreview(
                AccessExplanation.of(record, holding, known), AccessExplanation.of(record, after, known), added);
    }

    /** A share as it would be; nothing as long as it is not said with whom and how far. */
    private Optional<ShareDetails> imagined(ShareEntry entry) {
        String agency = entry.agency();
        ShareLevel level = entry.level();
        if (agency == null || level == null) {
            return Optional.empty();
        }
        return Optional.of(new ShareDetails(
                new ShareId(UUID.randomUUID()),
                agency,
                level,
                entry.personal(),
                Optional.ofNullable(entry.purpose()).orElse(""),
                entry.until(),
                callers.user().name(),
                clock.instant()));
    }

    /**
     * Who sees an own record today, and who still would without this share.
     *
     * @throws de.jba.backoffice.shared.RecordNotFound when the record does not exist for this person
     * @throws PermissionDenied when it belongs to another agency
     */
    @Transactional
    @RequiresPermission(Permission.SHARE_REVOKE)
    public AccessPreview previewWithout(ShareableId id, ShareId share) {
        SharedRecord record = own(id, Permission.SHARE_REVOKE);
        PossibleReaders known = known(record);
        List<ShareDetails> holding = holding(id);
        List<ShareDetails> left =
                holding.stream().filter(each -> !each.id().equals(share)).toList();
        return new AccessPreview(
                AccessExplanation.of(record, holding, known), AccessExplanation.of(record, left, known), List.of());
    }

    /**
     * Why the person sees a record: each rule, and each share with its purpose and end.
     *
     * @throws de.jba.backoffice.shared.RecordNotFound when the record does not exist for this person
     */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_VIEW)
    public List<AccessReason> reasons(ShareableId id) {
        SharedRecord record = records.withOpenings(records.visible(id), today());
        CurrentUser user = callers.user();
        return AccessExplanation.reasons(record, holding(id), user.agency().orElse(null), user.roles());
    }

    /**
     * An own instrument as people of a partner agency see it, read with their scope and role, so that the database
     * itself decides; nothing when they do not see it. It tells nothing else of that agency.
     *
     * @throws de.jba.backoffice.shared.RecordNotFound when the record does not exist for this person
     * @throws PermissionDenied when it belongs to another agency
     * @throws BusinessRuleViolation when the agency is no partner
     */
    @Transactional
    @RequiresPermission(Permission.SHARE_VIEW)
    public Optional<InstrumentDetails> asSeenBy(InstrumentId id, AgencyId agency, Role role) {
        Caller partner = partner(id, agency, role);
        InstrumentDetails own = instruments.instrument(id);
        return callers.callAs(partner, () -> partnersEyes.look(id))
                .map(seen -> seen.withContacts(knownOnes(seen, own)));
    }

    /** An own contact likewise; see {@link #asSeenBy(InstrumentId, AgencyId, Role)}. */
    @Transactional
    @RequiresPermission(Permission.SHARE_VIEW)
    public Optional<ContactSheet> asSeenBy(ContactId id, AgencyId agency, Role role) {
        Caller partner = partner(id, agency, role);
        boolean known = contacts.contact(id).personalShown();
        return callers.callAs(partner, () -> partnersEyes.look(id)).map(seen -> known ? seen : seen.withoutPerson());
    }

    /** An own network partner likewise; see {@link #asSeenBy(InstrumentId, AgencyId, Role)}. */
    @Transactional
    @RequiresPermission(Permission.SHARE_VIEW)
    public Optional<PartnerDetails> asSeenBy(PartnerId id, AgencyId agency, Role role) {
        Caller partner = partner(id, agency, role);
        return callers.callAs(partner, () -> partnersEyes.look(id));
    }

    /** Somebody of a partner agency, to look at an own record as. */
    private Caller partner(ShareableId id, AgencyId agency, Role role) {
        SharedRecord own = own(id, Permission.SHARE_VIEW);
        if (!PARTNERS_ROLES.contains(role)
                || agency.equals(own.owner())
                || !known(own).agencies().contains(agency)) {
            throw new BusinessRuleViolation("sharing", "share.unknownAgency", "agency", agency.alias());
        }
        Caller caller = callers.current();
        CurrentUser user = caller.user();
        CurrentUser partner =
                new CurrentUser(user.subject(), user.username(), user.name(), agency.alias(), Set.of(role));
        return new Caller(partner, caller.channel(), caller.requestId(), null);
    }

    /** What the owner does not see is not shown by another's eyes. */
    private static List<ContactDetails> knownOnes(InstrumentDetails seen, InstrumentDetails own) {
        Set<Object> known = own.contacts().stream().map(ContactDetails::id).collect(Collectors.toSet());
        return seen.contacts().stream()
                .filter(contact -> known.contains(contact.id()))
                .toList();
    }

    private SharedRecord own(ShareableId id, Permission permission) {
        SharedRecord record = records.visible(id);
        if (callers.user().agency().filter(record.owner()::equals).isEmpty()) {
            throw new PermissionDenied(permission);
        }
        return records.withOpenings(record, today());
    }

    private PossibleReaders known(SharedRecord record) {
        return new PossibleReaders(
                agencies.activeAgencies().stream().map(Agency::id).toList(),
                shares.seenByJointAuditors(record.owner()));
    }

    private List<ShareDetails> holding(ShareableId id) {
        return shares.holding(id, today()).stream().map(ShareGrant::toDetails).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(BusinessTime.ZONE));
    }
}
