package io.worksafety.hazard.reporter;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Who reported 举报人")
record OpenedReporter(
    @Schema(description = "Hazard that was reported 隐患") @Nullable UUID hazardId,
    @Schema(description = "Report of the public 群众举报") @Nullable UUID reportId,
    @Schema(description = "Name as given 姓名", maxLength = 64) @Nullable String name,
    @Schema(description = "Telephone as given 电话", maxLength = 17) @Nullable String phone,
    @Schema(description = "Account that reported 账号", maxLength = 200) @Nullable String account,
    @Schema(description = "Person behind the account 人员标识") @Nullable UUID personId,
    @Schema(description = "Until when it can be read 可查看至") @Nullable Instant readableUntil) {

  @Override
  public String toString() {
    return "OpenedReporter";
  }
}
