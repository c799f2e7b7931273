package io.worksafety.accountability.veto;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The notice served on the subject of a veto 拟否决告知书")
record NotifyVeto(@NotNull @Text(max = 100) @Schema(examples = "建安委办〔2027〕15号") String noticeNo) {}
