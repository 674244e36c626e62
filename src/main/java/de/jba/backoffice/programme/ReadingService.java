// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.programme.ProgrammeContent.ChapterContent;
import de.jba.backoffice.programme.Reading.Base;
import de.jba.backoffice.programme.Reading.Part;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.RecordNotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reading before signing: what changed since the own agency agreed, and what of it somebody has read. */
@ApplicationScoped
public class ReadingService {
    @Inject
    Programmes programmes;

    @Inject
    ContentAssembly assembly;

    @Inject
    SnapshotDocuments documents;

    @Inject
    ReadingMarks marks;

    @Inject
    Deputies deputies;

    @Inject
    CallerContext callers;

    /**
     * The programme part by part, compared with what the person's own agency signed last, else with last year's edition
     * (an amendment: with the last Fassung), else with nothing.
     *
     * @throws RecordNotFound when there is no such programme, or not for this person
     */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_VIEW)
    public Reading reading(ProgrammeYear year) {
        return of(programmes.of(year));
    }

    /**
     * Every difference from what the person's own agency signed last; see {@link #reading}.
     *
     * @throws RecordNotFound when there is no such programme, or not for this person
     */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_VIEW)
    public List<ProgrammeChange> changesSinceSignature(ProgrammeYear year) {
        Programme programme = programmes.of(year);
        ProgrammeContent now = assembly.contentOf(programme);
        return ProgrammeComparison.between(before(programme, now).content(), now);
    }

    /**
     * Every difference from an edition.
     *
     * @param edition the year that was published
     * @throws RecordNotFound when there is no such programme or edition, or not for this person
     */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_VIEW)
    public List<ProgrammeChange> changesSinceEdition(ProgrammeYear year, ProgrammeYear edition) {
        ProgrammeContent now = assembly.contentOf(programmes.of(year));
        return ProgrammeComparison.between(
                edition(edition, now).orElseThrow(() -> new RecordNotFound("edition", edition)), now);
    }

    /**
     * Remembers that the person has read a part as it is now.
     *
     * @param part its identifier
     * @param hash of what they had before them
     * @throws RecordNotFound when there is no such part, or not for this person
     * @throws PermissionDenied when the person is not one who signs
     * @throws BusinessRuleViolation when the part says something else by now
     */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_VIEW)
    public void markRead(ProgrammeYear year, String part, String hash) {
        Programme programme = programmes.of(year);
        if (!deputies.letSign(programme)) {
            throw new PermissionDenied(Permission.PROGRAMME_COSIGN);
        }
        Part read = of(programme).parts().stream()
                .filter(each -> each.id().equals(part))
                .findFirst()
                .orElseThrow(() -> new RecordNotFound("chapter", part));
        if (!read.hash().equals(hash)) {
            throw new BusinessRuleViolation("programme", "read.changed", "");
        }
        marks.mark(programme.id(), part, hash);
    }

    /**
     * What the person changed in the present revision: numbers of chapters in reading order, at the end
     * {@link ContentPart#ANNEX_NUMBER} for rows of the annex. Nothing for what was changed before that was kept.
     *
     * @throws RecordNotFound when there is no such programme, or not for this person
     */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_VIEW)
    public List<String> changedByCaller(ProgrammeYear year) {
        Programme programme = programmes.of(year);
        Set<String> parts = programmes.partsChangedBy(callers.user(), programme);
        return Stream.concat(
                        programmes.chapters(programme.id()).stream()
                                .filter(chapter ->
                                        parts.contains(chapter.id().value().toString()))
                                .map(Chapter::number),
                        Stream.of(Part.ANNEX).filter(parts::contains).map(annex -> ContentPart.ANNEX_NUMBER))
                .distinct()
                .toList();
    }

    private Reading of(Programme programme) {
        ProgrammeContent now = assembly.contentOf(programme);
        Before before = before(programme, now);
        Map<String, String> read = deputies.letSign(programme) ? marks.of(programme.id()) : Map.of();
        Map<String, ContentPart> old = ContentPart.of(before.content());
        Map<String, ContentPart> present = ContentPart.of(now);
        List<Part> parts = new ArrayList<>();
        present.forEach((id, part) -> {
            if (!part.isAnnex()) {
                parts.add(part.since(old.get(id), read.get(id)));
            }
        });
        old.forEach((id, part) -> {
            if (!part.isAnnex() && !present.containsKey(id)) {
                parts.add(part.gone(read.get(id)));
            }
        });
        present.forEach((id, part) -> {
            if (part.isAnnex()) {
                parts.add(part.since(annex(old).orElse(null), read.get(id)));
            }
        });
        return new Reading(before.base(), parts);
    }

    private static Optional<ContentPart> annex(Map<String, ContentPart> parts) {
        return parts.values().stream().filter(ContentPart::isAnnex).findFirst();
    }

    private record Before(Base base, ProgrammeContent content) {}

    private Before before(Programme programme, ProgrammeContent now) {
        Optional<Before> signed = callers.user().agency().stream()
                .flatMap(agency -> programmes.signatures(programme.id()).stream()
                        .filter(signature -> signature.agency().equals(agency)))
                .findFirst()
                .map(signature -> new Before(
                        new Base(signature.revision(), signature.signedAt(), null),
                        documents.content(programme, signature.revision())));
        int basis = programme.year().value() - (programme.year().isAmendment() ? 0 : 1);
        return signed.or(() -> edition(new ProgrammeYear(basis), now)
                        .map(content -> new Before(new Base(null, null, basis), content)))
                .orElseGet(() -> new Before(Base.NOTHING, now.emptied()));
    }

    /** The content of an edition, its chapters under the identifiers that they have now. */
    private Optional<ProgrammeContent> edition(ProgrammeYear year, ProgrammeContent now) {
        return programmes
                .latestPublished(year.value())
                .map(published -> documents.content(published, published.revision()))
                .map(content -> content.withChapters(content.chapters().stream()
                        .map(chapter -> asIn(now, chapter))
                        .toList()));
    }

    /** A year that was begun anew continues no chapter: there the title tells which is which. */
    private static ChapterContent asIn(ProgrammeContent now, ChapterContent chapter) {
        if (now.chapters().stream().anyMatch(each -> each.id().equals(chapter.id()))) {
            return chapter;
        }
        return now.chapters().stream()
                .filter(each -> each.title().equals(chapter.title()))
                .findFirst()
                .map(same -> new ChapterContent(same.id(), chapter.number(), chapter.title(), chapter.body()))
                .orElse(chapter);
    }
}
