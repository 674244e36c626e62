// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.rest;

import de.jba.backoffice.identity.CallerContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who the caller is. */
@ApplicationScoped
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {
    @Inject
    CallerContext callers;

    @GET
    @Operation(summary = "The caller: roles, agency, and what they may do")
    public Me me() {
        return Me.of(callers);
    }
}
