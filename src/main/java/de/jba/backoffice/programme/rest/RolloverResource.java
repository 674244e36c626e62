// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.rest;

import de.jba.backoffice.programme.CarriedOver;
import de.jba.backoffice.programme.ProgrammeDetails;
import de.jba.backoffice.programme.ProgrammeService;
import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.programme.RolloverService;
import de.jba.backoffice.rest.ETags;
import de.jba.backoffice.shared.InstrumentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The step from one year to the next, and what of it is still to be confirmed. */
@ApplicationScoped
@Path("/programmes")
@Tag(name = "Programmes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class RolloverResource {
    /** Below the same path as {@link ProgrammeResource}: JAX-RS looks into one class alone when the paths differ. */
    private static final String ONE = "/{year: [0-9]{4}}";

    @Inject
    RolloverService rollover;

    @Inject
    ProgrammeService programmes;

    @Context
    UriInfo uri;

    @POST
    @Path(ONE + "/rollover")
    @Operation(summary = "Begins the next year from this one, once; everything in it is to be confirmed")
    public Response rollOver(@PathParam("year") int year) {
        boolean begun = rollover.rollOver(new ProgrammeYear(year));
        ProgrammeDetails next = programmes.programme(new ProgrammeYear(year + 1));
        Response.ResponseBuilder answer = begun
                ? Response.created(uri.getBaseUriBuilder()
                        .path("programmes")
                        .path(Integer.toString(next.year()))
                        .build())
                : Response.ok();
        return answer.tag(ETags.tag(next.version())).entity(next).build();
    }

    @GET
    @Path(ONE + "/unconfirmed")
    @Operation(summary = "What was carried over from the year before and is not confirmed yet")
    public List<CarriedOver> unconfirmed(@PathParam("year") int year) {
        return rollover.unconfirmed(new ProgrammeYear(year));
    }

    @POST
    @Path(ONE + "/confirmation")
    @Operation(summary = "Confirms all that the caller may confirm, on the programme's entity tag")
    public Response confirmOwn(
            @PathParam("year") int year, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        rollover.confirmOwn(new ProgrammeYear(year), ETags.ifMatch(ifMatch));
        return Response.ok(rollover.unconfirmed(new ProgrammeYear(year)))
                .tag(ETags.tag(programmes.programme(new ProgrammeYear(year)).version()))
                .build();
    }

    @POST
    @Path(ONE + "/chapters/{number}/confirmation")
    @Operation(summary = "Confirms a chapter as it was carried over")
    public Response confirmChapter(
            @PathParam("year") int year,
            @PathParam("number") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        rollover.confirmChapter(new ProgrammeYear(year), number, ETags.ifMatch(ifMatch));
        return Response.noContent()
                .tag(ETags.tag(
                        programmes.chapter(new ProgrammeYear(year), number).version()))
                .build();
    }

    @POST
    @Path(ONE + "/contributions/{instrumentId}/confirmation")
    @Operation(summary = "Confirms an own contribution as it was carried over")
    public Response confirmContribution(
            @PathParam("year") int year,
            @PathParam("instrumentId") InstrumentId instrument,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        rollover.confirmContribution(new ProgrammeYear(year), instrument, ETags.ifMatch(ifMatch));
        return Response.noContent().build();
    }
}
