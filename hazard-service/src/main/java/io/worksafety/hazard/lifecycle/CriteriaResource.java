package io.worksafety.hazard.lifecycle;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.hazard.lifecycle.Criteria.ListedCriterion;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.time.ChinaTime;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/hazard/criteria")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Hazards", description = "The life of a hazard 隐患全过程")
class CriteriaResource {

  private final Criteria criteria;
  private final Clock clock;

  CriteriaResource(Criteria criteria, Clock clock) {
    this.criteria = criteria;
    this.clock = clock;
  }

  @GET
  @Operation(
      summary = "Criteria of major hazards 重大隐患判定标准",
      description =
          "The lines of the sector lists in force on a day, each in the version of that day, to"
              + " grade by.")
  public Page<ListedCriterion> listCriteria(
      @QueryParam("on") @Parameter(description = "Day; today when absent 日期")
          @Nullable LocalDate on) {
    return new Page<>(criteria.inForce(on == null ? ChinaTime.day(clock.instant()) : on), null);
  }
}
