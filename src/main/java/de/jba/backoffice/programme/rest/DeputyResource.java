// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.jba.backoffice.programme.DeputyDetails;
import de.jba.backoffice.programme.DeputyEntry;
import de.jba.backoffice.programme.DeputyId;
import de.jba.backoffice.programme.DeputyService;
import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.rest.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
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
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Who signs a programme in the place of the caller's agency's leads. An appointment has an entity tag of its own: the
 * programme's would tell the other agencies of it.
 */
@ApplicationScoped
@Path("/programmes")
@Tag(name = "Coordination")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DeputyResource {
    private static final String DEPUTIES = "/{year: [0-9]{4}}/deputies";

    @Inject
    DeputyService deputies;

    @Context
    UriInfo uri;

    @GET
    @Path(DEPUTIES)
    @Operation(summary = "The own agency's deputies for the programme, of today and later")
    public List<DeputyDetails> all(@PathParam("year") int year) {
        return deputies.of(new ProgrammeYear(year));
    }

    @POST
    @Path(DEPUTIES)
    @Operation(summary = "Appoints somebody of the own agency to sign the programme in the lead's place, for a time")
    public Response appoint(@PathParam("year") int year, @NotNull DeputyBody body) {
        DeputyDetails appointed = deputies.appoint(new ProgrammeYear(year), body.toEntry());
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(appointed.id().toString())
                        .build())
                .tag(ETags.tag(appointed.version()))
                .entity(appointed)
                .build();
    }

    @DELETE
    @Path(DEPUTIES + "/{id}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Ends an appointment at once; what was signed by it stays")
    public Response end(
            @PathParam("year") int year,
            @PathParam("id") DeputyId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        DeputyDetails ended = deputies.end(new ProgrammeYear(year), id, ETags.ifMatch(ifMatch));
        return Response.ok(ended).tag(ETags.tag(ended.version())).build();
    }

    /** An appointment as a client sends it: what the server sets itself is taken and not looked at. */
    @JsonIgnoreProperties({"id", "year", "function", "appointedBy", "inForce", "version"})
    record DeputyBody(
            @Nullable String person,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        DeputyEntry toEntry() {
            return new DeputyEntry(person, from, until);
        }
    }
}
