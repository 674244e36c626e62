// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.rest;

import de.jba.backoffice.shared.ContactId;
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

/** Who sees a contact, and why: {@code /contacts/{id}/access}. */
@ApplicationScoped
@Path("/contacts/{id}/access")
@Tag(name = "Contacts")
@Produces(MediaType.APPLICATION_JSON)
public class ContactAccessResource {
    @Inject
    SharingService sharing;

    @GET
    @Operation(summary = "For every agency and role whether they see, comment or edit it, and by which rule or share")
    public AccessExplanation access(@PathParam("id") ContactId id) {
        return sharing.access(id);
    }
}
