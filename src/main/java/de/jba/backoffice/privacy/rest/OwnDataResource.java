// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.privacy.rest;

import de.jba.backoffice.privacy.OwnDataService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What is held on the caller. */
@ApplicationScoped
@Path("/me/data")
@Produces(MediaType.APPLICATION_JSON)
public class OwnDataResource {
    @Inject
    OwnDataService ownData;

    @GET
    @Operation(summary = "Everything that is held on the caller (GDPR, Article 15)")
    public Response data() {
        return Response.ok(ownData.ownData())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"auskunft.json\"")
                .build();
    }
}
