// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.jba.backoffice.access.AccessReviewService;
import de.jba.backoffice.access.PersonAccess;
import de.jba.backoffice.access.PersonAccess.Recertification;
import de.jba.backoffice.access.RecertificationEntry;
import de.jba.backoffice.identity.Role;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.ui.AgencyMarker;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.PlainTable;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.StateBadge.Tone;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The people, one a line, with what the leads said and may say of their access. */
@ApplicationScoped
class PeopleTable {
    private static final Texts TEXTS = Texts.of("access");
    private static final Texts ROLES = Texts.of("ui");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm");

    @Inject
    AccessReviewService review;

    @Inject
    ScreenUser user;

    Component of(List<PersonAccess> people, boolean mayRecertify, Runnable changed) {
        PlainTable table = new PlainTable()
                .columns(
                        TEXTS.get("column.person"),
                        TEXTS.get("column.agency"),
                        TEXTS.get("column.roles"),
                        TEXTS.get("column.lastSignIn"),
                        TEXTS.get("column.review"));
        if (mayRecertify) {
            table.columns(TEXTS.get("column.access"));
        }
        for (PersonAccess person : people) {
            Component[] cells = {who(person), agencies(person), roles(person), lastSignIn(person), said(person)};
            if (mayRecertify) {
                Component[] more = Arrays.copyOf(cells, cells.length + 1);
                more[cells.length] = ways(person, changed);
                table.row(more);
            } else {
                table.row(cells);
            }
        }
        return table;
    }

    private static Component who(PersonAccess person) {
        Div who = new Div(new Div(person.name()), secondary(person.username()));
        if (!person.enabled()) {
            who.add(new StateBadge(TEXTS.get("disabled"), Tone.NEUTRAL));
        }
        return who;
    }

    private Component agencies(PersonAccess person) {
        Div agencies = new Div();
        agencies.addClassName("row");
        if (person.agencies().isEmpty()) {
            agencies.add(AgencyMarker.of(user, null));
        }
        person.agencies().forEach(alias -> agencies.add(AgencyMarker.of(user, new AgencyId(alias))));
        return agencies;
    }

    private static Component roles(PersonAccess person) {
        Div roles = new Div(new Span(person.roles().stream()
                .flatMap(key -> Role.of(key).stream())
                .map(ROLES::get)
                .collect(Collectors.joining(", "))));
        if (person.objection() != null) {
            roles.add(new Div(new StateBadge(TEXTS.get("objection." + person.objection()), Tone.ERROR)));
        }
        return roles;
    }

    private static Component lastSignIn(PersonAccess person) {
        return person.lastSignIn() == null
                ? secondary(TEXTS.get("lastSignIn.none"))
                : new Span(moment(person.lastSignIn()));
    }

    private static Component said(PersonAccess person) {
        Recertification said = person.recertification();
        Div cell = new Div();
        if (person.agencies().isEmpty()) {
            return secondary(TEXTS.get("said.nobody"));
        }
        if (said != null && !said.keep()) {
            cell.add(new StateBadge(TEXTS.get("said.go"), Tone.WARNING));
        } else if (person.saidThisQuarter()) {
            cell.add(new StateBadge(TEXTS.get("said.keep"), Tone.SUCCESS));
        } else {
            cell.add(new Span(TEXTS.get("said.due", DAY.format(person.due()))));
        }
        if (said != null) {
            cell.add(new Div(secondary(TEXTS.get("said.by", said.function(), moment(said.decidedAt())))));
            if (said.note() != null) {
                cell.add(new Div(secondary(said.note())));
            }
        }
        return cell;
    }

    private Component ways(PersonAccess person, Runnable changed) {
        Button keep = new Button(TEXTS.get("keep"), click -> {
            say(person, true, null);
            changed.run();
        });
        keep.setAriaLabel(TEXTS.get("keep.person", person.name()));
        Button go = new Button(TEXTS.get("go"), click -> new GoDialog(person.name(), why -> {
                    say(person, false, why);
                    changed.run();
                })
                .open());
        go.setAriaLabel(TEXTS.get("go.person", person.name()));
        Div ways = new Div(keep, go);
        ways.addClassName("row");
        return ways;
    }

    private void say(PersonAccess person, boolean keep, @Nullable String note) {
        review.recertify(List.of(new RecertificationEntry(person.subject(), keep, note)));
        Notices.done(TEXTS.get("said"));
    }

    private static Span secondary(String words) {
        Span span = new Span(words);
        span.addClassName("sec");
        return span;
    }

    private static String moment(Instant instant) {
        return MOMENT.withZone(BusinessTime.ZONE).format(instant);
    }
}
