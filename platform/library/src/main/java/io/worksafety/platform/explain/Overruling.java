package io.worksafety.platform.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A way in which a decision can be changed.
 *
 * @param operationId of this suite; absent where the way leads outside it, e.g. to a court
 * @param roles who may take it; a test holds them against the contract
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Who can overrule it, and how 可推翻判定的途径")
public record Overruling(
    @Schema(description = "Absent outside the suite 操作", examples = "regradeHazard", maxLength = 80)
        @Nullable String operationId,
    @Schema(description = "Who may 角色") List<@Size(max = 40) String> roles,
    @Schema(description = "On which condition, with which effect 条件与效果", maxLength = 500)
        String how,
    @Schema(maxLength = 500) String howZh) {

  public Overruling {
    roles = List.copyOf(roles);
  }
}
