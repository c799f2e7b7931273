package io.worksafety.platform.request;

import io.worksafety.platform.problem.CommonProblem;
import jakarta.ws.rs.HeaderParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The {@code If-Match} header: the version of the resource the caller has seen. */
public class IfMatch {

  @HeaderParam("If-Match")
  @Parameter(
      description = "Version the caller has read, as in ETag 版本条件",
      example = "\"3\"",
      schema =
          @Schema(
              implementation = String.class,
              maxLength = 24,
              pattern = "^(\\*|\"[0-9]{1,19}\")$"))
  @Nullable String value;

  public IfMatch() {}

  private IfMatch(@Nullable String value) {
    this.value = value;
  }

  /** For callers that are not HTTP requests. */
  public static IfMatch any() {
    return new IfMatch(null);
  }

  /** Refuses the request when the header is missing, as replacing a whole resource needs it. */
  public IfMatch required() {
    if (value == null) {
      throw CommonProblem.VERSION_REQUIRED
          .because("Send the ETag you have read as If-Match", "请在 If-Match 中提供读取到的 ETag")
          .header("If-Match");
    }
    return this;
  }

  /** Refuses the request when the resource has moved on since the caller read it. */
  public void check(long version) {
    if (value == null || value.equals("*")) {
      return;
    }
    String expected = "\"" + version + "\"";
    if (!value.trim().equals(expected)) {
      throw CommonProblem.STALE_VERSION
          .because("The present version is " + expected, "当前版本为 " + expected)
          .header("If-Match")
          .currentVersion(version);
    }
  }
}
