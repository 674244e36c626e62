// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.jba.backoffice.programme.Deadlines;
import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.programme.Schedule;
import de.jba.backoffice.programme.ScheduleService;
import de.jba.backoffice.rest.ETags;
import de.jba.backoffice.shared.AgencyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The days of a programme's steps, and how it stands against them. */
@ApplicationScoped
@Path("/programmes")
@Tag(name = "Programmes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ScheduleResource {
    /** Below the same path as {@link ProgrammeResource}: JAX-RS looks into one class alone when the paths differ. */
    private static final String DEADLINES = "/{year: [0-9]{4}}/deadlines";

    @Inject
    ScheduleService schedules;

    @GET
    @Path(DEADLINES)
    @Operation(summary = "Until when each step is to be done, and who is late")
    public Response schedule(@PathParam("year") int year) {
        return tagged(schedules.schedule(new ProgrammeYear(year)));
    }

    @PUT
    @Path(DEADLINES)
    @Operation(summary = "Sets the days of the steps on the programme's entity tag; signatures stay")
    public Response set(
            @PathParam("year") int year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull DeadlinesBody body) {
        return tagged(schedules.setDeadlines(
                new ProgrammeYear(year),
                ETags.ifMatch(ifMatch),
                new Deadlines(body.send(), body.cosign(), body.publish())));
    }

    private static Response tagged(Schedule schedule) {
        return Response.ok(Answer.of(schedule))
                .tag(ETags.tag(schedule.version()))
                .build();
    }

    /** The days as a client sends them; what it read beside them is not its to say. */
    @JsonIgnoreProperties("steps")
    record DeadlinesBody(
            @Nullable LocalDate send,
            @Nullable LocalDate cosign,
            @Nullable LocalDate publish) {}

    /** The days, and each step against its own. */
    record Answer(
            @Nullable LocalDate send,
            @Nullable LocalDate cosign,
            @Nullable LocalDate publish,
            List<Step> steps) {
        static Answer of(Schedule schedule) {
            Deadlines days = schedule.deadlines();
            return new Answer(
                    days.send(),
                    days.cosign(),
                    days.publish(),
                    schedule.steps().stream()
                            .map(each -> new Step(
                                    each.step().name(),
                                    each.due(),
                                    each.done(),
                                    each.doneOn(),
                                    each.owedByEditor(),
                                    each.agencies(),
                                    each.daysOverdue()))
                            .toList());
        }
    }

    /** A step against its day. */
    record Step(
            String step,
            @Nullable LocalDate due,
            boolean done,
            @Nullable LocalDate doneOn,
            boolean owedByEditor,
            List<AgencyId> agencies,
            int daysOverdue) {}
}
