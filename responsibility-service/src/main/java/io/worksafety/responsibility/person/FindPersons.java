package io.worksafety.responsibility.person;

import io.worksafety.platform.code.CitizenIdText;
import io.worksafety.platform.code.PhoneText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "One number to find people by 按号码查找")
record FindPersons(
    @CitizenIdText @Schema(description = "Identity number 公民身份号码", maxLength = 18)
        @Nullable String idNo,
    @PhoneText @Schema(description = "Telephone 电话", maxLength = 17) @Nullable String phone) {

  @Override
  public String toString() {
    return "FindPersons";
  }
}
