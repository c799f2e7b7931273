package io.worksafety.platform.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the decisions are about.
 *
 * @param no the number people know it by, where it has one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What the decisions are about 判定对象")
public record ExplainedSubject(
    @Schema(description = "Kind of thing 对象类型", examples = "hazard", maxLength = 60) String type,
    UUID id,
    @Schema(description = "Number people know it by 编号", maxLength = 40) @Nullable String no) {}
