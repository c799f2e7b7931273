package io.worksafety.hazard.rectification;

import io.worksafety.platform.code.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The claim that the hazard is removed, with evidence of before and after. */
@Schema(description = "Rectification claimed as done 整改完成提交")
public record SubmitRectification(
    @Schema(description = "What was done 整改情况说明") @NotNull @Text(max = 2000) String statement,
    @Schema(description = "Evidence before 整改前证据") @NotNull @Size(min = 1, max = 20)
        List<@Valid @NotNull GivenEvidence> before,
    @Schema(description = "Evidence after 整改后证据") @NotNull @Size(min = 1, max = 20)
        List<@Valid @NotNull GivenEvidence> after,
    @Schema(description = "Persons who did the work, beside the caller 整改人员") @Size(max = 50)
        @Nullable List<@NotNull UUID> rectifierPersonIds) {}
