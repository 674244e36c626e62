// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.programme.CarriedOver;
import de.jba.backoffice.programme.ProgrammeChange.Kind;
import de.jba.backoffice.programme.ProgrammeDetails;
import de.jba.backoffice.programme.ProgrammeService;
import de.jba.backoffice.programme.ProgrammeState;
import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.programme.RolloverService;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Begins the next year, and confirms what was carried over into it. */
@ApplicationScoped
class RolloverDesk {
    private static final Texts TEXTS = Texts.of("programme");

    @Inject
    RolloverService rollover;

    @Inject
    ProgrammeService programmes;

    @Inject
    ScreenUser user;

    /** Begins the year after a published one that has none yet. */
    Optional<Button> begin(ProgrammeDetails programme) {
        boolean isPublic =
                programme.state() == ProgrammeState.PUBLISHED || programme.state() == ProgrammeState.ARCHIVED;
        int next = programme.year() + 1;
        if (!isPublic
                || !user.may(Permission.PROGRAMME_ROLLOVER)
                || programmes.all().stream().anyMatch(each -> each.year() == next)) {
            return Optional.empty();
        }
        Button button = new Button(TEXTS.get("rollover"), click -> {
            rollover.rollOver(programme.key());
            Notices.done(TEXTS.get("rollover.done", Integer.toString(next)));
            UI.getCurrent().navigate(ProgrammeNavigation.writing(new ProgrammeYear(next)));
        });
        button.setDisableOnClick(true);
        return Optional.of(button);
    }

    List<CarriedOver> unconfirmed(ProgrammeYear year) {
        return rollover.unconfirmed(year);
    }

    /** How much is still to be confirmed, with the way to confirm all of one's own. */
    Optional<NoteBar> note(ProgrammeDetails programme, List<CarriedOver> open, Runnable changed) {
        if (open.isEmpty()) {
            return Optional.empty();
        }
        String words = TEXTS.get(
                "confirm.open", count(open, Kind.CHAPTER), count(open, Kind.INDICATOR), count(open, Kind.ANNEX));
        if (open.stream().noneMatch(CarriedOver::confirmable)) {
            return Optional.of(new NoteBar(StateBadge.Tone.NEUTRAL, words));
        }
        Button all = new Button(TEXTS.get("confirm.all"), click -> {
            int confirmed = rollover.confirmOwn(programme.key(), new Version(programme.version()));
            Notices.done(TEXTS.get("confirm.allDone", confirmed));
            changed.run();
        });
        return Optional.of(new NoteBar(StateBadge.Tone.WARNING, words, all));
    }

    /** That a chapter is to be confirmed, while it is. */
    Optional<NoteBar> note(ProgrammeYear year, List<CarriedOver> open, String chapter, Runnable changed) {
        return open.stream()
                .filter(each -> each.is(Kind.CHAPTER, chapter))
                .findFirst()
                .map(part -> part.confirmable()
                        ? new NoteBar(
                                StateBadge.Tone.WARNING, TEXTS.get("confirm.chapter"), button(year, part, changed))
                        : new NoteBar(StateBadge.Tone.NEUTRAL, TEXTS.get("confirm.chapter")));
    }

    /** Confirms that part. */
    Button button(ProgrammeYear year, CarriedOver part, Runnable changed) {
        Button button = new Button(TEXTS.get("confirm"), click -> {
            Version version = new Version(part.version());
            if (part.kind() == Kind.CHAPTER) {
                rollover.confirmChapter(year, part.target(), version);
            } else {
                rollover.confirmContribution(year, new InstrumentId(UUID.fromString(part.target())), version);
            }
            Notices.done(TEXTS.get("confirm.done", part.title()));
            changed.run();
        });
        button.addThemeName("small");
        button.setAriaLabel(TEXTS.get("confirm.which", part.title()));
        return button;
    }

    private static long count(List<CarriedOver> open, Kind kind) {
        return open.stream().filter(each -> each.kind() == kind).count();
    }
}
