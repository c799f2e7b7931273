package io.worksafety.platform.request;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Digests every body as it is read, for the comparison of repeated requests. */
@Provider
class BodyDigest implements ReaderInterceptor {

  private final RequestContext request;

  BodyDigest(RequestContext request) {
    this.request = request;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    context.setInputStream(request.digesting(context.getInputStream()));
    return context.proceed();
  }
}
