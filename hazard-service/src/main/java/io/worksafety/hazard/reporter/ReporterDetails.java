package io.worksafety.hazard.reporter;

import io.worksafety.platform.code.PhoneText;
import io.worksafety.platform.code.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a reporter says of himself; sealed on arrival, in no answer. */
@Schema(description = "The reporter, kept sealed 举报人信息（密封保存）")
public record ReporterDetails(
    @Schema(description = "Name 姓名", maxLength = 64) @Text(max = 64) @Nullable String name,
    @Schema(description = "Telephone 电话", maxLength = 17) @PhoneText @Nullable String phone) {

  @Override
  public String toString() {
    return "ReporterDetails";
  }
}
