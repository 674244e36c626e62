// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.rest;

import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.programme.AmendmentEntry;
import de.jba.backoffice.programme.AmendmentService;
import de.jba.backoffice.programme.CoSignatureDetails;
import de.jba.backoffice.programme.CoordinationService;
import de.jba.backoffice.programme.ProgrammeDetails;
import de.jba.backoffice.programme.ProgrammeService;
import de.jba.backoffice.programme.ProgrammeSummary;
import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.programme.SigningService;
import de.jba.backoffice.rest.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Amendments of a published programme. What is written in one has the addresses of a programme: the first amendment of
 * 2022 is {@code /programmes/2022-1}.
 */
@ApplicationScoped
@Path("/programmes")
@Tag(name = "Amendments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AmendmentResource {
    private static final String ALL = "/{year: [0-9]{4}}/amendments";
    private static final String ONE = ALL + "/{number: [1-9][0-9]?}";

    @Inject
    AmendmentService amendments;

    @Inject
    ProgrammeService programmes;

    @Inject
    SigningService signing;

    @Inject
    CoordinationService coordination;

    @Inject
    CallerContext callers;

    @Context
    UriInfo uri;

    @GET
    @Path(ALL)
    @Operation(summary = "The amendments of a year, the first first")
    public List<ProgrammeSummary> all(@PathParam("year") int year) {
        return amendments.amendments(new ProgrammeYear(year));
    }

    @POST
    @Path(ALL)
    @Operation(summary = "Begins the next amendment of a published programme as a draft")
    public Response begin(
            @PathParam("year") int year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable AmendmentEntry entry) {
        ProgrammeDetails begun = amendments.begin(
                new ProgrammeYear(year),
                ETags.ifMatch(ifMatch),
                Objects.requireNonNullElseGet(entry, () -> new AmendmentEntry(null, null, null, null)));
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(Integer.toString(begun.amendment()))
                        .build())
                .tag(ETags.tag(begun.version()))
                .entity(begun)
                .build();
    }

    @GET
    @Path(ONE)
    @Operation(summary = "An amendment with its table of contents")
    public Response amendment(@PathParam("year") int year, @PathParam("number") int number) {
        return tagged(year, number, Response.Status.OK);
    }

    @POST
    @Path(ONE + "/coordination")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Freezes the draft and makes every document from it")
    public Response coordinate(
            @PathParam("year") int year,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        coordination.coordinate(new ProgrammeYear(year, number), ETags.ifMatch(ifMatch));
        return tagged(year, number, Response.Status.OK);
    }

    @GET
    @Path(ONE + "/cosignatures")
    @Operation(summary = "Every agency's signature, or that it is open")
    public List<CoSignatureDetails> signatures(@PathParam("year") int year, @PathParam("number") int number) {
        return signing.signatures(new ProgrammeYear(year, number));
    }

    @POST
    @Path(ONE + "/cosignatures")
    @Operation(summary = "Signs for the caller's agency exactly the bytes that the hash names")
    public Response cosign(
            @PathParam("year") int year,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            CoordinationResource.@Nullable SignatureBody body) {
        amendments.cosign(
                new ProgrammeYear(year, number), ETags.ifMatch(ifMatch), body == null ? null : body.contentHash());
        return tagged(year, number, Response.Status.CREATED);
    }

    @DELETE
    @Path(ONE + "/cosignatures")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Takes the signature of the caller's agency back; X-Reason carries the justification")
    public Response withdraw(
            @PathParam("year") int year,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        signing.withdraw(
                new ProgrammeYear(year, number),
                ETags.ifMatch(ifMatch),
                callers.current().reason());
        return tagged(year, number, Response.Status.OK);
    }

    @POST
    @Path(ONE + "/publication")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Publishes what every agency has signed as the next Fassung, unchanged")
    public Response publish(
            @PathParam("year") int year,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        amendments.publish(new ProgrammeYear(year, number), ETags.ifMatch(ifMatch));
        return tagged(year, number, Response.Status.CREATED);
    }

    private Response tagged(int year, int number, Response.Status status) {
        ProgrammeDetails amendment = programmes.programme(new ProgrammeYear(year, number));
        return Response.status(status)
                .tag(ETags.tag(amendment.version()))
                .entity(amendment)
                .build();
    }
}
