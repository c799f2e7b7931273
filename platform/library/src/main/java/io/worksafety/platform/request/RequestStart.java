package io.worksafety.platform.request;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.MDC;

/** First of all filters: from here on every log line and every problem carries the trace id. */
@Provider
@PreMatching
@Priority(1)
class RequestStart implements ContainerRequestFilter, ContainerResponseFilter {

  private final RequestContext request;

  RequestStart(RequestContext request) {
    this.request = request;
  }

  @Override
  public void filter(ContainerRequestContext context) {
    request.trace(context.getHeaderString("traceparent"));
    request.language(context.getHeaderString("Accept-Language"));
    MDC.put("traceId", request.traceId());
  }

  @Override
  public void filter(ContainerRequestContext context, ContainerResponseContext response) {
    response.getHeaders().putSingle("traceparent", request.traceparent());
  }
}
