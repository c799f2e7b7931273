package io.worksafety.platform.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** {@code ?limit=} and {@code ?cursor=} of every list. */
public class PageRequest {

  @QueryParam("limit")
  @DefaultValue("50")
  @Min(1)
  @Max(200)
  @Parameter(description = "Rows per page, 1 to 200 每页条数")
  int limit = 50;

  @QueryParam("cursor")
  @Parameter(
      description = "The next of the page before, with the same filters 上一页返回的游标",
      schema =
          @Schema(implementation = String.class, maxLength = 100, pattern = "^[A-Za-z0-9_-]+$"))
  @Nullable String cursor;

  public PageRequest() {}

  public PageRequest(int limit, @Nullable String cursor) {
    this.limit = limit;
    this.cursor = cursor;
  }

  public int limit() {
    return limit;
  }

  public @Nullable String cursor() {
    return cursor;
  }
}
