package io.worksafety.hazard.campaign;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many items there are on the two lists. */
@Schema(description = "Items by list 清单事项数量")
record ItemCounts(
    @Schema(description = "Problems 问题隐患") long problems,
    @Schema(description = "Problems with an outcome 已有结果的问题") long problemsEnded,
    @Schema(description = "Measures 制度措施") long measures,
    @Schema(description = "Measures with an outcome 已有结果的措施") long measuresEnded) {

  long open() {
    return problems - problemsEnded + measures - measuresEnded;
  }
}
