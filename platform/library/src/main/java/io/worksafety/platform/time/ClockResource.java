package io.worksafety.platform.time;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.platform.problem.CommonProblem;
import io.worksafety.platform.request.Answers;
import io.worksafety.platform.request.Command;
import io.worksafety.platform.security.CurrentCaller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a demonstration or a test. Where time travel is off the class is taken out of the
 * routes at start, so its path is like any unknown one; it is never part of the contract.
 */
@OwnService
@Path(OwnService.PATH + "/clock")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@EndpointDisabled(name = "worksafety.time-travel", stringValue = "false", disableIfMissing = true)
class ClockResource {

  private static final Duration FARTHEST = Duration.ofDays(36_500);

  private final TimeTravel travel;
  private final Clock clock;
  private final CurrentCaller caller;

  ClockResource(TimeTravel travel, Clock clock, CurrentCaller caller) {
    this.travel = travel;
    this.clock = clock;
    this.caller = caller;
  }

  /** Either a duration such as {@code P20D}, or the instant it should be. */
  record MoveClock(@Nullable Duration advance, @Nullable Instant now) {}

  /** What the clock says and how far it is ahead of the machine's. */
  record ClockView(Instant now, String ahead) {}

  @GET
  @Operation(hidden = true)
  public ClockView getClock() {
    mustBeOn();
    return new ClockView(clock.instant(), travel.ahead().toString());
  }

  @POST
  @Command
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public RestResponse<ClockView> moveClock(@NotNull @Valid MoveClock move) {
    mustBeOn();
    String who = caller.get().subject();
    TimeTravel.Moved moved;
    if (move.advance() != null && move.now() == null && move.advance().compareTo(FARTHEST) < 0) {
      moved = travel.advance(move.advance(), who);
    } else if (move.now() != null
        && move.advance() == null
        && move.now().isBefore(clock.instant().plus(FARTHEST))) {
      moved = travel.moveTo(move.now(), who);
    } else {
      throw CommonProblem.VALIDATION.because(
          "Say either advance, a duration, or now, an instant; at most a century",
          "请提供 advance（时长）或 now（时间）之一，最多一百年");
    }
    return Answers.ok(new ClockView(moved.now(), moved.ahead().toString()));
  }

  /** A second lock: the routes are decided before the last sources of configuration are read. */
  private void mustBeOn() {
    if (!travel.on()) {
      throw new NotFoundException();
    }
  }
}
