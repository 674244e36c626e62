// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.overview.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import de.jba.backoffice.agency.Agency;
import de.jba.backoffice.programme.CoSignatureDetails;
import de.jba.backoffice.programme.CoSignatureStatus;
import de.jba.backoffice.programme.ProgrammeState;
import de.jba.backoffice.programme.ProgrammeStep;
import de.jba.backoffice.programme.ProgrammeSummary;
import de.jba.backoffice.programme.Schedule;
import de.jba.backoffice.programme.Schedule.Step;
import de.jba.backoffice.programme.ui.ProgrammeNavigation;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.ui.AgencyMarker;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.StateBadge.Tone;
import de.jba.backoffice.ui.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The year's programme: where it stands, and who has signed. */
final class ProgrammeCard extends Section {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("overview");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd.MM.yyyy").withZone(BusinessTime.ZONE);

    private final ScreenUser user;
    private @Nullable ProgrammeSummary programme;
    private List<CoSignatureDetails> given = List.of();
    private @Nullable Schedule schedule;

    ProgrammeCard(ScreenUser user) {
        this.user = user;
        getElement().setAttribute("aria-labelledby", "programme-state");
    }

    /** Shows this; sends nothing when it is what it was. */
    void show(ProgrammeSummary now, List<CoSignatureDetails> signatures, Schedule days) {
        if (now.equals(programme) && signatures.equals(given) && days.equals(schedule)) {
            return;
        }
        programme = now;
        given = signatures;
        schedule = days;
        removeAll();
        Anchor link = new Anchor(
                ProgrammeNavigation.signing(now.key()), TEXTS.get("programme", ProgrammeNavigation.named(now.key())));
        H2 heading = new H2(link);
        heading.setId("programme-state");
        Span revision = new Span(TEXTS.get("programme.revision", now.revision()));
        revision.addClassName("sec");
        StateBadge state = new StateBadge(TEXTS.get(now.state()), tone(now.state()));
        state.addClassName("end");
        Div titles = new Div(heading, revision);
        titles.addClassName("grow");
        Div head = new Div(titles, state);
        head.addClassName("card-head");
        UnorderedList agencies = new UnorderedList();
        Step cosign = days.step(ProgrammeStep.COSIGN);
        signatures.forEach(signature -> agencies.add(line(signature, cosign)));
        add(head, agencies);
    }

    private ListItem line(CoSignatureDetails signature, Step cosign) {
        Span name = new Span(user.agency(signature.agency())
                .map(Agency::name)
                .orElse(signature.agency().alias()));
        name.addClassName("grow");
        Instant signedAt = signature.signedAt();
        boolean signed = signature.status() == CoSignatureStatus.VALID && signedAt != null;
        AgencyMarker marker = AgencyMarker.of(user, signature.agency());
        marker.getElement().setAttribute("aria-hidden", "true");
        return new ListItem(
                marker,
                name,
                signed ? new StateBadge(DAY.format(signedAt), Tone.SUCCESS) : unsigned(signature, cosign));
    }

    /** Open, until when, or for how long it should have been signed. */
    private static StateBadge unsigned(CoSignatureDetails signature, Step cosign) {
        LocalDate due = cosign.due();
        if (due == null || !cosign.isAwaited()) {
            return new StateBadge(TEXTS.get("programme.unsigned"), Tone.NEUTRAL);
        }
        if (cosign.isOverdue() && cosign.isOwedBy(signature.agency())) {
            return new StateBadge(TEXTS.get("deadlines.overdue", cosign.daysOverdue()), Tone.ERROR);
        }
        return cosign.isOverdue()
                ? new StateBadge(TEXTS.get("programme.unsigned"), Tone.NEUTRAL)
                : new StateBadge(TEXTS.get("programme.until", DAY.format(due)), Tone.NEUTRAL);
    }

    private static Tone tone(ProgrammeState state) {
        return switch (state) {
            case DRAFT, ARCHIVED -> Tone.NEUTRAL;
            case IN_COORDINATION -> Tone.PRIMARY;
            case COSIGNED, PUBLISHED -> Tone.SUCCESS;
        };
    }
}
