package io.worksafety.hazard.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.hazard.lifecycle.HazardLevel;
import io.worksafety.hazard.lifecycle.HazardSource;
import io.worksafety.hazard.lifecycle.HazardStatus;
import io.worksafety.hazard.lifecycle.VisibleHazards;
import io.worksafety.platform.code.AreaCodeText;
import io.worksafety.platform.code.Text;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.security.CurrentCaller;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/hazards")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Hazards", description = "The life of a hazard 隐患全过程")
class HazardSearchResource {

  private final ReadModel reads;
  private final CurrentCaller caller;

  HazardSearchResource(ReadModel reads, CurrentCaller caller) {
    this.reads = reads;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "List hazards 隐患列表",
      description =
          "Hazards of the caller's area, newest first; enterprise users get those of their own"
              + " enterprise and those they have to rectify.")
  public Page<HazardRow> listHazards(
      @BeanParam @Valid PageRequest page,
      @QueryParam("status") @Parameter(description = "Status 状态") @Nullable HazardStatus status,
      @QueryParam("level") @Parameter(description = "Level 等级") @Nullable HazardLevel level,
      @QueryParam("source") @Parameter(description = "Source 来源") @Nullable HazardSource source,
      @QueryParam("sourceRef")
          @Text(max = 64)
          @Parameter(description = "The source's reference 来源编号")
          @Nullable String sourceRef,
      @QueryParam("objectId") @Parameter(description = "Premises or enterprise 隐患对象")
          @Nullable UUID objectId,
      @QueryParam("enterpriseId") @Parameter(description = "Enterprise 企业")
          @Nullable UUID enterpriseId,
      @QueryParam("clause") @Text(max = 300) @Parameter(description = "Clause 违反条款")
          @Nullable String clause,
      @QueryParam("recurring") @Parameter(description = "Only recurrences, or only others 是否重复出现")
          @Nullable Boolean recurring,
      @QueryParam("overdue") @Parameter(description = "Only overdue ones, or only others 是否逾期")
          @Nullable Boolean overdue,
      @QueryParam("areaCode")
          @AreaCodeText(minDigits = 2)
          @Parameter(description = "Division and all below it 行政区划及下级")
          @Nullable String areaCode,
      @QueryParam("q") @Text(max = 100) @Parameter(description = "Part of the title 标题包含")
          @Nullable String q,
      @QueryParam("updatedSince") @Parameter(description = "Changed at or after 更新时间不早于")
          @Nullable Instant updatedSince) {
    Caller by = caller.get();
    KeysetQuery query =
        KeysetQuery.select(HazardRow.COLUMNS)
            .scope("area_code", by.areas())
            .area("area_code", areaCode)
            .eq("status", status)
            .eq("level", level)
            .eq("source", source)
            .eq("source_ref", sourceRef)
            .eq("object_id", objectId)
            .eq("clause", clause)
            .eq("enterprise_id", enterpriseId)
            .like("title", q)
            .since("updated_at", updatedSince);
    if (overdue != null) {
      query.and(overdue ? "overdue_since is not null" : "overdue_since is null");
    }
    if (recurring != null) {
      query.and(recurring ? "occurrences > 1" : "occurrences = 1");
    }
    return reads.page(VisibleHazards.limit(query, by), page, HazardRow::read);
  }
}
