package io.worksafety.hazard.rectification;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A later due date, asked for before the present one has passed. */
@Schema(description = "Extension of the due date 整改延期")
public record ExtendRectification(
    @Schema(description = "Reason 延期理由") @NotNull @Text(max = 500) String reason,
    @Schema(description = "New due date 新的整改期限") @NotNull Instant dueAt,
    @Schema(description = "The interim measures are still in force 已确认临时防范措施有效")
        boolean interimMeasuresConfirmed) {

  public ExtendRectification {
    dueAt = DueDate.millis(dueAt);
  }
}
