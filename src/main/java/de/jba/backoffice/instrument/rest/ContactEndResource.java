// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.rest;

import de.jba.backoffice.contact.ContactDuplicateService;
import de.jba.backoffice.contact.ContactEntry;
import de.jba.backoffice.contact.ContactPerson;
import de.jba.backoffice.contact.ContactSheet;
import de.jba.backoffice.contact.SuspectedDuplicate;
import de.jba.backoffice.instrument.ContactDepartureService;
import de.jba.backoffice.instrument.ContactMergeService;
import de.jba.backoffice.instrument.ContactUndoService;
import de.jba.backoffice.instrument.DepartureEntry;
import de.jba.backoffice.rest.ETags;
import de.jba.backoffice.rest.PageParameters;
import de.jba.backoffice.shared.ContactId;
import de.jba.backoffice.shared.Page;
import de.jba.backoffice.shared.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The end of a contact: somebody leaves, or two are one. The instruments that name it are changed with it. */
@ApplicationScoped
@Path("/contacts")
@Tag(name = "Contacts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ContactEndResource {
    @Inject
    ContactDepartureService departures;

    @Inject
    ContactMergeService merges;

    @Inject
    ContactDuplicateService duplicates;

    @Inject
    ContactUndoService undoing;

    /** The last day, and what each own instrument names then. */
    record DepartureBody(
            @Nullable LocalDate lastDay, @Nullable List<DepartureEntry.Line> instruments) {
        DepartureEntry toEntry() {
            return new DepartureEntry(lastDay, Objects.requireNonNullElse(instruments, List.of()));
        }
    }

    /** The other contact with its version, and what the kept one is to say. */
    record MergeBody(
            @Nullable ContactId duplicate,
            @Nullable Integer duplicateVersion,
            @Nullable String function,
            @Nullable String mailbox,
            @Nullable String phone,
            @Nullable ContactPerson person) {
        Version versionOfDuplicate() {
            return duplicateVersion == null ? Version.ANY : new Version(duplicateVersion);
        }
    }

    @GET
    @Path("/duplicates")
    @Operation(summary = "A page of the pairs of own contacts that may be one, or of those said to be two")
    public Page<SuspectedDuplicate> suspected(
            @BeanParam PageParameters page, @QueryParam("dismissed") @Nullable String dismissed) {
        return duplicates.suspected(page.toRequest(), "true".equals(dismissed));
    }

    @PUT
    @Path("/{id}/duplicates/{other}/dismissal")
    @Operation(summary = "Says of two own contacts that they are two; they are suspected no more")
    public void dismiss(@PathParam("id") ContactId id, @PathParam("other") ContactId other) {
        duplicates.dismiss(id, other);
    }

    @DELETE
    @Path("/{id}/duplicates/{other}/dismissal")
    @Operation(summary = "Lets two own contacts be suspected again")
    public void suspectAgain(@PathParam("id") ContactId id, @PathParam("other") ContactId other) {
        duplicates.suspectAgain(id, other);
    }

    @POST
    @Path("/{id}/departure")
    @Operation(summary = "Enters the last day of an own contact, and what each instrument names instead")
    public Response depart(
            @PathParam("id") ContactId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull DepartureBody body) {
        return tagged(
                departures.depart(id, ETags.ifMatch(ifMatch), body.toEntry()).contact());
    }

    @DELETE
    @Path("/{id}/departure")
    @Operation(summary = "Takes the last day of an own contact away; what instruments name stays")
    public Response stay(@PathParam("id") ContactId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return tagged(departures.stay(id, ETags.ifMatch(ifMatch)));
    }

    @POST
    @Path("/{id}/departure/undo")
    @Operation(summary = "Takes the last day of an own contact back; instruments name again what they named before")
    public Response undoEnd(
            @PathParam("id") ContactId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return tagged(undoing.undoEnd(id, ETags.ifMatch(ifMatch)));
    }

    @POST
    @Path("/{id}/merge/undo")
    @Operation(summary = "Brings back this own contact, which was merged into another; both say what they said before")
    public Response undoMerge(
            @PathParam("id") ContactId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return tagged(undoing.undoMerge(id, ETags.ifMatch(ifMatch)));
    }

    @POST
    @Path("/{id}/merge")
    @Operation(summary = "Keeps this one of two own contacts; instruments that name the other name it from now on")
    public Response merge(
            @PathParam("id") ContactId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull MergeBody body) {
        return tagged(merges.merge(
                        id,
                        ETags.ifMatch(ifMatch),
                        body.duplicate(),
                        body.versionOfDuplicate(),
                        new ContactEntry(body.function(), body.mailbox(), body.phone()),
                        body.person())
                .contact());
    }

    private static Response tagged(ContactSheet contact) {
        return Response.ok(contact).tag(ETags.tag(contact.version())).build();
    }
}
