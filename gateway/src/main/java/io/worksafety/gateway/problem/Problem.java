package io.worksafety.gateway.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RFC 9457 problem details as they go over the wire, member for member as the services write. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "code", "traceId", "errors"})
public record Problem(
    String type,
    String title,
    int status,
    @Nullable String detail,
    @Nullable String instance,
    String code,
    @Nullable String traceId,
    @Nullable List<Place> errors) {

  public static final String MEDIA_TYPE = "application/problem+json";
  static final String TYPE_BASE = "https://worksafety.io/problems/";

  /** The place in the request that was refused; the gateway only ever names a header. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Place(String header, String code, String message) {}
}
