package io.worksafety.platform.time;

import io.worksafety.platform.outbox.ServiceName;
import jakarta.annotation.Priority;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** See {@link OwnService}. Another name is an unknown path. */
@Provider
@OwnService
@Priority(Priorities.AUTHORIZATION)
class OwnServiceFilter implements ContainerRequestFilter {

  private final String own;

  OwnServiceFilter(@ConfigProperty(name = "quarkus.application.name") String application) {
    this.own = ServiceName.of(application);
  }

  @Override
  public void filter(ContainerRequestContext context) {
    if (!own.equals(context.getUriInfo().getPathParameters().getFirst("service"))) {
      throw new NotFoundException();
    }
  }
}
