// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.rest;

import de.jba.backoffice.programme.AmendmentProposal;
import de.jba.backoffice.programme.AmendmentProposalService;
import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.rest.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What live places say otherwise than a published programme. A proposal is dismissed on its own version. */
@ApplicationScoped
@Path("/programmes")
@Tag(name = "Programmes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProposalResource {
    /** Below the same path as {@link ProgrammeResource}: JAX-RS looks into one class alone when the paths differ. */
    private static final String ALL = "/{year: [0-9]{4}}/amendment-proposals";

    @Inject
    AmendmentProposalService proposals;

    @GET
    @Path(ALL)
    @Operation(summary = "The proposals that wait, by name of their instrument: the editor's all, an agency's own")
    public List<AmendmentProposal> open(@PathParam("year") ProgrammeYear year) {
        return proposals.open(year);
    }

    @POST
    @Path(ALL + "/{proposal}/dismissal")
    @Operation(summary = "Leaves the edition as it is; If-Match takes the version of the proposal")
    public void dismiss(
            @PathParam("year") ProgrammeYear year,
            @PathParam("proposal") UUID proposal,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable DismissalBody body) {
        proposals.dismiss(year, proposal, ETags.ifMatch(ifMatch), body == null ? null : body.justification());
    }

    /** Why the edition stays as it is. */
    record DismissalBody(@Nullable String justification) {}
}
