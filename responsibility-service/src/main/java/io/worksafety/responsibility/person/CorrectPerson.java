package io.worksafety.responsibility.person;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What is known of a person, in full 更正人员")
record CorrectPerson(
    @NotNull @Text(max = 64) @Schema(description = "Name 姓名", maxLength = 64) String name,
    @Text(max = 32) @Schema(description = "Staff number in the organisation 工号", maxLength = 32)
        @Nullable String staffNo) {}
