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
import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.instrument.InstrumentService;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Lets others in to a record, knowingly, and shows them out again. */
@ApplicationScoped
public class SharingService {
    @Inject
    ShareGrants shares;

    @Inject
    InstrumentService instruments;

    @Inject
    AgencyService agencies;

    @Inject
    CallerContext callers;

    @Inject
    Clock clock;

    /**
     * The shares of an instrument that hold today, by agency.
     *
     * @throws RecordNotFound when the instrument does not exist for this person
     * @throws PermissionDenied when it belongs to another agency
     */
    @Transactional
    @RequiresPermission(Permission.SHARE_VIEW)
    public List<ShareDetails> shares(InstrumentId id) {
        reached(id, Permission.SHARE_VIEW);
        return holding(id);
    }

    /**
     * Shares an own instrument.
     *
     * @throws RecordNotFound when the instrument does not exist for this person
     * @throws PermissionDenied when it belongs to another agency
     * @throws de.jba.backoffice.shared.StaleRecord when it was changed meanwhile
     * @throws BusinessRuleViolation when it is not said with whom, how far or what for, or the last day is over
     */
    @Transactional
    @RequiresPermission(Permission.SHARE_GRANT)
    public ShareChange grant(InstrumentId id, Version version, ShareEntry entry) {
        InstrumentDetails instrument = reached(id, Permission.SHARE_GRANT);
        version.requireCurrent(instrument.version());
        ShareGrant share = new ShareGrant(instrument, entry, callers.user(), now(), today());
        requireKnown(share.toDetails());
        shares.add(share);
        return new ShareChange(share.toDetails(), advanced(id, version));
    }

    /**
     * Ends a share of an own instrument at once.
     *
     * @throws RecordNotFound when instrument or share do not exist for this person
     * @throws PermissionDenied when the instrument belongs to another agency
     * @throws de.jba.backoffice.shared.StaleRecord when it was changed meanwhile
     */
    @Transactional
    @RequiresPermission(Permission.SHARE_REVOKE)
    public ShareChange revoke(InstrumentId id, Version version, ShareId shareId) {
        InstrumentDetails instrument = reached(id, Permission.SHARE_REVOKE);
        ShareGrant share = shares.unrevoked(id, shareId).orElseThrow(() -> new RecordNotFound("share", shareId));
        version.requireCurrent(instrument.version());
        share.revoke(callers.user(), now());
        shares.keep();
        return new ShareChange(share.toDetails(), advanced(id, version));
    }

    /**
     * Who sees an instrument today, and why.
     *
     * @throws RecordNotFound when the instrument does not exist for this person
     * @throws PermissionDenied when it belongs to another agency
     */
    @Transactional
    @RequiresPermission(Permission.SHARE_VIEW)
    public AccessExplanation access(InstrumentId id) {
        InstrumentDetails instrument = reached(id, Permission.SHARE_VIEW);
        List<AgencyId> known =
                agencies.activeAgencies().stream().map(Agency::id).toList();
        return AccessExplanation.of(instrument, holding(id), known);
    }

    private List<ShareDetails> holding(InstrumentId id) {
        return shares.holding(id, today()).stream().map(ShareGrant::toDetails).toList();
    }

    private InstrumentDetails reached(InstrumentId id, Permission permission) {
        InstrumentDetails instrument = instruments.instrument(id);
        CurrentUser user = callers.user();
        boolean own = user.agency().filter(instrument.owner()::equals).isPresent();
        if (!own && !user.reaches(permission).contains(Reach.ALL)) {
            throw new PermissionDenied(permission);
        }
        return instrument;
    }

    private void requireKnown(ShareDetails share) {
        if (!share.forWholeJba()
                && agencies.activeAgencies().stream()
                        .noneMatch(agency -> agency.id().alias().equals(share.agency()))) {
            throw new BusinessRuleViolation("sharing", "share.unknownAgency", "agency", share.agency());
        }
    }

    /** The version after the share: the database advanced it by one, after waiting for others who did the same. */
    private int advanced(InstrumentId id, Version before) {
        int now = instruments.reread(id).version();
        before.requireCurrent(now - 1);
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
