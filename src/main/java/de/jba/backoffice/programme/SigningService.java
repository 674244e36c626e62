// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.identity.RequiresFreshSignIn;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The agencies' signatures on a programme in coordination: given, and taken back. */
@ApplicationScoped
public class SigningService {
    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Programmes programmes;

    @Inject
    SignatureSheet sheet;

    @Inject
    Deputies deputies;

    @Inject
    CallerContext callers;

    @Inject
    Clock clock;

    /**
     * What every agency has signed: one entry for each that has to sign, the latest signature of each.
     *
     * @throws RecordNotFound when there is no such programme, or not for this person
     */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_VIEW)
    public List<CoSignatureDetails> signatures(ProgrammeYear year) {
        return sheet.of(programmes.of(year));
    }

    /**
     * Signs for the person's own agency: as its lead, or as the lead's deputy for this programme.
     *
     * @param contentHash the hash that the person has before them
     * @throws PermissionDenied when the person's agency is not among those that sign, or the person is deputy for another
     *     programme
     * @throws de.jba.backoffice.shared.StaleRecord when the programme was changed meanwhile
     * @throws BusinessRuleViolation when the hash is another, the agency has signed, or the person is an author
     */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_COSIGN)
    @RequiresFreshSignIn
    public void cosign(ProgrammeYear year, Version version, @Nullable String contentHash) {
        if (!deputies.letSign(programmes.of(year))) {
            throw new PermissionDenied(Permission.PROGRAMME_COSIGN);
        }
        Programme programme = programmes.forChange(year, version);
        programme.requireOpenForSigning();
        Snapshot snapshot = programmes.snapshot(programme).orElseThrow();
        if (!snapshot.contentHash().equals(contentHash)) {
            throw new BusinessRuleViolation("programme", "cosign.hash", "contentHash");
        }
        CurrentUser signer = callers.user();
        AgencyId agency = ownAgency(Permission.PROGRAMME_COSIGN);
        if (!snapshot.agencies().contains(agency)) {
            throw new PermissionDenied(Permission.PROGRAMME_COSIGN);
        }
        List<CoSignature> standing = sheet.standing(programme);
        if (standing.stream().anyMatch(s -> s.agency().equals(agency))) {
            throw new BusinessRuleViolation("programme", "cosign.agencyHasSigned", "");
        }
        FourEyesRule.requireMaySign(signer, programmes.isAuthor(signer, programme), standing);
        programmes.log("cosign");
        entityManager.persist(
                new CoSignature(programme, agency, signer, deputies.inPlaceOf(programme), snapshot, clock.instant()));
        entityManager.flush();
        if (standing.size() + 1 == snapshot.agencies().size()) {
            programme.allHaveSigned();
        }
        programmes.advance(programme);
    }

    /**
     * Takes the own agency's signature back; those of the others stay.
     *
     * @throws de.jba.backoffice.shared.StaleRecord when the programme was changed meanwhile
     * @throws BusinessRuleViolation when there is none, no justification is given, or the programme is published
     */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_WITHDRAW)
    public void withdraw(ProgrammeYear year, Version version, @Nullable String justification) {
        Programme programme = programmes.forChange(year, version);
        programme.requireSigning();
        AgencyId agency = ownAgency(Permission.PROGRAMME_WITHDRAW);
        CoSignature signature = sheet.standing(programme).stream()
                .filter(s -> s.agency().equals(agency))
                .findFirst()
                .orElseThrow(() -> new BusinessRuleViolation("programme", "withdraw.nothingSigned", ""));
        programmes.log("withdraw");
        signature.withdraw(justification, clock.instant());
        entityManager.flush();
        programme.signatureWithdrawn();
        programmes.advance(programme);
    }

    private AgencyId ownAgency(Permission permission) {
        return callers.user().agency().orElseThrow(() -> new PermissionDenied(permission));
    }
}
