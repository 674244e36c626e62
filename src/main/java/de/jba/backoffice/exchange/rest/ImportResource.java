// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import de.jba.backoffice.exchange.FileFormat;
import de.jba.backoffice.exchange.ImportField;
import de.jba.backoffice.exchange.ImportId;
import de.jba.backoffice.exchange.ImportKind;
import de.jba.backoffice.exchange.ImportPlan;
import de.jba.backoffice.exchange.ImportService;
import de.jba.backoffice.exchange.ImportState;
import de.jba.backoffice.exchange.ImportSummary;
import de.jba.backoffice.exchange.RowOutcome;
import de.jba.backoffice.exchange.file.TableFile;
import de.jba.backoffice.rest.BadParameter;
import de.jba.backoffice.rest.ETags;
import de.jba.backoffice.rest.Json;
import de.jba.backoffice.shared.StaleRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Spreadsheets taken in: planned, mended, applied as a whole and undone as a whole. */
@ApplicationScoped
@Path("/imports")
@Tag(name = "Imports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ImportResource {
    private static final int MOST_LISTED = 50;
    private static final int MOST_WORDS = 10_000;

    @Inject
    ImportService imports;

    @Context
    UriInfo uri;

    /**
     * What a person changes in a plan.
     *
     * @param columns what columns bring, by letter: the name of a field, or null for nothing
     * @param cells other texts, by address such as E7
     */
    record AdjustBody(
            @Nullable Map<String, @Nullable String> columns,
            @Nullable Map<String, String> cells) {}

    @GET
    @Operation(summary = "The latest imports of the caller's agency, without their rows")
    public Map<String, List<ImportBody>> latest() {
        return Map.of(
                "items",
                imports.latest(MOST_LISTED).stream().map(ImportBody::of).toList());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Reads a workbook or CSV and plans its rows",
            description =
                    "Parts: file; kind (instruments, places, contacts or partners); columns, which is optional: JSON with"
                            + " the field of each column by its letter. Nothing but the plan is stored.")
    public Response plan(@NotNull List<EntityPart> parts) throws IOException {
        Map<String, EntityPart> byName =
                parts.stream().collect(Collectors.toMap(EntityPart::getName, part -> part, (first, second) -> first));
        EntityPart file = byName.get("file");
        ImportKind kind = kind(byName.get("kind"));
        if (file == null || kind == null) {
            throw new BadParameter(file == null ? "file" : "kind");
        }
        Map<String, @Nullable String> columns = columns(byName.get("columns"));
        byte[] bytes;
        try (InputStream content = file.getContent()) {
            bytes = content.readNBytes(TableFile.MAX_BYTES + 1);
        }
        ImportPlan plan = imports.plan(
                kind, file.getFileName().filter(name -> !name.isBlank()).orElse("import"), bytes, fields(columns));
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(plan.summary().id().toString())
                        .build())
                .tag(ETags.tag(plan.summary().version()))
                .entity(ImportBody.of(plan, Set.of()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "An import with its plan, row by row; outcome leaves only such rows in")
    public Response one(@PathParam("id") ImportId id, @QueryParam("outcome") @Nullable List<String> outcomes) {
        Set<RowOutcome> wanted = Stream.ofNullable(outcomes)
                .flatMap(List::stream)
                .map(each -> Stream.of(RowOutcome.values())
                        .filter(outcome -> outcome.name().equalsIgnoreCase(each))
                        .findFirst()
                        .orElseThrow(() -> new BadParameter("outcome")))
                .collect(Collectors.toSet());
        return tagged(imports.one(id), wanted);
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Says anew what columns bring and what stands in cells, and plans again")
    public Response adjust(
            @PathParam("id") ImportId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull AdjustBody body) {
        return tagged(imports.adjust(id, ETags.ifMatch(ifMatch), fields(body.columns()), body.cells()), Set.of());
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Throws a plan away that was not applied")
    public Response discard(@PathParam("id") ImportId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        imports.discard(id, ETags.ifMatch(ifMatch));
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/apply")
    @Operation(
            summary = "Stores all rows, or none",
            description = "412 when a record was changed since the plan: nothing is stored, and the plan is fresh.")
    public Response apply(@PathParam("id") ImportId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        ImportPlan plan = imports.apply(id, ETags.ifMatch(ifMatch));
        ImportSummary now = plan.summary();
        if (now.state() != ImportState.APPLIED) {
            throw new StaleRecord(now.version() - 1, now.version());
        }
        return tagged(plan, Set.of());
    }

    @POST
    @Path("/{id}/undo")
    @Operation(summary = "Takes everything back that was stored, or nothing")
    public Response undo(@PathParam("id") ImportId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return tagged(imports.undo(id, ETags.ifMatch(ifMatch)), Set.of());
    }

    @GET
    @Path("/{id}/wrong.{format: xlsx|csv}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The rows that cannot be taken, with why, as a workbook or CSV")
    public Response wrongRows(@PathParam("id") ImportId id, @PathParam("format") String ending) {
        FileFormat format = FileFormat.valueOf(ending.toUpperCase(Locale.ROOT));
        return Response.ok(imports.wrongRows(id, format), format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"pruefliste." + ending + "\"")
                .build();
    }

    private static Response tagged(ImportPlan plan, Set<RowOutcome> outcomes) {
        return Response.ok(ImportBody.of(plan, outcomes))
                .tag(ETags.tag(plan.summary().version()))
                .build();
    }

    private static @Nullable ImportKind kind(@Nullable EntityPart part) throws IOException {
        String word = part == null ? "" : text(part);
        return Stream.of(ImportKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(word))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Map<String, @Nullable String> columns(@Nullable EntityPart part) throws IOException {
        if (part == null) {
            return null;
        }
        try {
            return Json.mapper().readValue(text(part), new TypeReference<Map<String, @Nullable String>>() {});
        } catch (JsonProcessingException e) {
            throw new BadParameter("columns");
        }
    }

    private static @Nullable Map<String, @Nullable ImportField> fields(
            @Nullable Map<String, @Nullable String> columns) {
        if (columns == null) {
            return null;
        }
        Map<String, @Nullable ImportField> fields = new HashMap<>();
        columns.forEach((letter, key) -> fields.put(
                letter,
                key == null
                        ? null
                        : Stream.of(ImportField.values())
                                .filter(field -> field.key().equals(key))
                                .findFirst()
                                .orElseThrow(() -> new BadParameter("columns"))));
        return fields;
    }

    private static String text(EntityPart part) throws IOException {
        try (InputStream content = part.getContent()) {
            return new String(content.readNBytes(MOST_WORDS), StandardCharsets.UTF_8).strip();
        }
    }
}
