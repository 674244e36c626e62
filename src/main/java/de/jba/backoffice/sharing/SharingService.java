// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing;

import de.jba.backoffice.agency.Agency;
import de.jba.backoffice.agency.AgencyService;
import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.identity.Reach;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.shared.Page;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.ShareableId;
import de.jba.backoffice.shared.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Lets others in to a record, knowingly, and shows them out again. */
@ApplicationScoped
public class SharingService {
    @Inject
    ShareGrants shares;

    @Inject
    SharedRecords records;

    @Inject
    AgencyService agencies;

    @Inject
    CallerContext callers;

    @Inject
    Clock clock;

    /**
     * The shares of a record that hold today, by agency.
     *
     * @throws RecordNotFound when the record does not exist for this person
     * @throws PermissionDenied when it belongs to another agency
     */
    @Transactional
    @RequiresPermission(Permission.SHARE_VIEW)
    public List<ShareDetails> shares(ShareableId id) {
        reached(id, Permission.SHARE_VIEW);
        return holding(id);
    }

    /**
     * Shares an own record: an instrument with its places, a contact or a network partner.
     *
     * @throws RecordNotFound when the record does not exist for this person
     * @throws PermissionDenied when it belongs to another agency
     * @throws de.jba.backoffice.shared.StaleRecord when it was changed meanwhile
     * @throws BusinessRuleViolation when it is not said with whom, how far or what for, or the last day is over
     */
    @Transactional
    @RequiresPermission(Permission.SHARE_GRANT)
    public ShareChange grant(ShareableId id, Version version, ShareEntry entry) {
        return granted(id, version, List.of(entry)).get(0);
    }

    /**
     * Shares an own record with several agencies at once: one share each, and all of them or none.
     *
     * @throws RecordNotFound when the record does not exist for this person
     * @throws PermissionDenied when it belongs to another agency
     * @throws de.jba.backoffice.shared.StaleRecord when it was changed meanwhile
     * @throws BusinessRuleViolation when one of them cannot be granted, see {@link #grant}
     */
    @Transactional
    @RequiresPermission(Permission.SHARE_GRANT)
    public List<ShareChange> grantAll(ShareableId id, Version version, List<ShareEntry> entries) {
        return granted(id, version, entries);
    }

    private List<ShareChange> granted(ShareableId id, Version version, List<ShareEntry> entries) {
        SharedRecord record = reached(id, Permission.SHARE_GRANT);
        version.requireCurrent(record.version());
        List<ShareGrant> granted = entries.stream()
                .map(entry -> new ShareGrant(record, entry, callers.user(), now(), today()))
                .toList();
        granted.forEach(share -> requireKnown(share.toDetails()));
        granted.forEach(shares::add);
        int now = advanced(id, version, granted.size());
        return granted.stream()
                .map(share -> new ShareChange(share.toDetails(), now))
                .toList();
    }

    /**
     * Ends a share of an own record at once.
     *
     * @throws RecordNotFound when record or share do not exist for this person
     * @throws PermissionDenied when the record belongs to another agency
     * @throws de.jba.backoffice.shared.StaleRecord when it was changed meanwhile
     */
    @Transactional
    @RequiresPermission(Permission.SHARE_REVOKE)
    public ShareChange revoke(ShareableId id, Version version, ShareId shareId) {
        SharedRecord record = reached(id, Permission.SHARE_REVOKE);
        ShareGrant share = shares.unrevoked(id, shareId).orElseThrow(() -> new RecordNotFound("share", shareId));
        version.requireCurrent(record.version());
        share.revoke(callers.user(), now());
        shares.keep();
        return new ShareChange(share.toDetails(), advanced(id, version, 1));
    }

    /**
     * Says of a share without end of an own record that it is still wanted; that is asked for once a quarter.
     *
     * @throws RecordNotFound when record or share do not exist for this person
     * @throws PermissionDenied when the record belongs to another agency
     * @throws de.jba.backoffice.shared.StaleRecord when it was changed meanwhile
     * @throws BusinessRuleViolation when the share has an end
     */
    @Transactional
    @RequiresPermission(Permission.SHARE_CONFIRM)
    public ShareChange confirm(ShareableId id, Version version, ShareId shareId) {
        SharedRecord record = reached(id, Permission.SHARE_CONFIRM);
        ShareGrant share = shares.unrevoked(id, shareId).orElseThrow(() -> new RecordNotFound("share", shareId));
        version.requireCurrent(record.version());
        share.confirm(callers.user(), now());
        shares.keep();
        return new ShareChange(share.toDetails(), advanced(id, version, 1));
    }

    /** A page of the shares that hold today, of all own records or of others' with the own agency. */
    @Transactional
    @RequiresPermission(Permission.SHARE_VIEW)
    public Page<ShareSummary> page(ShareSelection selection, PageRequest request) {
        return shares.page(selection, request);
    }

    /** The shares of own records that end within 30 days; nothing when there are none. */
    @Transactional
    @RequiresPermission(Permission.SHARE_GRANT)
    public Optional<EndingShares> ending() {
        return shares.ending();
    }

    /**
     * Who sees a record today, and why.
     *
     * @throws RecordNotFound when the record does not exist for this person
     * @throws PermissionDenied when it belongs to another agency
     */
    @Transactional
    @RequiresPermission(Permission.SHARE_VIEW)
    public AccessExplanation access(ShareableId id) {
        SharedRecord record = records.withOpenings(reached(id, Permission.SHARE_VIEW), today());
        List<AgencyId> known =
                agencies.activeAgencies().stream().map(Agency::id).toList();
        return AccessExplanation.of(
                record, holding(id), new PossibleReaders(known, shares.seenByJointAuditors(record.owner())));
    }

    private List<ShareDetails> holding(ShareableId id) {
        return shares.holding(id, today()).stream().map(ShareGrant::toDetails).toList();
    }

    private SharedRecord reached(ShareableId id, Permission permission) {
        SharedRecord record = records.visible(id);
        CurrentUser user = callers.user();
        boolean own = user.agency().filter(record.owner()::equals).isPresent();
        if (!own && !user.reaches(permission).contains(Reach.ALL)) {
            throw new PermissionDenied(permission);
        }
        return record;
    }

    private void requireKnown(ShareDetails share) {
        if (!share.forWholeJba()
                && agencies.activeAgencies().stream()
                        .noneMatch(agency -> agency.id().alias().equals(share.agency()))) {
            throw new BusinessRuleViolation("sharing", "share.unknownAgency", "agency", share.agency());
        }
    }

    /** The version after the shares: the database advanced it by one each, after waiting for others who did the same. */
    private int advanced(ShareableId id, Version before, int shares) {
        int now = records.reread(id).version();
        before.requireCurrent(now - shares);
        return now;
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(BusinessTime.ZONE));
    }
}
