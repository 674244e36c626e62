// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.rest;

import de.jba.backoffice.identity.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The table that decides who may what, for everyone who is signed in: rules are no secret. */
@ApplicationScoped
@Path("/permissions")
@Produces(MediaType.APPLICATION_JSON)
public class PermissionsResource {
    @GET
    @Operation(summary = "The table of permissions: one line for each action, one column for each role")
    public List<PermissionRow> permissions() {
        return Arrays.stream(Permission.values()).map(PermissionRow::of).toList();
    }
}
