// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import de.jba.backoffice.agency.Agency;
import de.jba.backoffice.programme.CoSignatureDetails;
import de.jba.backoffice.programme.CoSignatureStatus;
import de.jba.backoffice.programme.Finding;
import de.jba.backoffice.programme.ProgrammeDetails;
import de.jba.backoffice.programme.ProgrammeState;
import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.programme.Reading;
import de.jba.backoffice.programme.Reading.Part;
import de.jba.backoffice.programme.ReadingService;
import de.jba.backoffice.programme.ReviewService;
import de.jba.backoffice.programme.Schedule;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.ui.AgencyMarker;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who has signed which hash, and beneath it what this person may do about it. */
@ApplicationScoped
class SignBox {
    private static final Texts TEXTS = Texts.of("programme");
    private static final int MOST_NAMED = 8;
    private static final String ANNEX = "Anlage";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm");

    @Inject
    ScreenUser user;

    @Inject
    SigningActions actions;

    @Inject
    ReadingService readings;

    @Inject
    ReviewService review;

    @Inject
    ScheduleDesk schedules;

    Aside pane(ProgrammeDetails programme, List<CoSignatureDetails> signatures, Reading reading, Runnable changed) {
        UnorderedList list = new UnorderedList();
        list.addClassName("signatures");
        Schedule schedule = schedules.schedule(programme.key());
        signatures.stream().map(each -> signature(each, schedule)).forEach(list::add);
        Div body = new Div(new H2(TEXTS.get("signatures", programme.revision())), list);
        body.addClassName("pane-body");
        if (programme.contentHash() != null) {
            Div hash = new Div(grouped(programme.contentHash()));
            hash.addClassNames("mono", "hash");
            hash.getElement().setAttribute("data-hash", programme.contentHash());
            Span when = new Span(TEXTS.get("hash.text", programme.revision(), moment(programme.snapshotAt())));
            when.addClassName("sec");
            body.add(new H2(TEXTS.get("hash")), hash, when);
        }
        if (actions.asks(programme, signatures)) {
            body.add(new H2(TEXTS.get("needed")), needed(programme, reading));
        }
        return pane(body, actions.box(programme, signatures, reading, changed));
    }

    /**
     * Stands where signing was offered for a content that is no longer the present one.
     *
     * @param programme as it is now
     * @param show opens it
     */
    Aside outdated(ProgrammeDetails programme, List<CoSignatureDetails> signatures, Runnable show) {
        UnorderedList list = new UnorderedList();
        list.addClassName("signatures");
        Schedule schedule = schedules.schedule(programme.key());
        signatures.stream().map(each -> signature(each, schedule)).forEach(list::add);
        Div body = new Div(new H2(TEXTS.get("signatures", programme.revision())), list);
        body.addClassName("pane-body");
        boolean draft = programme.state() == ProgrammeState.DRAFT;
        NoteBar note = new NoteBar(
                StateBadge.Tone.WARNING, TEXTS.get(draft ? "outdated.draft" : "outdated.text", programme.revision()));
        Button now = new Button(TEXTS.get("outdated.show", programme.revision()), click -> show.run());
        now.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Footer box = new Footer(new H2(TEXTS.get("outdated", programme.revision())), note, now);
        box.addClassNames("sign-box", "outdated");
        return pane(body, box);
    }

    private static Aside pane(Div body, Footer box) {
        Aside pane = new Aside(body, box);
        pane.addClassName("pane");
        pane.getElement().setAttribute("aria-label", TEXTS.get("menu.signing"));
        pane.getElement().setAttribute("data-region", "");
        return pane;
    }

    /** What has to be so before signing, with what is still missing. */
    private Div needed(ProgrammeDetails programme, Reading reading) {
        UnorderedList list = new UnorderedList();
        list.addClassName("needed");
        ProgrammeYear year = programme.key();
        list.add(findings(year));
        boolean author = programme.authorOfRevision();
        list.add(line(
                !author,
                author
                        ? TEXTS.get("needed.author", changed(year), programme.revision())
                        : TEXTS.get("needed.notAuthor", programme.revision())));
        List<Part> unread = reading.unread();
        ListItem read = line(
                unread.isEmpty(),
                unread.isEmpty() ? TEXTS.get("needed.allRead") : TEXTS.get("needed.unread", unread.size()));
        unread.stream()
                .limit(MOST_NAMED)
                .forEach(part -> read.add(new Anchor(
                        ProgrammeNavigation.reading(year, part.id()),
                        part.isAnnex() ? TEXTS.get("changes.annex") : part.number())));
        list.add(read);
        int all = reading.parts().size();
        ProgressBar bar = new ProgressBar(0, Math.max(1, all), all - unread.size());
        String words = TEXTS.get("needed.progress", all - unread.size(), all);
        bar.getElement().setAttribute("aria-label", words);
        Span said = new Span(words);
        said.addClassName("sec");
        return new Div(list, bar, said);
    }

    /** Whether the checks still find something, with the way to what they found. */
    private ListItem findings(ProgrammeYear year) {
        List<Finding> found = review.findings(year, Texts.locale());
        long open = found.stream().filter(Finding::blocks).count();
        String words = open > 0
                ? TEXTS.get("needed.findings.open", open)
                : TEXTS.get("needed.findings.justified", found.size());
        ListItem line = line(open == 0, found.isEmpty() ? TEXTS.get("needed.findings.none") : words);
        if (!found.isEmpty()) {
            line.add(new Anchor(ProgrammeNavigation.writing(year), TEXTS.get("needed.findings.show")));
        }
        return line;
    }

    /** The parts that the person changed themselves, in words. */
    private String changed(ProgrammeYear year) {
        List<String> parts = readings.changedByCaller(year);
        List<String> chapters =
                parts.stream().filter(part -> !part.equals(ANNEX)).toList();
        List<String> words = new ArrayList<>();
        if (!chapters.isEmpty()) {
            words.add(TEXTS.get("needed.author.chapters", listed(chapters)));
        }
        if (parts.contains(ANNEX)) {
            words.add(TEXTS.get("needed.author.annex"));
        }
        return words.isEmpty() ? TEXTS.get("needed.author.something") : listed(words);
    }

    private static String listed(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : TEXTS.get("needed.author.and", String.join(", ", words.subList(0, last)), words.get(last));
    }

    private static ListItem line(boolean fulfilled, String words) {
        Span sign = (fulfilled ? Symbol.CHECK : Symbol.CLOCK).create();
        sign.addClassName(fulfilled ? "ready" : "waiting");
        return new ListItem(sign, new Span(words));
    }

    private ListItem signature(CoSignatureDetails signature, Schedule schedule) {
        Span name = new Span(user.agency(signature.agency())
                .map(Agency::name)
                .orElse(signature.agency().alias()));
        name.addClassName("name");
        Div who = new Div(name);
        who.addClassName("grow");
        if (signature.function() != null) {
            String function = signature.deputyFor() == null
                    ? signature.function()
                    : TEXTS.get("signed.deputy", signature.function(), signature.deputyFor());
            Span line = new Span(function + ", " + moment(signature.signedAt()));
            line.addClassName("sec");
            who.add(new Div(line));
        }
        if (signature.justification() != null) {
            Span reason = new Span(TEXTS.get("withdrawn.because", signature.justification()));
            reason.addClassName("sec");
            who.add(new Div(reason));
        }
        ScheduleDesk.of(signature, schedule).ifPresent(line -> who.add(new Div(line)));
        ListItem item = new ListItem(AgencyMarker.of(user, signature.agency()), who, state(signature.status()));
        item.getElement().setAttribute("data-agency", signature.agency().alias());
        return item;
    }

    private static Component state(CoSignatureStatus status) {
        return new StateBadge(
                TEXTS.get(status),
                switch (status) {
                    case VALID -> StateBadge.Tone.SUCCESS;
                    case VOID, WITHDRAWN -> StateBadge.Tone.WARNING;
                    case OPEN -> StateBadge.Tone.NEUTRAL;
                });
    }

    private static String grouped(String hash) {
        return hash.replaceAll("(.{8})(?=.)", "$1 ");
    }

    private static String moment(@Nullable Instant instant) {
        return instant == null ? "" : MOMENT.withZone(BusinessTime.ZONE).format(instant);
    }
}
