// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.programme.AmendmentProposal;
import de.jba.backoffice.programme.AmendmentProposalService;
import de.jba.backoffice.programme.ProgrammeDetails;
import de.jba.backoffice.programme.ProgrammeState;
import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Tells above a published programme which live places say otherwise, and dismisses what is not to be amended. */
@ApplicationScoped
class ProposalDesk {
    private static final Texts TEXTS = Texts.of("programme");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    @Inject
    AmendmentProposalService proposals;

    @Inject
    ScreenUser user;

    @Inject
    Clock clock;

    List<Component> notes(ProgrammeDetails programme, Runnable changed) {
        if (programme.state() != ProgrammeState.PUBLISHED) {
            return List.of();
        }
        ProgrammeYear year = programme.key();
        return proposals.open(year).stream()
                .<Component>map(proposal ->
                        new NoteBar(StateBadge.Tone.WARNING, words(proposal), ways(year, proposal, changed)))
                .toList();
    }

    private String words(AmendmentProposal proposal) {
        LocalDate from = Objects.requireNonNull(proposal.live().validFrom());
        boolean began = !from.isAfter(LocalDate.now(clock.withZone(BusinessTime.ZONE)));
        return TEXTS.get(
                began ? "proposal.since" : "proposal.from",
                name(proposal),
                CapacityWords.of(proposal.printed()),
                CapacityWords.of(proposal.live()),
                DAY.format(from));
    }

    private Component ways(ProgrammeYear year, AmendmentProposal proposal, Runnable changed) {
        Div ways = new Div();
        ways.addClassName("row");
        if (user.user().agency().isPresent() || !user.may(Permission.PROGRAMME_AMEND)) {
            return ways;
        }
        Button dismiss = new Button(TEXTS.get("proposal.dismiss"), click -> dismiss(year, proposal, changed));
        dismiss.addThemeName("small");
        dismiss.setAriaLabel(TEXTS.get("proposal.dismiss.which", name(proposal)));
        ways.add(dismiss);
        return ways;
    }

    private void dismiss(ProgrammeYear year, AmendmentProposal proposal, Runnable changed) {
        new WordsDialog(
                        TEXTS.get("proposal.dismiss.title"),
                        words(proposal),
                        TEXTS.get("proposal.dismiss.label"),
                        TEXTS.get("proposal.dismiss.confirm"),
                        why -> {
                            proposals.dismiss(year, proposal.id(), new Version(proposal.version()), why);
                            Notices.done(TEXTS.get("proposal.dismissed", name(proposal)));
                            changed.run();
                        })
                .open();
    }

    private static String name(AmendmentProposal proposal) {
        return Optional.ofNullable(proposal.abbreviation()).orElse(proposal.name());
    }
}
