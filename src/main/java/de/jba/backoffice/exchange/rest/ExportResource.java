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
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The lists as files, sorted and narrowed as the lists are; the page and its size do not count; with
 * {@code columns} these in their order. */
@Path("/exports")
@Tag(name = "Exports")
public class ExportResource {
    private static final String FORMAT = "{format: xlsx|csv}";

    @Inject
    ExportService exports;

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

    private static Response file(
            String name,
            String ending,
            PageParameters list,
            @Nullable List<String> columns,
            BiFunction<Wanted, FileFormat, byte[]> export) {
        FileFormat format = FileFormat.valueOf(ending.toUpperCase(Locale.ROOT));
        Wanted wanted = new Wanted(list.toRequest(), columns == null ? List.of() : columns);
        return Response.ok(export.apply(wanted, format), format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + ending + "\"")
                .build();
    }
}
