package io.worksafety.accountability.casefile;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The notice served on a party 告知书")
record NotifyParty(@NotNull @Text(max = 100) @Schema(examples = "建纪告〔2027〕12号") String noticeNo) {}
