package io.worksafety.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** RFC 9457 problem details as they go over the wire. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "RFC 9457 problem details 错误详情")
public record Problem(
    @Schema(format = "uri", maxLength = 300) String type,
    @Schema(maxLength = 300) String title,
    @Schema(minimum = "100", maximum = "599") int status,
    @Schema(maxLength = 4000) @Nullable String detail,
    @Schema(maxLength = 4096) @Nullable String instance,
    @Schema(maxLength = 100, description = "Stable, never translated") String code,
    @Schema(maxLength = 64) @Nullable String traceId,
    @Nullable List<FieldError> errors) {

  public static final String MEDIA_TYPE = "application/problem+json";

  /** Where the page of a problem code is: served by the gateway, stable over releases. */
  public static final String TYPE_BASE = "https://worksafety.io/problems/";
}
