package io.worksafety.responsibility.person;

import io.worksafety.platform.code.CitizenIdText;
import io.worksafety.platform.code.PhoneText;
import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What is known of a person, in full 更正人员")
record CorrectPerson(
    @NotNull @Text(max = 64) @Schema(description = "Name 姓名", maxLength = 64) String name,
    @Text(max = 32) @Schema(description = "Staff number in the organisation 工号", maxLength = 32)
        @Nullable String staffNo,
    @PhoneText
        @Schema(description = "Telephone; the present one stays when absent 电话", maxLength = 17)
        @Nullable String phone,
    @CitizenIdText
        @Schema(
            description = "Identity number; the present one stays when absent 公民身份号码",
            maxLength = 18)
        @Nullable String idNo,
    @Size(max = 2) @Schema(description = "PHONE, ID_NO: what is no longer to be held 删除的字段")
        @Nullable List<@NotNull PersonField> remove) {

  Set<PersonField> removed() {
    return remove == null ? Set.of() : Set.copyOf(remove);
  }

  @Override
  public String toString() {
    return "CorrectPerson";
  }
}
