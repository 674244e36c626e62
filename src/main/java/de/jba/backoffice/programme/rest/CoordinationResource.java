// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.rest;

import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.programme.ChapterReturnDetails;
import de.jba.backoffice.programme.CoSignatureDetails;
import de.jba.backoffice.programme.CoordinationService;
import de.jba.backoffice.programme.Finding;
import de.jba.backoffice.programme.ProgrammeChange;
import de.jba.backoffice.programme.ProgrammeDetails;
import de.jba.backoffice.programme.ProgrammeService;
import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.programme.ReadingService;
import de.jba.backoffice.programme.ReviewService;
import de.jba.backoffice.programme.SigningService;
import de.jba.backoffice.rest.BadParameter;
import de.jba.backoffice.rest.ETags;
import de.jba.backoffice.rest.Languages;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The way of a programme from its draft to the public. Changes are made on the programme's entity tag. */
@ApplicationScoped
@Path("/programmes")
@Tag(name = "Coordination")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CoordinationResource {
    /** Below the same path as {@link ProgrammeResource}: JAX-RS looks into one class alone when the paths differ. */
    private static final String ONE = "/{year: [0-9]{4}(-[1-9][0-9]?)?}";

    private static final String RETURN = "/chapters/{number}/return";

    @Inject
    CoordinationService coordination;

    @Inject
    ReviewService review;

    @Inject
    ReadingService reading;

    @Inject
    SigningService signing;

    @Inject
    ProgrammeService programmes;

    @Inject
    CallerContext callers;

    @Context
    HttpHeaders headers;

    @GET
    @Path(ONE + "/findings")
    @Operation(summary = "What the checks find in the present content")
    public List<Finding> findings(@PathParam("year") ProgrammeYear year) {
        return review.findings(year, Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    @POST
    @Path(ONE + "/findings/{finding}/justification")
    @Operation(summary = "Says why a warning may stand; it counts until its cell says something else")
    public Response justify(
            @PathParam("year") ProgrammeYear year,
            @PathParam("finding") String finding,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable JustificationBody body) {
        review.justify(year, ETags.ifMatch(ifMatch), finding, body == null ? null : body.justification());
        return tagged(year, Response.Status.CREATED);
    }

    @GET
    @Path(ONE + "/changes")
    @Operation(summary = "What changed since the caller's agency last signed, or since the edition of a year")
    public List<ProgrammeChange> changes(
            @PathParam("year") ProgrammeYear year, @QueryParam("since") @Nullable String since) {
        if (since == null || since.equals("signature")) {
            return reading.changesSinceSignature(year);
        }
        if (!since.matches("[0-9]{4}")) {
            throw new BadParameter("since");
        }
        return reading.changesSinceEdition(year, new ProgrammeYear(Integer.parseInt(since)));
    }

    @POST
    @Path(ONE + "/coordination")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Freezes the draft and makes every document from it")
    public Response coordinate(
            @PathParam("year") ProgrammeYear year, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        coordination.coordinate(year, ETags.ifMatch(ifMatch));
        return tagged(year, Response.Status.OK);
    }

    @GET
    @Path(ONE + "/cosignatures")
    @Operation(summary = "Every agency's signature, or that it is open")
    public List<CoSignatureDetails> signatures(@PathParam("year") ProgrammeYear year) {
        return signing.signatures(year);
    }

    @POST
    @Path(ONE + "/cosignatures")
    @Operation(summary = "Signs for the caller's agency exactly the bytes that the hash names")
    public Response cosign(
            @PathParam("year") ProgrammeYear year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable SignatureBody body) {
        signing.cosign(year, ETags.ifMatch(ifMatch), body == null ? null : body.contentHash());
        return tagged(year, Response.Status.CREATED);
    }

    @DELETE
    @Path(ONE + "/cosignatures")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Takes the signature of the caller's agency back; X-Reason carries the justification")
    public Response withdraw(
            @PathParam("year") ProgrammeYear year, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        signing.withdraw(year, ETags.ifMatch(ifMatch), callers.current().reason());
        return tagged(year, Response.Status.OK);
    }

    @GET
    @Path(ONE + RETURN)
    @Operation(summary = "How often the chapter was sent back, by whom and with which comment; the latest first")
    public List<ChapterReturnDetails> returns(
            @PathParam("year") ProgrammeYear year, @PathParam("number") String number) {
        return review.returns(year, number);
    }

    @POST
    @Path(ONE + RETURN)
    @Operation(summary = "Sends the chapter back with a comment; voids signatures in progress")
    public Response returnForRework(
            @PathParam("year") ProgrammeYear year,
            @PathParam("number") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable ReturnBody body) {
        coordination.returnForRework(
                year, ETags.ifMatch(ifMatch), List.of(number), body == null ? null : body.comment());
        return tagged(year, Response.Status.CREATED);
    }

    @POST
    @Path(ONE + RETURN + "/resolution")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Says that what the chapter was sent back for is done")
    public Response resolve(
            @PathParam("year") ProgrammeYear year,
            @PathParam("number") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        coordination.resolveReturn(year, ETags.ifMatch(ifMatch), number);
        return tagged(year, Response.Status.OK);
    }

    @POST
    @Path(ONE + "/publication")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Publishes what every agency has signed, unchanged")
    public Response publish(
            @PathParam("year") ProgrammeYear year, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        coordination.publish(year, ETags.ifMatch(ifMatch), step -> {});
        return tagged(year, Response.Status.CREATED);
    }

    private Response tagged(ProgrammeYear year, Response.Status status) {
        ProgrammeDetails programme = programmes.programme(year);
        return Response.status(status)
                .tag(ETags.tag(programme.version()))
                .entity(programme)
                .build();
    }

    /** Why a warning may stand. */
    record JustificationBody(@Nullable String justification) {}

    /** What is asked for when a chapter is sent back. */
    record ReturnBody(@Nullable String comment) {}

    /** What a signature names. */
    record SignatureBody(@Nullable String contentHash) {}
}
