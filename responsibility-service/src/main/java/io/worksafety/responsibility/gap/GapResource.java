package io.worksafety.responsibility.gap;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.platform.code.AreaCodeText;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.security.CurrentCaller;
import io.worksafety.responsibility.bitemporal.AsOf;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/responsibility-statistics")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "responsibility-statistics", description = "Gaps and overlaps of responsibility 责任统计")
class GapResource {

  private final GapSearch search;
  private final CurrentCaller caller;

  GapResource(GapSearch search, CurrentCaller caller) {
    this.search = search;
    this.caller = caller;
  }

  @GET
  @Path("/gaps")
  @Operation(
      summary = "Report gaps of responsibility 责任空白报告",
      description =
          "Places for which nobody answers at one of the four levels at validAt, as was known at"
              + " knownAt: no assignment covers them, or nobody holds the post. The first page also"
              + " counts them by level. Why one of them is here says explainChain.")
  public GapReport reportGaps(
      @Valid @BeanParam GapFilter filter,
      @Valid @BeanParam AsOf asOf,
      @Valid @BeanParam PageRequest page) {
    return search.gaps(filter, asOf, page, caller.get());
  }

  @GET
  @Path("/overlaps")
  @Operation(
      summary = "Report overlaps of responsibility 责任交叉报告",
      description =
          "Departments that more than one leader in charge answers for at validAt, as was known at"
              + " knownAt. Other levels cannot overlap: a second holder in the first place is"
              + " refused when it is recorded.")
  public Page<OverlapRow> reportOverlaps(
      @QueryParam("areaCode")
          @AreaCodeText(minDigits = 2)
          @Parameter(
              description = "A division and everything below it 行政区划代码",
              schema = @Schema(type = SchemaType.STRING, maxLength = 12))
          @Nullable String areaCode,
      @Valid @BeanParam AsOf asOf,
      @Valid @BeanParam PageRequest page) {
    return search.overlaps(areaCode, asOf, page, caller.get());
  }
}
