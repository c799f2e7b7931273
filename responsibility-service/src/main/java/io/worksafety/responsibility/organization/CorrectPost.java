package io.worksafety.responsibility.organization;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What is known of a post, in full; its organisation and level stay 变更岗位")
record CorrectPost(
    @NotNull @Text(max = 100) @Schema(description = "Title 岗位名称", maxLength = 100) String title,
    @Size(max = 100) @Schema(description = "Departments a leader answers for 分管部门", maxItems = 100)
        @Nullable List<@NotNull UUID> portfolio,
    @Schema(
            description =
                "From when the portfolio is this one; now when absent. What was before stays"
                    + " 变更生效时间")
        @Nullable Instant portfolioFrom) {

  List<UUID> departments() {
    return portfolio == null ? List.of() : portfolio;
  }
}
