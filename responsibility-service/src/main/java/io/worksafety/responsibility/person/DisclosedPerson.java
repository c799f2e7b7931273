package io.worksafety.responsibility.person;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Fields of a person in clear; absent when not asked for or not held 未脱敏信息")
record DisclosedPerson(
    @Schema(description = "The record of this disclosure 查看记录") UUID disclosureId,
    UUID personId,
    DisclosurePurpose purpose,
    List<PersonField> fields,
    Instant disclosedAt,
    @Schema(description = "Name 姓名", maxLength = 64) @Nullable String name,
    @Schema(description = "Telephone 电话", maxLength = 20) @Nullable String phone,
    @Schema(description = "Identity number 公民身份号码", maxLength = 18) @Nullable String idNo) {

  @Override
  public String toString() {
    return "DisclosedPerson " + disclosureId;
  }
}
