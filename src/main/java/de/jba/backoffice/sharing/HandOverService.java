// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing;

import de.jba.backoffice.agency.AgencyService;
import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.instrument.InstrumentService;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.Page;
import de.jba.backoffice.shared.PageRequest;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives an instrument to another agency: one side offers, the other accepts or refuses. */
@ApplicationScoped
public class HandOverService {
    @Inject
    HandOvers handOvers;

    @Inject
    InstrumentService instruments;

    @Inject
    AgencyService agencies;

    @Inject
    CallerContext callers;

    @Inject
    Clock clock;

    /** Hand-overs of the own agency and, for its leads, to it; the latest first. */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_VIEW)
    public Page<HandOverDetails> page(PageRequest request) {
        return new Page<>(
                handOvers.page(request).stream()
                        .map(handOver -> handOver.toDetails(today()))
                        .toList(),
                request.withTotal() ? handOvers.count(request) : null,
                request.page(),
                request.size());
    }

    /** How many offers wait for the answer of the person's agency; none for those who cannot answer. */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_VIEW)
    public long waiting() {
        return callers.user()
                .agency()
                .filter(agency -> callers.user().may(Permission.INSTRUMENT_ACCEPT_HANDOVER))
                .map(agency -> handOvers.countOpen(agency, today()))
                .orElse(0L);
    }

    /** The offers that wait for an answer of the person's agency, the latest first; none for those who cannot answer. */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_VIEW)
    public List<HandOverDetails> waiting(int most) {
        return callers
                .user()
                .agency()
                .filter(agency -> callers.user().may(Permission.INSTRUMENT_ACCEPT_HANDOVER))
                .map(agency -> handOvers.open(agency, today(), most))
                .orElse(List.of())
                .stream()
                .map(handOver -> handOver.toDetails(today()))
                .toList();
    }

    /**
     * One hand-over.
     *
     * @throws RecordNotFound when it does not exist for this person
     */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_VIEW)
    public HandOverDetails handOver(HandOverId id) {
        return handOvers.of(id).toDetails(today());
    }

    /**
     * The open offer of an own instrument, if there is one.
     *
     * @throws RecordNotFound when the instrument does not exist for this person
     */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_VIEW)
    public Optional<HandOverDetails> openOffer(InstrumentId id) {
        instruments.instrument(id);
        return handOvers.open(id, today()).map(handOver -> handOver.toDetails(today()));
    }

    /**
     * Offers an own instrument to another agency.
     *
     * @throws RecordNotFound when the instrument does not exist for this person
     * @throws PermissionDenied when it belongs to another agency
     * @throws de.jba.backoffice.shared.StaleRecord when it was changed meanwhile
     * @throws BusinessRuleViolation when it is not said to whom or why, the last day is over, the instrument is
     *     archived or offered already
     */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_HANDOVER)
    public HandOverChange offer(InstrumentId id, Version version, HandOverEntry entry) {
        own(id);
        handOvers.lock(id);
        InstrumentDetails instrument = instruments.reread(id);
        version.requireCurrent(instrument.version());
        HandOver offer = new HandOver(instrument, entry, callers.user(), now(), today());
        requireKnown(offer);
        if (handOvers.open(id, today()).isPresent()) {
            throw new BusinessRuleViolation("sharing", "handOver.offered", "");
        }
        handOvers.add(offer);
        return changed(id, offer);
    }

    /**
     * Ends the open offer of an own instrument; nothing changes.
     *
     * @throws RecordNotFound when there is no such instrument for this person, or no open offer
     * @throws PermissionDenied when it belongs to another agency
     * @throws de.jba.backoffice.shared.StaleRecord when it was changed meanwhile
     */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_HANDOVER)
    public HandOverChange takeBack(InstrumentId id, Version version) {
        own(id);
        handOvers.open(id, today()).ifPresent(offer -> handOvers.lock(offer.id()));
        InstrumentDetails instrument = instruments.reread(id);
        HandOver offer = handOvers.open(id, today()).orElseThrow(() -> new RecordNotFound("handover", id));
        version.requireCurrent(instrument.version());
        offer.takeBack(callers.user(), now(), today());
        handOvers.keep(offer);
        return changed(id, offer);
    }

    /**
     * Takes an instrument over that is offered to the own agency: it is the agency's from now on, the former owner's
     * shares end, and a programme in coordination that contains it becomes a draft.
     *
     * @throws RecordNotFound when the offer does not exist for this person
     * @throws PermissionDenied when it is addressed to another agency
     * @throws de.jba.backoffice.shared.StaleRecord when it or what it says was changed meanwhile
     * @throws BusinessRuleViolation when it is no longer open, or the instrument was archived
     */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_ACCEPT_HANDOVER)
    public HandOverDetails accept(HandOverId id, Version version) {
        handOvers.lock(id);
        HandOver offer = addressed(id, version);
        offer.accept(callers.user(), now(), today());
        handOvers.keep(offer);
        return offer.toDetails(today());
    }

    /** Refuses an instrument that is offered to the own agency; nothing changes. See {@link #accept}. */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_ACCEPT_HANDOVER)
    public HandOverDetails refuse(HandOverId id, Version version, @Nullable String answer) {
        handOvers.lock(id);
        HandOver offer = addressed(id, version);
        offer.refuse(answer, callers.user(), now(), today());
        handOvers.keep(offer);
        return offer.toDetails(today());
    }

    private InstrumentDetails own(InstrumentId id) {
        InstrumentDetails instrument = instruments.instrument(id);
        if (callers.user().agency().filter(instrument.owner()::equals).isEmpty()) {
            throw new PermissionDenied(Permission.INSTRUMENT_HANDOVER);
        }
        return instrument;
    }

    private HandOver addressed(HandOverId id, Version version) {
        HandOver offer = handOvers.of(id);
        if (callers.user().agency().filter(offer::isAddressedTo).isEmpty()) {
            throw new PermissionDenied(Permission.INSTRUMENT_ACCEPT_HANDOVER);
        }
        version.requireCurrent(offer.version());
        return offer;
    }

    private void requireKnown(HandOver offer) {
        if (agencies.activeAgencies().stream().noneMatch(agency -> offer.isAddressedTo(agency.id()))) {
            throw new BusinessRuleViolation("sharing", "handOver.unknownAgency", "agency");
        }
    }

    private HandOverChange changed(InstrumentId id, HandOver offer) {
        return new HandOverChange(
                offer.toDetails(today()), instruments.reread(id).version());
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(BusinessTime.ZONE));
    }
}
