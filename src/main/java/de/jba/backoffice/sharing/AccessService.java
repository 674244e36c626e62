// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing;

import de.jba.backoffice.agency.Agency;
import de.jba.backoffice.agency.AgencyService;
import de.jba.backoffice.contact.ContactDetails;
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
import de.jba.backoffice.shared.InstrumentId;
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
    InstrumentService instruments;

    @Inject
    AgencyService agencies;

    @Inject
    PartnersEyes partnersEyes;

    @Inject
    CallerContext callers;

    @Inject
    Clock clock;

    /**
     * Who sees an own instrument today, and who would with this share as well. The share may be incomplete, and is not
     * stored.
     *
     * @throws de.jba.backoffice.shared.RecordNotFound when the instrument does not exist for this person
     * @throws PermissionDenied when it belongs to another agency
     */
    @Transactional
    @RequiresPermission(Permission.SHARE_GRANT)
    public AccessPreview preview(InstrumentId id, ShareEntry entry) {
        InstrumentDetails instrument = own(id, Permission.SHARE_GRANT);
        PossibleReaders known = known(instrument);
        List<ShareDetails> holding = holding(id);
        AccessExplanation today = AccessExplanation.of(SharedRecord.of(instrument), holding, known);
        if (entry.agency() == null || entry.level() == null) {
            return new AccessPreview(today, today, null);
        }
        ShareDetails added = new ShareDetails(
                new ShareId(UUID.randomUUID()),
                entry.agency(),
                entry.level(),
                entry.personal(),
                Optional.ofNullable(entry.purpose()).orElse(""),
                entry.until(),
                callers.user().name(),
                clock.instant());
        List<ShareDetails> after = new ArrayList<>(holding);
        after.add(added);
        return new AccessPreview(today, AccessExplanation.of(SharedRecord.of(instrument), after, known), added);
    }

    /**
     * Who sees an own instrument today, and who still would without this share.
     *
     * @throws de.jba.backoffice.shared.RecordNotFound when the instrument does not exist for this person
     * @throws PermissionDenied when it belongs to another agency
     */
    @Transactional
    @RequiresPermission(Permission.SHARE_REVOKE)
    public AccessPreview previewWithout(InstrumentId id, ShareId share) {
        InstrumentDetails instrument = own(id, Permission.SHARE_REVOKE);
        PossibleReaders known = known(instrument);
        List<ShareDetails> holding = holding(id);
        List<ShareDetails> left =
                holding.stream().filter(each -> !each.id().equals(share)).toList();
        return new AccessPreview(
                AccessExplanation.of(SharedRecord.of(instrument), holding, known),
                AccessExplanation.of(SharedRecord.of(instrument), left, known),
                null);
    }

    /**
     * Why the person sees an instrument: each rule, and each share with its purpose and end.
     *
     * @throws de.jba.backoffice.shared.RecordNotFound when the instrument does not exist for this person
     */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_VIEW)
    public List<AccessReason> reasons(InstrumentId id) {
        InstrumentDetails instrument = instruments.instrument(id);
        CurrentUser user = callers.user();
        return AccessExplanation.reasons(
                SharedRecord.of(instrument), holding(id), user.agency().orElse(null), user.roles());
    }

    /**
     * An own instrument as people of a partner agency see it, read with their scope and role, so that the database
     * itself decides; nothing when they do not see it. It tells nothing else of that agency.
     *
     * @throws de.jba.backoffice.shared.RecordNotFound when the instrument does not exist for this person
     * @throws PermissionDenied when it belongs to another agency
     * @throws BusinessRuleViolation when the agency is no partner
     */
    @Transactional
    @RequiresPermission(Permission.SHARE_VIEW)
    public Optional<InstrumentDetails> asSeenBy(InstrumentId id, AgencyId agency, Role role) {
        InstrumentDetails own = own(id, Permission.SHARE_VIEW);
        if (!PARTNERS_ROLES.contains(role)
                || agency.equals(own.owner())
                || !known(own).agencies().contains(agency)) {
            throw new BusinessRuleViolation("sharing", "share.unknownAgency", "agency", agency.alias());
        }
        Caller caller = callers.current();
        CurrentUser user = caller.user();
        CurrentUser partner =
                new CurrentUser(user.subject(), user.username(), user.name(), agency.alias(), Set.of(role));
        return callers.callAs(
                        new Caller(partner, caller.channel(), caller.requestId(), null), () -> partnersEyes.look(id))
                .map(seen -> seen.withContacts(knownOnes(seen, own)));
    }

    /** What the owner does not see is not shown by another's eyes. */
    private static List<ContactDetails> knownOnes(InstrumentDetails seen, InstrumentDetails own) {
        Set<Object> known = own.contacts().stream().map(ContactDetails::id).collect(Collectors.toSet());
        return seen.contacts().stream()
                .filter(contact -> known.contains(contact.id()))
                .toList();
    }

    private InstrumentDetails own(InstrumentId id, Permission permission) {
        InstrumentDetails instrument = instruments.instrument(id);
        if (callers.user().agency().filter(instrument.owner()::equals).isEmpty()) {
            throw new PermissionDenied(permission);
        }
        return instrument;
    }

    private PossibleReaders known(InstrumentDetails instrument) {
        return new PossibleReaders(
                agencies.activeAgencies().stream().map(Agency::id).toList(),
                shares.seenByJointAuditors(instrument.owner()));
    }

    private List<ShareDetails> holding(InstrumentId id) {
        LocalDate today = LocalDate.now(clock.withZone(BusinessTime.ZONE));
        return shares.holding(id, today).stream().map(ShareGrant::toDetails).toList();
    }
}
