// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.rest;

import de.jba.backoffice.shared.InstrumentId;
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

/** Who sees an instrument, and why: {@code /instruments/{id}/access}. */
@ApplicationScoped
@Path("/instruments/{id}/access")
@Tag(name = "Instruments")
@Produces(MediaType.APPLICATION_JSON)
public class AccessResource {
    @Inject
    SharingService sharing;

    @GET
    @Operation(summary = "For every agency and role whether they see, comment or edit it, and by which rule or share")
    public AccessExplanation access(@PathParam("id") InstrumentId id) {
        return sharing.access(id);
    }
}
