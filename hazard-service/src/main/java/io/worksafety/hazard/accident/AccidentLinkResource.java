package io.worksafety.hazard.accident;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.security.CurrentCaller;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/hazard/accident-links")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Hazards", description = "The life of a hazard 隐患全过程")
class AccidentLinkResource {

  private final ReadModel reads;
  private final CurrentCaller caller;

  AccidentLinkResource(ReadModel reads, CurrentCaller caller) {
    this.reads = reads;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "Accidents at open hazards 事故关联隐患",
      description =
          "Which hazards of the caller's area were open where an accident happened, within the"
              + " period of rule hazard.accident-window before and after it; by accident or by"
              + " hazard.")
  public Page<AccidentLinkRow> listAccidentLinks(
      @BeanParam @Valid PageRequest page,
      @QueryParam("accidentId") @Parameter(description = "Accident 事故") @Nullable UUID accidentId,
      @QueryParam("hazardId") @Parameter(description = "Hazard 隐患") @Nullable UUID hazardId) {
    return reads.page(
        KeysetQuery.select(AccidentLinkRow.COLUMNS)
            .idColumn("l.id")
            .scope("l.area_code", caller.get().areas())
            .eq("l.accident_id", accidentId)
            .eq("l.hazard_id", hazardId),
        page,
        AccidentLinkRow::read);
  }
}
