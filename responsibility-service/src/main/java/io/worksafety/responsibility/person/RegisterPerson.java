package io.worksafety.responsibility.person;

import io.worksafety.platform.code.CitizenIdText;
import io.worksafety.platform.code.PhoneText;
import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A person who can be appointed 登记人员")
record RegisterPerson(
    @NotNull @Text(max = 64) @Schema(description = "Name 姓名", maxLength = 64) String name,
    @Text(max = 32) @Schema(description = "Staff number in the organisation 工号", maxLength = 32)
        @Nullable String staffNo,
    @NotNull @Schema(description = "The organisation that employs the person 所在机构")
        UUID organizationId,
    @PhoneText @Schema(description = "Telephone, kept sealed 电话（加密保存）", maxLength = 17)
        @Nullable String phone,
    @CitizenIdText
        @Schema(description = "Identity number, kept sealed 公民身份号码（加密保存）", maxLength = 18)
        @Nullable String idNo) {

  @Override
  public String toString() {
    return "RegisterPerson";
  }
}
