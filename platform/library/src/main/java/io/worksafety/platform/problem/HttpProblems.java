package io.worksafety.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.worksafety.platform.request.RequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Errors raised before JAX-RS sees the request: oversize bodies, bad encodings, long addresses. */
@Singleton
class HttpProblems {

  private static final Logger LOGGER = Logger.getLogger(HttpProblems.class);
  private static final int[] STATUSES = {
    400, 401, 403, 404, 405, 406, 413, 414, 415, 431, 500, 503
  };

  private final ObjectMapper json;

  HttpProblems(ObjectMapper json) {
    this.json = json;
  }

  void register(@Observes Router router) {
    for (int status : STATUSES) {
      router.errorHandler(status, context -> answer(context, status));
    }
  }

  private void answer(RoutingContext context, int status) {
    var response = context.response();
    if (response.ended() || response.headWritten()) {
      return;
    }
    CommonProblem type = CommonProblem.ofStatus(status);
    var request = new RequestContext();
    request.trace(context.request().getHeader("traceparent"));
    if (status >= 500 && context.failure() != null) {
      LOGGER.errorf(context.failure(), "Unforeseen failure, trace %s", request.traceId());
    }
    String language = context.request().getHeader("Accept-Language");
    boolean zh = language != null && language.startsWith("zh");
    String title = zh ? type.titleZh() : type.title();
    Problem body =
        new Problem(
            Problem.TYPE_BASE + type.code(),
            title,
            status,
            title,
            context.request().path(),
            type.code(),
            request.traceId(),
            null);
    response
        .setStatusCode(status)
        .putHeader("Content-Type", Problem.MEDIA_TYPE)
        .putHeader("Content-Language", zh ? "zh-CN" : "en");
    if (status == 413) {
      response.putHeader("Connection", "close");
    }
    if (status == 503) {
      response.putHeader("Retry-After", "2");
    }
    try {
      response.end(json.writeValueAsString(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
