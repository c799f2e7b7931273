package io.worksafety.platform.request;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** The answers commands give. */
public final class Answers {

  private Answers() {}

  /** 200 with the resource as it is now. */
  public static <T> RestResponse<T> ok(T view) {
    return RestResponse.ResponseBuilder.ok(view).build();
  }

  /** 201 with the new resource and where it is. */
  public static <T> RestResponse<T> created(String path, T view) {
    return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.CREATED)
        .header(HttpHeaders.LOCATION, path)
        .entity(view)
        .build();
  }

  /** 207 with one result per item. */
  public static <T> RestResponse<T> multiStatus(T report) {
    return RestResponse.ResponseBuilder.<T>create(207).entity(report).build();
  }
}
