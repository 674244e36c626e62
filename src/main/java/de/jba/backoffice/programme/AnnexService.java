// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.instrument.InstrumentPlacesService;
import de.jba.backoffice.instrument.InstrumentService;
import de.jba.backoffice.places.CapacityPeriod;
import de.jba.backoffice.places.CapacityStatus;
import de.jba.backoffice.programme.ProgrammeContent.AnnexRow;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** The annex: which instruments the agencies contribute to a programme, and with which values. */
@ApplicationScoped
public class AnnexService {
    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Programmes programmes;

    @Inject
    InstrumentService instruments;

    @Inject
    InstrumentPlacesService places;

    @Inject
    CallerContext callers;

    /**
     * The rows of the annex as they will print.
     *
     * @throws RecordNotFound when there is no such programme, or not for this person
     */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_VIEW)
    public List<AnnexRow> annex(ProgrammeYear year) {
        return rows(programmes.contributions(programmes.of(year).id()));
    }

    /**
     * Contributes an own instrument with its latest confirmed places, or takes its present values over. While the
     * agencies sign, this voids their signatures.
     *
     * @throws RecordNotFound when programme or instrument do not exist for this person
     * @throws PermissionDenied when the instrument belongs to another agency
     * @throws de.jba.backoffice.shared.StaleRecord when the contribution was changed meanwhile
     * @throws BusinessRuleViolation when no places are confirmed, or the programme is published
     */
    @Transactional
    @RequiresPermission(Permission.CONTRIBUTION_EDIT)
    public AnnexRow contribute(ProgrammeYear year, InstrumentId id, Version version) {
        Programme programme = programmes.of(year);
        InstrumentDetails instrument = instruments.instrument(id);
        requireOwn(instrument);
        if (instrument.archived()) {
            throw new BusinessRuleViolation("programme", "contribution.archived", "");
        }
        CapacityPeriod confirmed = places.places(id).stream()
                .filter(p -> p.status() == CapacityStatus.CONFIRMED)
                .findFirst()
                .orElseThrow(() -> new BusinessRuleViolation("programme", "contribution.unconfirmed", "capacity"));
        Optional<Contribution> stored = find(programme, id);
        stored.ifPresent(c -> version.requireCurrent(c.version()));
        programmes.openForChange(year);
        Contribution contribution = stored.orElseGet(() -> new Contribution(programme.id(), instrument));
        contribution.copy(instrument, confirmed);
        entityManager.persist(contribution);
        entityManager.flush();
        return row(programme, id);
    }

    /**
     * Which rows print other places than are confirmed by now: all for the editor, an agency's own for its people.
     *
     * @throws RecordNotFound when there is no such programme, or not for this person
     */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_VIEW)
    public List<LiveDeviation> deviations(ProgrammeYear year) {
        return deviations(programmes.of(year));
    }

    /**
     * Takes over the confirmed places of an instrument and nothing else of it: its owner, or the editor, who need not
     * see it. While the agencies sign, this voids their signatures.
     *
     * @throws RecordNotFound when the programme does not hold it
     * @throws PermissionDenied when it belongs to another agency
     * @throws de.jba.backoffice.shared.StaleRecord when the contribution was changed meanwhile
     * @throws BusinessRuleViolation when nothing deviates, or the programme is published
     */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_TAKE_OVER)
    public AnnexRow takeOver(ProgrammeYear year, InstrumentId id, Version version) {
        Programme programme = programmes.of(year);
        Contribution contribution = find(programme, id).orElseThrow(() -> new RecordNotFound("contribution", id));
        if (callers.user()
                .agency()
                .filter(own -> !own.equals(contribution.owner()))
                .isPresent()) {
            throw new PermissionDenied(Permission.PROGRAMME_TAKE_OVER);
        }
        version.requireCurrent(contribution.version());
        programmes.openForChange(year);
        LiveDeviation deviation = deviations(programme).stream()
                .filter(each -> each.instrument().equals(id))
                .findFirst()
                .orElseThrow(() -> new BusinessRuleViolation("programme", "takeOver.nothing", ""));
        contribution.takeOver(deviation.live());
        entityManager.flush();
        return row(programme, id);
    }

    /**
     * Takes an own instrument out of the programme; see {@link #contribute}. What an earlier Fassung says stays, marked
     * as withdrawn by the amendment.
     *
     * @throws RecordNotFound when the programme does not hold it
     */
    @Transactional
    @RequiresPermission(Permission.CONTRIBUTION_EDIT)
    public void remove(ProgrammeYear year, InstrumentId id, Version version) {
        Programme programme = programmes.of(year);
        Contribution contribution = find(programme, id).orElseThrow(() -> new RecordNotFound("contribution", id));
        if (!callers.user().agency().equals(Optional.of(contribution.owner()))) {
            throw new PermissionDenied(Permission.CONTRIBUTION_EDIT);
        }
        version.requireCurrent(contribution.version());
        programmes.openForChange(year);
        if (wasPublished(programme, id)) {
            contribution.withdraw(year.amendment());
        } else {
            entityManager.remove(contribution);
        }
        entityManager.flush();
    }

    /** The version of a contribution to make a change on, if the programme holds the instrument. */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_VIEW)
    public Optional<Integer> versionOf(ProgrammeYear year, InstrumentId id) {
        return find(programmes.of(year), id).map(Contribution::version);
    }

    private List<LiveDeviation> deviations(Programme programme) {
        Map<UUID, Object[]> live = new HashMap<>();
        entityManager
                .createNativeQuery("SELECT contribution_id, kind, places, region, valid_from, confirmed_on"
                        + " FROM live_deviations(?1)")
                .setParameter(1, programme.id().value())
                .getResultList()
                .forEach(row -> live.put((UUID) ((Object[]) row)[0], (Object[]) row));
        return programmes.contributions(programme.id()).stream()
                .filter(each -> live.containsKey(each.id()))
                .map(each -> each.deviation(Objects.requireNonNull(live.get(each.id()))))
                .toList();
    }

    static List<AnnexRow> rows(List<Contribution> contributions) {
        return IntStream.range(0, contributions.size())
                .mapToObj(i -> contributions.get(i).toRow(i + 1))
                .toList();
    }

    private AnnexRow row(Programme programme, InstrumentId id) {
        return rows(programmes.contributions(programme.id())).stream()
                .filter(r -> r.instrument().equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    private boolean wasPublished(Programme programme, InstrumentId id) {
        return programme.year().isAmendment()
                && programmes
                        .latestPublished(programme.year().value())
                        .flatMap(last -> find(last, id))
                        .isPresent();
    }

    private Optional<Contribution> find(Programme programme, InstrumentId id) {
        return programmes.contributions(programme.id()).stream()
                .filter(c -> c.instrument().equals(id))
                .findFirst();
    }

    private void requireOwn(InstrumentDetails instrument) {
        if (!callers.user().agency().equals(Optional.of(instrument.owner()))) {
            throw new PermissionDenied(Permission.CONTRIBUTION_EDIT);
        }
    }
}
