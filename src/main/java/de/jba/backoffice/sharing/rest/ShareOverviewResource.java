// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.rest;

import de.jba.backoffice.rest.BadParameter;
import de.jba.backoffice.rest.PageParameters;
import de.jba.backoffice.shared.Page;
import de.jba.backoffice.sharing.ShareSelection;
import de.jba.backoffice.sharing.ShareSummary;
import de.jba.backoffice.sharing.SharingService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The shares of all records. */
@ApplicationScoped
@Path("/shares")
@Tag(name = "Shares")
@Produces(MediaType.APPLICATION_JSON)
public class ShareOverviewResource {
    @Inject
    SharingService sharing;

    @GET
    @Operation(
            summary = "A page of the shares that hold today: given, received, ending within two weeks on either side,"
                    + " or unconfirmed in this quarter")
    public Page<ShareSummary> page(
            @QueryParam("selection") @DefaultValue("given") String selection, @BeanParam PageParameters page) {
        return sharing.page(
                Arrays.stream(ShareSelection.values())
                        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(selection))
                        .findFirst()
                        .orElseThrow(() -> new BadParameter("selection")),
                page.toRequest());
    }
}
