package io.worksafety.responsibility.organization;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A new post 设置岗位")
record RegisterPost(
    @NotNull @Schema(description = "The organisation it belongs to 所属机构") UUID organizationId,
    @NotNull @Text(max = 100) @Schema(description = "Title 岗位名称", maxLength = 100) String title,
    @NotNull @Schema(description = "Level of responsibility 责任层级") Level level,
    @Size(max = 100) @Schema(description = "Departments a leader answers for 分管部门", maxItems = 100)
        @Nullable List<@NotNull UUID> portfolio,
    @Schema(description = "Since when the portfolio holds; now when absent 分管起始时间")
        @Nullable Instant portfolioFrom) {

  List<UUID> departments() {
    return portfolio == null ? List.of() : portfolio;
  }
}
