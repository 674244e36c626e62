// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit.rest;

import de.jba.backoffice.audit.AuditEntry;
import de.jba.backoffice.audit.AuditService;
import de.jba.backoffice.audit.RecordedState;
import de.jba.backoffice.rest.PageParameters;
import de.jba.backoffice.shared.EventId;
import de.jba.backoffice.shared.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What the log says about one event: {@code /events/{id}/history}. */
@Path("/events/{id}/history")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class EventHistoryResource {
    @Inject
    AuditService audit;

    @GET
    @Operation(summary = "The entries of the log about an event, newest first")
    public Page<AuditEntry> history(
            @PathParam("id") EventId id, @QueryParam("field") @Nullable String field, @BeanParam PageParameters page) {
        return audit.historyOf(id, "event", AuditParameters.field(field), page.toRequest());
    }

    @GET
    @Path("/state")
    @Operation(summary = "The same as it was recorded at a moment, under today's rights")
    public RecordedState recorded(@PathParam("id") EventId id, @QueryParam("recordedAt") @Nullable String recordedAt) {
        return audit.recorded(id, "event", AuditParameters.required("recordedAt", recordedAt));
    }
}
