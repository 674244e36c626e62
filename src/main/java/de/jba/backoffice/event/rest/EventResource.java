// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.event.rest;

import de.jba.backoffice.event.CalendarFeedService;
import de.jba.backoffice.event.CalendarText;
import de.jba.backoffice.event.EventDetails;
import de.jba.backoffice.event.EventPeriod;
import de.jba.backoffice.event.EventService;
import de.jba.backoffice.rest.BadParameter;
import de.jba.backoffice.rest.ETags;
import de.jba.backoffice.rest.PageParameters;
import de.jba.backoffice.shared.EventId;
import de.jba.backoffice.shared.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Events: dated occasions. Days and times are those of Germany (Europe/Berlin). */
@ApplicationScoped
@Path("/events")
@Tag(name = "Events")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EventResource {
    @Inject
    EventService events;

    @Inject
    CalendarFeedService feeds;

    @Context
    UriInfo uri;

    /** Says that an earlier address may end: nobody makes a new one by mistake. */
    record FeedBody(@Nullable Boolean endEarlier) {}

    @GET
    @Operation(summary = "A page of the visible events, of all times or between two days")
    public Page<EventDetails> page(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @BeanParam PageParameters page) {
        return events.page(new EventPeriod(day("from", from), day("to", to)), page.toRequest());
    }

    @POST
    @Operation(summary = "Adds an event to the caller's agency")
    public Response create(@NotNull EventBody body) {
        EventDetails created = events.create(body.toEntry());
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(created.id().toString())
                        .build())
                .tag(ETags.tag(created.version()))
                .entity(created)
                .build();
    }

    @POST
    @Path("/feed")
    @Operation(summary = "Makes the caller's secret calendar address, told once; an earlier one ends")
    public Response makeFeed(@NotNull FeedBody body) {
        if (body.endEarlier() == null || !body.endEarlier()) {
            throw new BadParameter("endEarlier");
        }
        String path = "/kalender/" + feeds.create() + ".ics";
        return Response.created(URI.create(path)).entity(Map.of("path", path)).build();
    }

    @DELETE
    @Path("/feed")
    @Operation(summary = "Ends the caller's secret calendar address at once")
    public Response endFeed() {
        feeds.revoke();
        return Response.noContent().build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One event")
    public Response event(@PathParam("id") EventId id) {
        return tagged(events.event(id));
    }

    @GET
    @Path("/{id}/calendar")
    @Produces("text/calendar")
    @Operation(summary = "One event for a calendar program (iCalendar, RFC 5545)")
    public Response calendar(@PathParam("id") EventId id) {
        return Response.ok(CalendarText.of(List.of(events.event(id))))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"termin.ics\"")
                .build();
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Describes an own event anew")
    public Response describe(
            @PathParam("id") EventId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull EventBody body) {
        return tagged(events.describe(id, ETags.ifMatch(ifMatch), body.toEntry()));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Archives an own event")
    public Response archive(@PathParam("id") EventId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return tagged(events.archive(id, ETags.ifMatch(ifMatch)));
    }

    private static @Nullable LocalDate day(String name, @Nullable String value) {
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new BadParameter(name);
        }
    }

    private static Response tagged(EventDetails event) {
        return Response.ok(event).tag(ETags.tag(event.version())).build();
    }
}
