// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.programme.Finding.Severity;
import de.jba.backoffice.programme.ProgrammeContent.PartnerAgency;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes a programme from its draft to the public: freeze, sign, withdraw, publish. */
@ApplicationScoped
public class CoordinationService {
    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Programmes programmes;

    @Inject
    ContentAssembly assembly;

    @Inject
    SnapshotRenderer renderer;

    @Inject
    CallerContext callers;

    @Inject
    Event<ProgrammePublished> published;

    @Inject
    Clock clock;

    /**
     * What the checks find in the present content.
     *
     * @throws RecordNotFound when there is no such programme, or not for this person
     */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_VIEW)
    public List<Finding> findings(ProgrammeYear year, Locale locale) {
        return ProgrammeChecks.of(assembly.contentOf(programmes.of(year)), locale);
    }

    /** Everything the programme says at this moment; see {@link #findings}. */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_VIEW)
    public ProgrammeContent content(ProgrammeYear year) {
        return assembly.contentOf(programmes.of(year));
    }

    /**
     * The PDF as those who sign have it before them: the snapshot's, or a preview while the programme is a draft.
     *
     * @throws RecordNotFound when there is no such programme, or not for this person
     */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_VIEW)
    public byte[] pdf(ProgrammeYear year) {
        Programme programme = programmes.of(year);
        if (programme.state() == ProgrammeState.DRAFT) {
            return renderer.render(assembly.contentOf(programme)).pdf();
        }
        return document(programme, programme.revision(), "PDF");
    }

    /**
     * What changed since the person's own agency last signed; everything is new when it never did.
     *
     * @throws RecordNotFound when there is no such programme, or not for this person
     */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_VIEW)
    public List<ProgrammeChange> changesSinceSignature(ProgrammeYear year) {
        Programme programme = programmes.of(year);
        ProgrammeContent now = assembly.contentOf(programme);
        ProgrammeContent signed = callers.user().agency().stream()
                .flatMap(agency -> programmes.signatures(programme.id()).stream()
                        .filter(s -> s.agency().equals(agency)))
                .findFirst()
                .map(s -> renderer.read(document(programme, s.revision(), "CONTENT")))
                .orElseGet(now::emptied);
        return ProgrammeComparison.between(signed, now);
    }

    /**
     * Sends a draft into coordination: its content is frozen and every document made from it, once.
     *
     * @throws de.jba.backoffice.shared.StaleRecord when the programme was changed meanwhile
     * @throws BusinessRuleViolation when it is no draft, or a check finds an error
     */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_COORDINATE)
    public void coordinate(ProgrammeYear year, Version version) {
        Programme programme = forChange(year, version);
        ProgrammeContent content = assembly.contentOf(programme);
        long errors = ProgrammeChecks.of(content, Locale.GERMAN).stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .count();
        if (errors > 0) {
            throw new BusinessRuleViolation("programme", "coordination.openErrors", "", errors);
        }
        if (programme.state() == ProgrammeState.DRAFT) {
            freeze(programme, content);
        }
        programme.sendIntoCoordination();
        log("coordinate");
        entityManager.flush();
    }

    /**
     * What every agency has signed: one entry for each that has to sign, the latest signature of each.
     *
     * @throws RecordNotFound when there is no such programme, or not for this person
     */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_VIEW)
    public List<CoSignatureDetails> signatures(ProgrammeYear year) {
        return signatures(programmes.of(year));
    }

    /**
     * Signs for the person's own agency.
     *
     * @param contentHash the hash that the person has before them
     * @throws PermissionDenied when the person's agency is not among those that sign
     * @throws de.jba.backoffice.shared.StaleRecord when the programme was changed meanwhile
     * @throws BusinessRuleViolation when the hash is another, the agency has signed, or the person is an author
     */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_COSIGN)
    public void cosign(ProgrammeYear year, Version version, @Nullable String contentHash) {
        Programme programme = forChange(year, version);
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
        List<CoSignature> standing = standing(programme);
        if (standing.stream().anyMatch(s -> s.agency().equals(agency))) {
            throw new BusinessRuleViolation("programme", "cosign.agencyHasSigned", "");
        }
        FourEyesRule.requireMaySign(signer, programmes.isAuthor(signer, programme), standing);
        log("cosign");
        entityManager.persist(
                new CoSignature(programme.id(), programme.revision(), agency, signer, snapshot, clock.instant()));
        entityManager.flush();
        if (standing.size() + 1 == snapshot.agencies().size()) {
            programme.allHaveSigned();
        }
        advance(programme);
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
        Programme programme = forChange(year, version);
        programme.requireSigning();
        AgencyId agency = ownAgency(Permission.PROGRAMME_WITHDRAW);
        CoSignature signature = standing(programme).stream()
                .filter(s -> s.agency().equals(agency))
                .findFirst()
                .orElseThrow(() -> new BusinessRuleViolation("programme", "withdraw.nothingSigned", ""));
        log("withdraw");
        signature.withdraw(justification, clock.instant());
        entityManager.flush();
        programme.signatureWithdrawn();
        advance(programme);
    }

    /**
     * Publishes what all have signed: exactly the snapshot's stored bytes.
     *
     * @throws de.jba.backoffice.shared.StaleRecord when the programme was changed meanwhile
     * @throws BusinessRuleViolation when not all have signed
     */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_PUBLISH)
    public void publish(ProgrammeYear year, Version version) {
        Programme programme = forChange(year, version);
        programme.publish();
        log("publish");
        entityManager.flush();
        Snapshot snapshot = programmes.snapshot(programme).orElseThrow();
        published.fire(new ProgrammePublished(
                programme.id(),
                programme.year(),
                programme.title(),
                programme.revision(),
                snapshot.contentHash(),
                snapshot.pdfHash(),
                signatures(programme),
                clock.instant(),
                callers.user().name()));
    }

    private byte[] document(Programme programme, int revision, String kind) {
        return (byte[]) entityManager
                .createNativeQuery("SELECT bytes FROM snapshot_document"
                        + " WHERE programme_id = ?1 AND revision = ?2 AND kind = ?3")
                .setParameter(1, programme.id().value())
                .setParameter(2, revision)
                .setParameter(3, kind)
                .getSingleResult();
    }

    private Programme forChange(ProgrammeYear year, Version version) {
        Programme programme = programmes.forChange(year);
        version.requireCurrent(programme.version());
        return programme;
    }

    /** A signature changes the programme's version even where its state stays, so that nobody acts on an old view. */
    private void advance(Programme programme) {
        entityManager.lock(programme, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        entityManager.flush();
    }

    private void freeze(Programme programme, ProgrammeContent content) {
        RenderedSnapshot rendered = renderer.render(content);
        log("freeze");
        entityManager.persist(new Snapshot(
                programme.id(),
                programme.revision(),
                rendered,
                content.agencies().stream().map(PartnerAgency::id).toList(),
                clock.instant()));
        entityManager.flush();
        Map.of(
                        "CONTENT", rendered.content(),
                        "PDF", rendered.pdf(),
                        "HTML", rendered.html(),
                        "ANNEX_CSV", rendered.annexCsv())
                .forEach((kind, bytes) -> entityManager
                        .createNativeQuery("INSERT INTO snapshot_document (programme_id, revision, kind, bytes)"
                                + " VALUES (?1, ?2, ?3, ?4)")
                        .setParameter(1, programme.id().value())
                        .setParameter(2, programme.revision())
                        .setParameter(3, kind)
                        .setParameter(4, bytes)
                        .executeUpdate());
    }

    private List<CoSignature> standing(Programme programme) {
        return programmes.signatures(programme.id()).stream()
                .filter(s -> s.revision() == programme.revision() && !s.isWithdrawn())
                .toList();
    }

    private List<CoSignatureDetails> signatures(Programme programme) {
        List<CoSignature> given = programmes.signatures(programme.id());
        List<CoSignatureDetails> latest = new ArrayList<>();
        List<AgencyId> signing = programmes
                .snapshot(programme)
                .map(Snapshot::agencies)
                .orElseGet(() -> assembly.contentOf(programme).agencies().stream()
                        .map(PartnerAgency::id)
                        .toList());
        for (AgencyId agency : signing) {
            Optional<CoSignature> own =
                    given.stream().filter(s -> s.agency().equals(agency)).findFirst();
            latest.add(own.map(s -> s.toDetails(programme.revision())).orElse(CoSignatureDetails.open(agency)));
        }
        return latest;
    }

    private AgencyId ownAgency(Permission permission) {
        return callers.user().agency().orElseThrow(() -> new PermissionDenied(permission));
    }

    /** Names the step in the log's entries of what follows in this transaction. */
    private void log(String verb) {
        entityManager
                .createNativeQuery("SELECT set_config('app.action', ?1, true)")
                .setParameter(1, verb)
                .getSingleResult();
    }
}
