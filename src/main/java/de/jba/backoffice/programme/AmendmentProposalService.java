// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.programme.ProgrammeContent.CapacityContent;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.PlainText;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a published programme could be amended by. The database proposes it when places change after publication; the
 * editor sees all proposals, an agency its own; the edition stays as it is.
 */
@ApplicationScoped
public class AmendmentProposalService {
    private static final int LONGEST_JUSTIFICATION = 1000;

    private static final String OPEN = """
        SELECT p.id, c.instrument_id, c.name, c.abbreviation, c.capacity_kind, c.places, c.region, c.valid_from,
               p.kind, p.places, p.region, p.valid_from, p.version
        FROM amendment_proposal p JOIN contribution c ON c.id = p.contribution_id
        WHERE c.programme_id = ?1 AND p.outcome IS NULL ORDER BY c.name, c.id
        """;

    private static final String DISMISS = """
        UPDATE amendment_proposal SET outcome = 'DISMISSED', settled_at = cast(?1 as timestamptz), justification = ?2,
            version = version + 1
        WHERE id = ?3 AND outcome IS NULL
        """;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Programmes programmes;

    @Inject
    CallerContext callers;

    @Inject
    Clock clock;

    /**
     * The proposals that wait, by name of their instrument.
     *
     * @throws RecordNotFound when there is no such programme, or not for this person
     */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_VIEW)
    public List<AmendmentProposal> open(ProgrammeYear year) {
        return waiting(year);
    }

    /**
     * Leaves the edition as it is, although the places changed.
     *
     * @throws RecordNotFound when no such proposal waits, or not for this person
     * @throws PermissionDenied when the person sees it and is not the editor
     * @throws de.jba.backoffice.shared.StaleRecord when it was changed meanwhile
     * @throws BusinessRuleViolation when no justification is given
     */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_AMEND)
    public void dismiss(ProgrammeYear year, UUID id, Version version, @Nullable String justification) {
        AmendmentProposal proposal = waiting(year).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RecordNotFound("proposal", id));
        if (callers.user().agency().isPresent()) {
            throw new PermissionDenied(Permission.PROGRAMME_AMEND); // who sees its own is not the editor
        }
        version.requireCurrent(proposal.version());
        String why = PlainText.optionalText("justification", justification, LONGEST_JUSTIFICATION)
                .orElseThrow(() -> new BusinessRuleViolation("programme", "proposal.justification", "justification"));
        programmes.log("dismiss");
        int dismissed = entityManager
                .createNativeQuery(DISMISS)
                .setParameter(1, clock.instant().toString())
                .setParameter(2, why)
                .setParameter(3, id)
                .executeUpdate();
        if (dismissed == 0) {
            throw new PermissionDenied(Permission.PROGRAMME_AMEND);
        }
    }

    private List<AmendmentProposal> waiting(ProgrammeYear year) {
        List<?> rows = entityManager
                .createNativeQuery(OPEN)
                .setParameter(
                        1,
                        programmes.latestPublished(programmes.of(year).year().value()).stream()
                                .map(latest -> latest.id().value())
                                .findFirst()
                                .orElseGet(UUID::randomUUID))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new AmendmentProposal(
                        (UUID) row[0],
                        new InstrumentId((UUID) row[1]),
                        (String) row[2],
                        (String) row[3],
                        capacity(row, 4),
                        capacity(row, 8),
                        (Integer) row[12]))
                .toList();
    }

    private static CapacityContent capacity(Object[] row, int at) {
        return new CapacityContent(
                (String) row[at], (Integer) row[at + 1], (String) row[at + 2], ((Date) row[at + 3]).toLocalDate());
    }
}
