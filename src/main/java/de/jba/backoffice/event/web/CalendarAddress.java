// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.event.web;

import de.jba.backoffice.event.CalendarFeedService;
import de.jba.backoffice.event.CalendarText;
import de.jba.backoffice.event.EventPeriod;
import de.jba.backoffice.event.EventService;
import de.jba.backoffice.identity.Caller;
import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Channel;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.KnownPerson;
import de.jba.backoffice.identity.People;
import de.jba.backoffice.identity.PeopleUnavailable;
import de.jba.backoffice.shared.BusinessTime;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers {@code /kalender/<secret>.ics} with the events that the person sees at this moment: their roles and agency are
 * asked of Keycloak each time, so whoever was disabled there sees nothing. A wrong, an ended and a disabled person's
 * address are the same: not found.
 */
@WebServlet("/kalender/*")
public class CalendarAddress extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(CalendarAddress.class.getName());
    private static final Pattern ADDRESS = Pattern.compile("/([A-Za-z0-9_-]{43})\\.ics");
    private static final int MONTHS_BACK = 3;
    private static final int MONTHS_AHEAD = 24;

    @Inject
    transient CalendarFeedService feeds;

    @Inject
    transient EventService events;

    @Inject
    transient People people;

    @Inject
    transient CallerContext callers;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        Matcher address = ADDRESS.matcher(Objects.requireNonNullElse(request.getPathInfo(), ""));
        try {
            Optional<CurrentUser> person =
                    address.matches() ? feeds.personOf(address.group(1)).flatMap(this::admitted) : Optional.empty();
            if (person.isEmpty()) {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            byte[] calendar = callers.callAs(
                    new Caller(person.get(), Channel.API, callers.current().requestId(), null),
                    () -> CalendarText.of(events.during(period())));
            response.setContentType("text/calendar; charset=utf-8");
            response.setContentLength(calendar.length);
            response.getOutputStream().write(calendar);
        } catch (PeopleUnavailable away) {
            LOG.log(Level.WARNING, "a calendar was asked for while Keycloak did not answer", away);
            response.setHeader("Retry-After", "300");
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private EventPeriod period() {
        LocalDate today = LocalDate.now(clock.withZone(BusinessTime.ZONE));
        return new EventPeriod(today.minusMonths(MONTHS_BACK), today.plusMonths(MONTHS_AHEAD));
    }

    /** The person as they would be let in by a sign-in now. */
    private Optional<CurrentUser> admitted(String subject) {
        return people.all().stream()
                .filter(known -> known.subject().equals(subject))
                .filter(known -> known.enabled() && known.objection() == null)
                .filter(known -> !known.roles().isEmpty())
                .map(CalendarAddress::user)
                .findFirst();
    }

    private static CurrentUser user(KnownPerson known) {
        return new CurrentUser(
                known.subject(),
                known.username(),
                known.name(),
                known.agencies().stream().findFirst().orElse(null),
                known.roles());
    }
}
