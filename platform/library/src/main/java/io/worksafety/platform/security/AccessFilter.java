package io.worksafety.platform.security;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.worksafety.platform.problem.CommonProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import org.jboss.logging.Logger;

/**
 * Refuses every operation that the {@link AccessPolicy} does not open to the caller, before
 * anything of the request is read.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
class AccessFilter implements ContainerRequestFilter {

  private static final Logger LOGGER = Logger.getLogger(AccessFilter.class);

  private final AccessPolicy policy = AccessPolicy.current();
  private final ResourceInfo resource;
  private final CurrentIdentityAssociation identity;
  private final CurrentCaller caller;

  AccessFilter(ResourceInfo resource, CurrentIdentityAssociation identity, CurrentCaller caller) {
    this.resource = resource;
    this.identity = identity;
    this.caller = caller;
  }

  @Override
  public void filter(ContainerRequestContext context) {
    Method method = resource.getResourceMethod();
    Access access = method == null ? null : policy.find(method.getName()).orElse(null);
    if (access == null) {
      LOGGER.errorf("The access policy has no row for %s: refused", method);
      throw CommonProblem.FORBIDDEN.because(
          "The access policy opens this to nobody", "访问策略未向任何角色开放此操作");
    }
    if (access.open()) {
      return;
    }
    if (identity.getIdentity().isAnonymous()) {
      throw new UnauthorizedException();
    }
    caller.enter(access, context.getMethod());
    access.require(caller.get().roles());
  }
}
