package io.worksafety.inspection.matter;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Publication of a matter 检查事项公布")
record PublishMatter(
    @Schema(description = "Day of publication, not in the future 公布日期") @NotNull
        LocalDate publishedOn) {}
