// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.access.rest;

import de.jba.backoffice.access.AccessReviewService;
import de.jba.backoffice.access.AuditConsent;
import de.jba.backoffice.access.AuditConsentService;
import de.jba.backoffice.access.PersonAccess;
import de.jba.backoffice.access.RecertificationEntry;
import de.jba.backoffice.rest.PageParameters;
import de.jba.backoffice.shared.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who has access, whether that is still right, and whether the joint auditors may look. */
@ApplicationScoped
@Path("/access-review")
@Tag(name = "Access")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AccessReviewResource {
    @Inject
    AccessReviewService review;

    @Inject
    AuditConsentService consent;

    @GET
    @Operation(summary = "The people with their agencies, roles and last sign-in, as Keycloak has them")
    public Page<PersonAccess> people(@BeanParam PageParameters page) {
        return review.page(page.toRequest());
    }

    @GET
    @Path("/people.csv")
    @Produces("text/csv;charset=UTF-8")
    @Operation(summary = "The same as a table")
    public byte[] table() {
        return review.csv();
    }

    @POST
    @Path("/recertification")
    @Operation(summary = "Says of people of the own agency whether their access stays")
    public Response recertify(@NotNull RecertificationBody body) {
        return Response.status(Response.Status.CREATED)
                .entity(review.recertify(Objects.requireNonNullElse(body.people(), List.of())))
                .build();
    }

    @GET
    @Path("/consent")
    @Operation(summary = "Whether the agencies let auditors without an organisation see their records")
    public List<AuditConsent> consents() {
        return consent.consents();
    }

    @POST
    @Path("/consent")
    @Operation(summary = "Consents for a year to the joint auditors, or refuses, for the own agency")
    public Response decide(@NotNull ConsentBody body) {
        return Response.status(Response.Status.CREATED)
                .entity(consent.decide(body.given()))
                .build();
    }

    /** What is said of whom. */
    record RecertificationBody(@Nullable List<RecertificationEntry> people) {}

    /** The decision. */
    record ConsentBody(@Nullable Boolean given) {}
}
