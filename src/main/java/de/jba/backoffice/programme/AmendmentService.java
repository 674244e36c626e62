// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.RequiresFreshSignIn;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.shared.PlainText;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Amendments of a published programme. Each begins with everything that the last Fassung says, and has the same life as
 * the programme: written, sent round, co-signed, published as the next Fassung. What was published stays.
 */
@ApplicationScoped
public class AmendmentService {
    private static final int LONGEST_REASON = 1000;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Programmes programmes;

    @Inject
    ProgrammeService service;

    @Inject
    SigningService signing;

    @Inject
    CoordinationService coordination;

    @Inject
    Clock clock;

    /**
     * The amendments of a year, the first first.
     *
     * @throws RecordNotFound when there is no such programme, or not for this person
     */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_VIEW)
    public List<ProgrammeSummary> amendments(ProgrammeYear year) {
        return programmes.withAmendments(programmes.of(year).year().value()).stream()
                .filter(programme -> programme.year().isAmendment())
                .map(Programme::toSummary)
                .toList();
    }

    /**
     * Begins the next amendment as a draft.
     *
     * @param year the published programme
     * @param entry the day it speaks for, and for a redaction what the law forbids that earlier Fassungen say
     * @throws RecordNotFound when there is no such programme, or not for this person
     * @throws de.jba.backoffice.shared.StaleRecord when the programme was changed meanwhile
     * @throws BusinessRuleViolation when it is not published, an amendment is under way, or a part is missing
     */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_AMEND)
    public ProgrammeDetails begin(ProgrammeYear year, Version version, AmendmentEntry entry) {
        Programme programme = programmes.forChange(year, version);
        if (year.isAmendment() || programme.state() != ProgrammeState.PUBLISHED) {
            throw new BusinessRuleViolation("programme", "amendment.notPublished", "");
        }
        if (programmes.withAmendments(year.value()).stream().anyMatch(each -> !each.isPublished())) {
            throw new BusinessRuleViolation("programme", "amendment.underWay", "");
        }
        LocalDate today = LocalDate.now(clock.withZone(BusinessTime.ZONE));
        LocalDate day =
                Objects.requireNonNullElse(entry.asOf(), today.isBefore(programme.asOf()) ? programme.asOf() : today);
        if (day.isBefore(programme.asOf())) {
            throw new BusinessRuleViolation("programme", "amendment.asOf", "asOf");
        }
        String title = PlainText.line("title", entry.title(), 200);
        String redaction = Boolean.TRUE.equals(entry.redaction())
                ? PlainText.optionalText("reason", entry.reason(), LONGEST_REASON)
                        .orElseThrow(() -> new BusinessRuleViolation("programme", "amendment.reason", "reason"))
                : null;
        programmes.log("amend");
        Number begun = (Number) entityManager
                .createNativeQuery("SELECT begin_amendment(?1, cast(?2 as date), ?3, cast(?4 as text))")
                .setParameter(1, year.value())
                .setParameter(2, day.toString())
                .setParameter(3, title)
                .setParameter(4, redaction)
                .getSingleResult();
        programmes.advance(programme);
        return service.programme(new ProgrammeYear(year.value(), begun.intValue()));
    }

    /** Signs an amendment for the person's own agency; see {@link SigningService#cosign}. */
    @Transactional
    @RequiresPermission(Permission.AMENDMENT_COSIGN)
    @RequiresFreshSignIn
    public void cosign(ProgrammeYear amendment, Version version, @Nullable String contentHash) {
        signing.cosign(amendment, version, contentHash);
    }

    /** Publishes an amendment that all have signed as the next Fassung; see {@link CoordinationService#publish}. */
    @Transactional
    @RequiresPermission(Permission.AMENDMENT_PUBLISH)
    @RequiresFreshSignIn
    public void publish(ProgrammeYear amendment, Version version) {
        coordination.publish(amendment, version, step -> {});
    }
}
