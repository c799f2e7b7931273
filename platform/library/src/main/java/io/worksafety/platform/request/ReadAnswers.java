package io.worksafety.platform.request;

import io.worksafety.platform.paging.Page;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** ETag and 304 on single resources, {@code Link rel=next} on pages. */
@Provider
class ReadAnswers implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() != 200 || !request.getMethod().equals("GET")) {
      return;
    }
    Object entity = response.getEntity();
    if (entity instanceof Versioned view) {
      String tag = "\"" + view.version() + "\"";
      response.getHeaders().putSingle("ETag", tag);
      if (tag.equals(request.getHeaderString("If-None-Match"))) {
        response.setStatus(304);
        response.setEntity(null);
      }
    } else if (entity instanceof Page<?> page && page.next() != null) {
      String next =
          request
              .getUriInfo()
              .getRequestUriBuilder()
              .scheme(null)
              .host(null)
              .port(-1)
              .replaceQueryParam("cursor", page.next())
              .build()
              .toString();
      response.getHeaders().putSingle("Link", "<" + next + ">; rel=\"next\"");
    }
  }
}
