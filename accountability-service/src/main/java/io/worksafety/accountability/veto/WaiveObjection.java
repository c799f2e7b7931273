package io.worksafety.accountability.veto;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The subject gives up its right to object, in writing 书面放弃异议")
record WaiveObjection(
    @NotNull @Text(max = 100) @Schema(description = "书面材料文号", examples = "莫街函〔2027〕6号")
        String documentNo) {}
