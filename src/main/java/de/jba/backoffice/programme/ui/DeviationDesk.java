// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.programme.AnnexService;
import de.jba.backoffice.programme.LiveDeviation;
import de.jba.backoffice.programme.ProgrammeContent.AnnexRow;
import de.jba.backoffice.programme.ProgrammeDetails;
import de.jba.backoffice.programme.ProgrammeState;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says where confirmed places differ from what the annex prints, and takes them over. */
@ApplicationScoped
class DeviationDesk {
    private static final Texts TEXTS = Texts.of("programme");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    @Inject
    AnnexService annex;

    @Inject
    ScreenUser user;

    /** The deviations of a programme that is not published yet; those the person is not to know are not among them. */
    List<LiveDeviation> of(ProgrammeDetails programme) {
        return programme.state() == ProgrammeState.PUBLISHED || programme.state() == ProgrammeState.ARCHIVED
                ? List.of()
                : annex.deviations(programme.key());
    }

    /** Notes above the annex, which are told anew when places change. */
    Notes of(ProgrammeDetails programme, PartView view, Runnable changed) {
        Notes notes = new Notes(programme, view, changed);
        notes.refresh();
        return notes;
    }

    /** What is shown of the deviations; nothing is sent to the browser while they stay the same. */
    final class Notes {
        private final ProgrammeDetails programme;
        private final PartView view;
        private final Runnable changed;
        private List<LiveDeviation> shown = List.of();

        private Notes(ProgrammeDetails programme, PartView view, Runnable changed) {
            this.programme = programme;
            this.view = view;
            this.changed = changed;
        }

        void refresh() {
            List<LiveDeviation> now = of(programme);
            if (!now.equals(shown)) {
                shown = now;
                view.note(now.stream()
                        .map(each -> new NoteBar(StateBadge.Tone.WARNING, words(each), ways(each)))
                        .toList());
            }
        }

        private Component[] ways(LiveDeviation deviation) {
            return mayTakeOver() ? new Component[] {button(programme, deviation, changed)} : new Component[0];
        }
    }

    /** Whether the person may take over what deviates: nobody is told of more than they may take over or own. */
    boolean mayTakeOver() {
        return user.may(Permission.PROGRAMME_TAKE_OVER);
    }

    /** Takes the confirmed places over; where that voids signatures it asks once more. */
    Button button(ProgrammeDetails programme, LiveDeviation deviation, Runnable changed) {
        Button button = new Button(TEXTS.get("annex.takeOver"), click -> {
            if (SigningActions.isOpen(programme)) {
                ask(programme, deviation, changed);
            } else {
                takeOver(programme, deviation, changed);
            }
        });
        button.addThemeName("small");
        button.setAriaLabel(TEXTS.get("deviation.takeOver", deviation.name()));
        return button;
    }

    private void ask(ProgrammeDetails programme, LiveDeviation deviation, Runnable changed) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(TEXTS.get("deviation.ask"));
        dialog.setText(words(deviation) + " " + TEXTS.get("voids"));
        dialog.setConfirmText(TEXTS.get("annex.takeOver"));
        dialog.setCancelable(true);
        dialog.setCancelText(TEXTS.get("cancel"));
        dialog.addConfirmListener(confirm -> takeOver(programme, deviation, changed));
        dialog.open();
    }

    private void takeOver(ProgrammeDetails programme, LiveDeviation deviation, Runnable changed) {
        AnnexRow taken = annex.takeOver(programme.key(), deviation.instrument(), new Version(deviation.version()));
        Notices.done(TEXTS.get("annex.taken", taken.name(), CapacityWords.of(taken.capacity())));
        changed.run();
    }

    /** Both values with their days. */
    static String words(LiveDeviation deviation) {
        return TEXTS.get(
                "deviation",
                deviation.name(),
                CapacityWords.of(deviation.printed()),
                day(deviation.printed().validFrom()),
                CapacityWords.of(deviation.live()),
                day(deviation.live().validFrom()),
                day(deviation.confirmedOn()));
    }

    /** The days of the live value. */
    static String since(LiveDeviation deviation) {
        return TEXTS.get("annex.differs.since", day(deviation.live().validFrom()), day(deviation.confirmedOn()));
    }

    private static String day(@Nullable LocalDate day) {
        return DAY.format(Objects.requireNonNull(day));
    }
}
