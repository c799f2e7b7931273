package io.worksafety.platform.time;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.platform.request.Answers;
import io.worksafety.platform.request.Command;
import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.request.Refusals;
import io.worksafety.platform.security.CurrentCaller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@OwnService
@Path(OwnService.PATH + "/calendars/{year}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Deadlines 期限")
class CalendarResource {

  private final Calendars calendars;
  private final CurrentCaller caller;

  CalendarResource(Calendars calendars, CurrentCaller caller) {
    this.calendars = calendars;
    this.caller = caller;
  }

  @GET
  @Refusals("calendar.missing")
  @Operation(
      summary = "Read the working-day calendar of a year 查看工作日历",
      description =
          "The calendar in force. A year whose calendar is not loaded is refused with"
              + " calendar.missing; deadlines that need it are refused in the same way.")
  public WorkCalendarView getCalendar(
      @Parameter(description = "Year 年份") @PathParam("year") @Min(2000) @Max(2200) int year) {
    return calendars
        .find(year)
        .map(WorkCalendarView::of)
        .orElseThrow(() -> TimeProblem.missing(year));
  }

  @PUT
  @Command
  @Consumes(MediaType.APPLICATION_JSON)
  @Refusals({"calendar.invalid", "calendar.version-conflict"})
  @Operation(
      summary = "Load the working-day calendar of a year 加载工作日历",
      description =
          "Loads a year or corrects it with a higher version; If-Match is needed for a correction."
              + " Open deadlines that were counted with the year are counted again.")
  @APIResponseSchema(value = WorkCalendarView.class, responseCode = "200")
  public RestResponse<WorkCalendarView> loadCalendar(
      @Parameter(description = "Year 年份") @PathParam("year") @Min(2000) @Max(2200) int year,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid LoadWorkCalendar body) {
    WorkCalendar calendar = body.of(year);
    Optional<Calendars.Loaded> inForce = calendars.lock(year);
    if (inForce.isPresent()) {
      int version = inForce.get().calendar().version();
      ifMatch.required().check(version);
      if (calendar.version() <= version) {
        throw TimeProblem.CALENDAR_VERSION
            .because(
                "Version " + version + " of " + year + " is in force; send a higher one",
                year + " 年工作日历的现行版本为 " + version + "，请使用更高的版本号")
            .at("/version");
      }
    } else {
      ifMatch.check(0);
    }
    return Answers.ok(WorkCalendarView.of(calendars.load(calendar, caller.get().subject())));
  }
}
