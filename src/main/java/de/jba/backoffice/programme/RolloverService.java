// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.programme.ProgrammeChange.Kind;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.ProgrammeId;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Begins a year from the one before, and keeps what of it is not confirmed yet. */
@ApplicationScoped
public class RolloverService {
    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Programmes programmes;

    @Inject
    CallerContext callers;

    /**
     * Begins the programme of the next year as a copy of this one, in which everything is to be confirmed. Asked again it
     * changes nothing.
     *
     * @return whether it was begun by this call
     * @throws RecordNotFound when there is no such programme, or not for this person
     * @throws BusinessRuleViolation when the next year has a programme that was begun otherwise, or is no year of ours
     */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_ROLLOVER)
    public boolean rollOver(ProgrammeYear year) {
        Programme last = programmes.forChange(year);
        ProgrammeYear next = new ProgrammeYear(year.value() + 1);
        Programme.requireYear(next);
        Optional<Programme> there = programmes.find(next);
        if (there.isPresent()) {
            if (!there.get().wasBegunFrom(last.id())) {
                throw new BusinessRuleViolation("programme", "rollover.yearTaken", "", next.toString());
            }
            return false;
        }
        programmes.log("rollOver");
        entityManager
                .createNativeQuery("SELECT roll_over_programme(?1)")
                .setParameter(1, last.id().value())
                .getSingleResult();
        return true;
    }

    /**
     * What was carried over and waits: chapters, then indicators, then rows of the annex, in printed order.
     *
     * @throws RecordNotFound when there is no such programme, or not for this person
     */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_VIEW)
    public List<CarriedOver> unconfirmed(ProgrammeYear year) {
        return unconfirmed(programmes.of(year).id());
    }

    /**
     * Confirms a chapter as it was carried over. Who writes it confirms it as well.
     *
     * @throws RecordNotFound when there is no such chapter, or not for this person
     * @throws PermissionDenied when the chapter is not the person's to write
     * @throws de.jba.backoffice.shared.StaleRecord when it was changed meanwhile
     * @throws BusinessRuleViolation when nothing is to be confirmed
     */
    @Transactional
    @RequiresPermission(Permission.CHAPTER_EDIT)
    public void confirmChapter(ProgrammeYear year, String number, Version version) {
        Chapter chapter = programmes.chapter(programmes.of(year).id(), number);
        if (!chapter.isWritableBy(callers.user(), Permission.CHAPTER_EDIT)) {
            throw new PermissionDenied(Permission.CHAPTER_EDIT);
        }
        version.requireCurrent(chapter.version());
        requireOpen(chapter.isToConfirm());
        begin(year);
        chapter.confirm();
        entityManager.flush();
    }

    /**
     * Confirms an own contribution as it was carried over. Who takes its present values over confirms it as well.
     *
     * @throws RecordNotFound when the programme does not hold the instrument, or not for this person
     * @throws PermissionDenied when it is another agency's
     * @throws de.jba.backoffice.shared.StaleRecord when it was changed meanwhile
     * @throws BusinessRuleViolation when nothing is to be confirmed
     */
    @Transactional
    @RequiresPermission(Permission.CONTRIBUTION_EDIT)
    public void confirmContribution(ProgrammeYear year, InstrumentId instrument, Version version) {
        Contribution contribution = programmes.contributions(programmes.of(year).id()).stream()
                .filter(each -> each.instrument().equals(instrument))
                .findFirst()
                .orElseThrow(() -> new RecordNotFound("contribution", instrument));
        if (!isOwn(contribution)) {
            throw new PermissionDenied(Permission.CONTRIBUTION_EDIT);
        }
        version.requireCurrent(contribution.version());
        requireOpen(contribution.isToConfirm());
        begin(year);
        contribution.confirm();
        entityManager.flush();
    }

    /**
     * Confirms every chapter and contribution that the person may confirm.
     *
     * @return how many
     * @throws RecordNotFound when there is no such programme, or not for this person
     * @throws de.jba.backoffice.shared.StaleRecord when the programme was changed meanwhile
     */
    @Transactional
    @RequiresPermission(Permission.CHAPTER_EDIT)
    public int confirmOwn(ProgrammeYear year, Version version) {
        Programme programme = programmes.forChange(year, version);
        List<CarriedOver> own = unconfirmed(programme.id()).stream()
                .filter(CarriedOver::confirmable)
                .toList();
        if (own.isEmpty()) {
            return 0;
        }
        begin(year);
        own.forEach(part -> {
            if (part.kind() == Kind.CHAPTER) {
                programmes.chapter(programme.id(), part.target()).confirm();
            } else {
                programmes.contributions(programme.id()).stream()
                        .filter(each -> each.instrument().equals(new InstrumentId(UUID.fromString(part.target()))))
                        .forEach(Contribution::confirm);
            }
        });
        entityManager.flush();
        return own.size();
    }

    private List<CarriedOver> unconfirmed(ProgrammeId programme) {
        CurrentUser user = callers.user();
        return Stream.of(
                        programmes.chapters(programme).stream()
                                .filter(Chapter::isToConfirm)
                                .map(each -> new CarriedOver(
                                        Kind.CHAPTER,
                                        each.number(),
                                        each.title(),
                                        each.isWritableBy(user, Permission.CHAPTER_EDIT),
                                        each.version())),
                        programmes.indicators(programme).stream()
                                .filter(Indicator::isOpen)
                                .map(each -> new CarriedOver(
                                        Kind.INDICATOR, each.key(), each.label(), false, each.version())),
                        programmes.contributions(programme).stream()
                                .filter(Contribution::isToConfirm)
                                .map(each -> new CarriedOver(
                                        Kind.ANNEX,
                                        each.instrument().toString(),
                                        each.name(),
                                        isOwn(each),
                                        each.version())))
                .flatMap(parts -> parts)
                .toList();
    }

    private boolean isOwn(Contribution contribution) {
        return callers.user().may(Permission.CONTRIBUTION_EDIT)
                && callers.user().agency().equals(Optional.of(contribution.owner()));
    }

    private void begin(ProgrammeYear year) {
        programmes.log("confirm");
        programmes.openForChange(year);
    }

    private static void requireOpen(boolean toConfirm) {
        if (!toConfirm) {
            throw new BusinessRuleViolation("programme", "confirm.nothing", "");
        }
    }
}
