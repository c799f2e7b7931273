package io.worksafety.responsibility.person;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What is asked for, and what for 查看申请")
record DisclosePerson(
    @NotNull @Schema(description = "What for 用途") DisclosurePurpose purpose,
    @NotNull @Size(min = 1, max = 3) @Schema(description = "Fields, each once 字段")
        List<@NotNull PersonField> fields) {}
