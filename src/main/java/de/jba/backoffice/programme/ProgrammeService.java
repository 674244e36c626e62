// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.programme.ProgrammeDetails.ChapterHead;
import de.jba.backoffice.shared.BusinessRuleViolation;
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

/** The programmes and what is written in them: chapters and indicators. */
@ApplicationScoped
public class ProgrammeService {
    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Programmes programmes;

    @Inject
    Deputies deputies;

    @Inject
    CallerContext callers;

    /** Every year's programme without its amendments, the latest first. */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_VIEW)
    public List<ProgrammeSummary> all() {
        return programmes.all().stream().map(Programme::toSummary).toList();
    }

    /**
     * A year's programme and its amendments, the first Fassung first.
     *
     * @throws RecordNotFound when there is none, or not for this person
     */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_VIEW)
    public List<ProgrammeSummary> withAmendments(ProgrammeYear year) {
        return programmes.withAmendments(programmes.of(year).year().value()).stream()
                .map(Programme::toSummary)
                .toList();
    }

    /**
     * A year's programme with its table of contents.
     *
     * @throws RecordNotFound when there is none, or not for this person
     */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_VIEW)
    public ProgrammeDetails programme(ProgrammeYear year) {
        return details(programmes.of(year));
    }

    /**
     * Begins a programme as a draft.
     *
     * @throws BusinessRuleViolation when the year has one already, or a part is missing
     */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_CREATE)
    public ProgrammeDetails create(ProgrammeEntry entry) {
        ProgrammeYear year = new ProgrammeYear(Objects.requireNonNullElse(entry.year(), 0));
        Programme programme = new Programme(year, entry.title(), entry.asOf());
        if (programmes.find(year).isPresent()) {
            throw new BusinessRuleViolation("programme", "programme.yearTaken", "year", year.toString());
        }
        entityManager.persist(programme);
        entityManager.flush();
        Map<String, Chapter> numbers = new HashMap<>();
        for (ChapterEntry each : Objects.requireNonNullElse(entry.chapters(), List.<ChapterEntry>of())) {
            Chapter chapter = new Chapter(programme.id(), numbers.size(), each);
            if (numbers.put(chapter.number(), chapter) != null) {
                throw new BusinessRuleViolation("programme", "chapter.numberTwice", "chapters", chapter.number());
            }
            entityManager.persist(chapter);
        }
        entityManager.flush();
        return details(programme);
    }

    /** All chapters in reading order; see {@link #programme}. */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_VIEW)
    public List<ChapterDetails> chapters(ProgrammeYear year) {
        return programmes.chapters(programmes.of(year).id()).stream()
                .map(c -> c.toDetails(callers.user()))
                .toList();
    }

    /** One chapter by its number; see {@link #programme}. */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_VIEW)
    public ChapterDetails chapter(ProgrammeYear year, String number) {
        return programmes.chapter(programmes.of(year).id(), number).toDetails(callers.user());
    }

    /**
     * Replaces title and text of a chapter. While the agencies sign, this voids their signatures.
     *
     * @throws RecordNotFound when there is no such chapter, or not for this person
     * @throws PermissionDenied when the chapter is not the person's to write
     * @throws de.jba.backoffice.shared.StaleRecord when it was changed meanwhile
     * @throws BusinessRuleViolation when the programme is published, or the text is too long
     */
    @Transactional
    @RequiresPermission(Permission.CHAPTER_EDIT)
    public ChapterDetails writeChapter(ProgrammeYear year, String number, Version version, ChapterEntry entry) {
        Chapter chapter = programmes.chapter(programmes.of(year).id(), number);
        if (!chapter.isWritableBy(callers.user(), Permission.CHAPTER_EDIT)) {
            throw new PermissionDenied(Permission.CHAPTER_EDIT);
        }
        version.requireCurrent(chapter.version());
        programmes.openForChange(year);
        chapter.write("", entry.title(), entry.body());
        entityManager.flush();
        return chapter.toDetails(callers.user());
    }

    /** All indicators in printed order; see {@link #programme}. */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_VIEW)
    public List<IndicatorDetails> indicators(ProgrammeYear year) {
        Programme programme = programmes.of(year);
        Map<UUID, Chapter> chapters = new HashMap<>();
        programmes.chapters(programme.id()).forEach(c -> chapters.put(c.id().value(), c));
        return programmes.indicators(programme.id()).stream()
                .map(i -> details(
                        i, Objects.requireNonNull(chapters.get(i.chapter().value()))))
                .toList();
    }

    /** One indicator by its key; see {@link #programme}. */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_VIEW)
    public IndicatorDetails indicator(ProgrammeYear year, String key) {
        return indicators(year).stream()
                .filter(i -> i.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new RecordNotFound("indicator", key));
    }

    /**
     * Replaces an indicator, or adds it when the key is new. While the agencies sign, this voids their signatures.
     *
     * @throws RecordNotFound when there is no such programme or chapter, or not for this person
     * @throws PermissionDenied when the chapter's indicators are not the person's to change
     * @throws de.jba.backoffice.shared.StaleRecord when it was changed meanwhile
     * @throws BusinessRuleViolation when the programme is published, or the value is no number
     */
    @Transactional
    @RequiresPermission(Permission.INDICATOR_EDIT)
    public IndicatorDetails stateIndicator(ProgrammeYear year, String key, Version version, IndicatorEntry entry) {
        Programme programme = programmes.of(year);
        Chapter chapter = programmes.chapters(programme.id()).stream()
                .filter(c -> c.number().equals(entry.chapter()))
                .findFirst()
                .orElseThrow(() -> new BusinessRuleViolation("programme", "indicator.chapter", "chapter"));
        Optional<Indicator> stored = programmes.indicator(programme.id(), key);
        requireWritable(chapter);
        stored.ifPresent(i -> requireWritable(chapterOf(programme, i)));
        stored.ifPresent(i -> version.requireCurrent(i.version()));
        programmes.openForChange(year);
        Indicator indicator = stored.orElseGet(() -> new Indicator(
                programme.id(), key, programmes.indicators(programme.id()).size()));
        indicator.state(chapter.id(), entry);
        entityManager.persist(indicator);
        entityManager.flush();
        return details(indicator, chapter);
    }

    private void requireWritable(Chapter chapter) {
        if (!chapter.isWritableBy(callers.user(), Permission.INDICATOR_EDIT)) {
            throw new PermissionDenied(Permission.INDICATOR_EDIT);
        }
    }

    private Chapter chapterOf(Programme programme, Indicator indicator) {
        return programmes.chapters(programme.id()).stream()
                .filter(c -> c.id().equals(indicator.chapter()))
                .findFirst()
                .orElseThrow();
    }

    private IndicatorDetails details(Indicator indicator, Chapter chapter) {
        return indicator.toDetails(chapter.number(), chapter.isWritableBy(callers.user(), Permission.INDICATOR_EDIT));
    }

    ProgrammeDetails details(Programme programme) {
        Optional<Snapshot> snapshot =
                programme.state() == ProgrammeState.DRAFT ? Optional.empty() : programmes.snapshot(programme);
        String deputyFor = deputies.inPlaceOf(programme);
        return new ProgrammeDetails(
                programme.id(),
                programme.year().value(),
                programme.year().amendment(),
                programme.redaction().orElse(null),
                programme.title(),
                programme.asOf(),
                programme.state(),
                programme.revision(),
                snapshot.map(Snapshot::contentHash).orElse(null),
                snapshot.map(Snapshot::pdfHash).orElse(null),
                snapshot.map(Snapshot::takenAt).orElse(null),
                programmes.isAuthor(callers.user(), programme),
                deputyFor != null || callers.user().may(Permission.PROGRAMME_COSIGN),
                deputyFor,
                programmes.chapters(programme.id()).stream()
                        .map(c -> c.toDetails(callers.user()))
                        .map(c -> new ChapterHead(c.number(), c.title(), c.editors(), c.editable(), c.version()))
                        .toList(),
                programme.version());
    }
}
