// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.rest;

import de.jba.backoffice.contact.ContactFacet;
import de.jba.backoffice.contact.PartnerFacet;
import de.jba.backoffice.exchange.ExportService;
import de.jba.backoffice.exchange.FileFormat;
import de.jba.backoffice.exchange.Wanted;
import de.jba.backoffice.instrument.InstrumentFacet;
import de.jba.backoffice.rest.NarrowedBy;
import de.jba.backoffice.rest.PageParameters;
import de.jba.backoffice.shared.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The lists as files, sorted and narrowed as the lists are; the page and its size do not count; with
 * {@code columns} these in their order. */
@ApplicationScoped
@Path("/exports")
@Tag(name = "Exports")
public class ExportResource {
    private static final String FORMAT = "{format: xlsx|csv}";

    @Inject
    ExportService exports;

    @Inject
    Clock clock;

    @GET
    @Path("/instruments." + FORMAT)
    @NarrowedBy(InstrumentFacet.class)
    @Operation(summary = "The visible instruments as a workbook or CSV")
    public Response instruments(
            @PathParam("format") String format,
            @BeanParam PageParameters list,
            @QueryParam("columns") @Nullable List<String> columns) {
        return file("instrumente", format, list, columns, exports::instruments);
    }

    @GET
    @Path("/contacts." + FORMAT)
    @NarrowedBy(ContactFacet.class)
    @Operation(summary = "The visible contacts as a workbook or CSV, without persons")
    public Response contacts(
            @PathParam("format") String format,
            @BeanParam PageParameters list,
            @QueryParam("columns") @Nullable List<String> columns) {
        return file("kontakte", format, list, columns, exports::contacts);
    }

    @GET
    @Path("/partners." + FORMAT)
    @NarrowedBy(PartnerFacet.class)
    @Operation(summary = "The visible network partners as a workbook or CSV")
    public Response partners(
            @PathParam("format") String format,
            @BeanParam PageParameters list,
            @QueryParam("columns") @Nullable List<String> columns) {
        return file("netzwerk", format, list, columns, exports::partners);
    }

    @GET
    @Path("/places." + FORMAT)
    @Operation(summary = "The sheet of places of a day as a workbook or CSV")
    public Response places(@PathParam("format") String format, @BeanParam PlacesParameters sheet) {
        return file(
                "plaetze", format, sheet.toRequest(LocalDate.now(clock.withZone(BusinessTime.ZONE))), exports::places);
    }

    private static Response file(
            String name,
            String ending,
            PageParameters list,
            @Nullable List<String> columns,
            BiFunction<Wanted, FileFormat, byte[]> export) {
        return file(name, ending, new Wanted(list.toRequest(), columns == null ? List.of() : columns), export);
    }

    private static <T> Response file(String name, String ending, T shown, BiFunction<T, FileFormat, byte[]> export) {
        FileFormat format = FileFormat.valueOf(ending.toUpperCase(Locale.ROOT));
        return Response.ok(export.apply(shown, format), format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + ending + "\"")
                .build();
    }
}
