// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.rest;

import de.jba.backoffice.shared.PartnerId;
import de.jba.backoffice.sharing.AccessExplanation;
import de.jba.backoffice.sharing.SharingService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who sees a network partner, and why: {@code /partners/{id}/access}. */
@ApplicationScoped
@Path("/partners/{id}/access")
@Tag(name = "Network partners")
@Produces(MediaType.APPLICATION_JSON)
public class PartnerAccessResource {
    @Inject
    SharingService sharing;

    @GET
    @Operation(summary = "For every agency and role whether they see, comment or edit it, and by which rule or share")
    public AccessExplanation access(@PathParam("id") PartnerId id) {
        return sharing.access(id);
    }
}
