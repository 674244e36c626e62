// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.jba.backoffice.programme.AnnexService;
import de.jba.backoffice.programme.ChapterDetails;
import de.jba.backoffice.programme.ChapterEntry;
import de.jba.backoffice.programme.IndicatorDetails;
import de.jba.backoffice.programme.LiveDeviation;
import de.jba.backoffice.programme.ProgrammeContent.AnnexRow;
import de.jba.backoffice.programme.ProgrammeDetails;
import de.jba.backoffice.programme.ProgrammeEntry;
import de.jba.backoffice.programme.ProgrammeService;
import de.jba.backoffice.programme.ProgrammeSummary;
import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.rest.ETags;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.Page;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Programmes and what is written in them. */
@ApplicationScoped
@Path("/programmes")
@Tag(name = "Programmes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProgrammeResource {
    private static final String ONE = "/{year: [0-9]{4}(-[1-9][0-9]?)?}";

    @Inject
    ProgrammeService programmes;

    @Inject
    AnnexService annex;

    @Context
    UriInfo uri;

    @GET
    @Operation(summary = "Every year's programme, the latest first")
    public Page<ProgrammeSummary> all() {
        List<ProgrammeSummary> all = programmes.all();
        return new Page<>(all, (long) all.size(), 0, Math.max(1, all.size()));
    }

    @POST
    @Operation(summary = "Begins a programme as a draft")
    public Response create(@NotNull ProgrammeEntry entry) {
        ProgrammeDetails created = programmes.create(entry);
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(Integer.toString(created.year()))
                        .build())
                .tag(ETags.tag(created.version()))
                .entity(created)
                .build();
    }

    @GET
    @Path(ONE)
    @Operation(summary = "A year's programme with its table of contents")
    public Response programme(@PathParam("year") ProgrammeYear year) {
        ProgrammeDetails programme = programmes.programme(year);
        return Response.ok(programme).tag(ETags.tag(programme.version())).build();
    }

    @GET
    @Path(ONE + "/chapters")
    @Operation(summary = "All chapters with their texts, in reading order")
    public List<ChapterDetails> chapters(@PathParam("year") ProgrammeYear year) {
        return programmes.chapters(year);
    }

    @GET
    @Path(ONE + "/chapters/{number}")
    @Operation(summary = "One chapter")
    public Response chapter(@PathParam("year") ProgrammeYear year, @PathParam("number") String number) {
        return tagged(programmes.chapter(year, number));
    }

    @PUT
    @Path(ONE + "/chapters/{number}")
    @Operation(summary = "Replaces title and text of a chapter; voids signatures in progress")
    public Response writeChapter(
            @PathParam("year") ProgrammeYear year,
            @PathParam("number") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull ChapterBody body) {
        return tagged(programmes.writeChapter(
                year, number, ETags.ifMatch(ifMatch), new ChapterEntry(null, body.title(), null, body.body())));
    }

    @GET
    @Path(ONE + "/indicators")
    @Operation(summary = "All indicators in printed order")
    public List<IndicatorBody.Answer> indicators(@PathParam("year") ProgrammeYear year) {
        return programmes.indicators(year).stream()
                .map(IndicatorBody.Answer::of)
                .toList();
    }

    @GET
    @Path(ONE + "/indicators/{key}")
    @Operation(summary = "One indicator")
    public Response indicator(@PathParam("year") ProgrammeYear year, @PathParam("key") String key) {
        return tagged(programmes.indicator(year, key));
    }

    @PUT
    @Path(ONE + "/indicators/{key}")
    @Operation(summary = "Replaces an indicator, or adds it; voids signatures in progress")
    public Response stateIndicator(
            @PathParam("year") ProgrammeYear year,
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull IndicatorBody body) {
        return tagged(programmes.stateIndicator(year, key, ETags.ifMatch(ifMatch), body.toEntry()));
    }

    @GET
    @Path(ONE + "/contributions")
    @Operation(summary = "The rows of the annex as they will print")
    public List<AnnexRow> contributions(@PathParam("year") ProgrammeYear year) {
        return annex.annex(year);
    }

    @PUT
    @Path(ONE + "/contributions/{instrumentId}")
    @Operation(summary = "Contributes an own instrument, or takes its present values over; voids signatures")
    public Response contribute(
            @PathParam("year") ProgrammeYear year,
            @PathParam("instrumentId") InstrumentId instrument,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull ContributionBody body) {
        AnnexRow row = annex.contribute(year, instrument, ETags.ifMatch(ifMatch));
        return Response.ok(row)
                .tag(ETags.tag(annex.versionOf(year, instrument).orElseThrow()))
                .build();
    }

    @DELETE
    @Path(ONE + "/contributions/{instrumentId}")
    @Operation(summary = "Takes an own instrument out of the programme; voids signatures in progress")
    public Response remove(
            @PathParam("year") ProgrammeYear year,
            @PathParam("instrumentId") InstrumentId instrument,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        annex.remove(year, instrument, ETags.ifMatch(ifMatch));
        return Response.noContent().build();
    }

    @GET
    @Path(ONE + "/deviations")
    @Operation(summary = "Where confirmed places differ from what is printed: the editor's all, an agency's own")
    public List<LiveDeviation> deviations(@PathParam("year") ProgrammeYear year) {
        return annex.deviations(year);
    }

    @POST
    @Path(ONE + "/contributions/{instrumentId}/live-places")
    @Operation(summary = "Takes the confirmed places over, for the owner or the editor; voids signatures in progress")
    public Response takeOver(
            @PathParam("year") ProgrammeYear year,
            @PathParam("instrumentId") InstrumentId instrument,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        ProgrammeYear programme = year;
        AnnexRow row = annex.takeOver(programme, instrument, ETags.ifMatch(ifMatch));
        return Response.ok(row)
                .tag(ETags.tag(annex.versionOf(programme, instrument).orElseThrow()))
                .build();
    }

    private static Response tagged(ChapterDetails chapter) {
        return Response.ok(chapter).tag(ETags.tag(chapter.version())).build();
    }

    private static Response tagged(IndicatorDetails indicator) {
        return Response.ok(IndicatorBody.Answer.of(indicator))
                .tag(ETags.tag(indicator.version()))
                .build();
    }

    /** A chapter as a client sends it: structure is not changed this way. */
    @JsonIgnoreProperties({"id", "number", "editors", "editable", "version"})
    record ChapterBody(@Nullable String title, @Nullable String body) {}

    /** A contribution says nothing of its own: the values are the instrument's. */
    record ContributionBody() {}
}
