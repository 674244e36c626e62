// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import de.jba.backoffice.agency.Agency;
import de.jba.backoffice.programme.ChapterReturnDetails;
import de.jba.backoffice.programme.CoordinationService;
import de.jba.backoffice.programme.ProgrammeDetails;
import de.jba.backoffice.programme.ProgrammeDetails.ChapterHead;
import de.jba.backoffice.programme.ReviewService;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Chapters on their way back: sent back where they are read, and shown as such where they are written. */
@ApplicationScoped
class ReturnDesk {
    private static final Texts TEXTS = Texts.of("programme");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm").withZone(BusinessTime.ZONE);

    @Inject
    CoordinationService coordination;

    @Inject
    ReviewService review;

    @Inject
    SeenVersions versions;

    @Inject
    ScreenUser user;

    /**
     * Opens the dialog in which chapters are chosen and the comment is written.
     *
     * @param read the number of the chapter that is being read: it is chosen already
     */
    Button button(ProgrammeDetails programme, String read, Runnable changed) {
        return new Button(TEXTS.get("return"), Symbol.COMMENT.create(), click -> {
            MultiSelectComboBox<ChapterHead> chapters = new MultiSelectComboBox<>(TEXTS.get("return.chapters"));
            chapters.setItems(programme.chapters());
            chapters.setItemLabelGenerator(chapter -> chapter.number() + " " + chapter.title());
            chapters.select(programme.chapters().stream()
                    .filter(chapter -> chapter.number().equals(read))
                    .toList());
            chapters.setRequiredIndicatorVisible(true);
            chapters.setWidthFull();
            WordsDialog dialog = new WordsDialog(
                    TEXTS.get("return.title"),
                    TEXTS.get("return.text"),
                    TEXTS.get("return.comment"),
                    TEXTS.get("return.confirm"),
                    comment -> {
                        coordination.returnForRework(
                                programme.key(),
                                versions.of(programme),
                                chapters.getValue().stream()
                                        .map(ChapterHead::number)
                                        .toList(),
                                comment);
                        Notices.done(TEXTS.get("return.done"));
                        changed.run();
                    });
            dialog.addAbove(chapters, "chapters");
            dialog.open();
        });
    }

    /** Why the chapter came back, while that is not done. */
    Optional<NoteBar> note(ProgrammeDetails programme, String chapter, Runnable changed) {
        return review.returns(programme.key(), chapter).stream()
                .filter(ChapterReturnDetails::open)
                .findFirst()
                .map(back -> note(programme, back, changed));
    }

    private NoteBar note(ProgrammeDetails programme, ChapterReturnDetails back, Runnable changed) {
        String agency = user.agency(back.agency())
                .map(Agency::name)
                .orElse(back.agency().alias());
        String text =
                TEXTS.get("return.note", agency, back.function(), MOMENT.format(back.returnedAt()), back.comment());
        if (!back.resolvable()) {
            return new NoteBar(StateBadge.Tone.WARNING, text);
        }
        Button done = new Button(TEXTS.get("return.resolve"), click -> {
            coordination.resolveReturn(programme.key(), new Version(programme.version()), back.chapter());
            Notices.done(TEXTS.get("return.resolved", back.chapter()));
            changed.run();
        });
        done.setAriaLabel(TEXTS.get("return.resolve.which", back.chapter()));
        return new NoteBar(StateBadge.Tone.WARNING, text, done);
    }
}
