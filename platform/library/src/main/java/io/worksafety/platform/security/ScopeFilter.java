package io.worksafety.platform.security;

import io.worksafety.platform.outbox.ServiceName;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Machine clients do what their scopes say: {@code hazard:read} for the safe methods of the hazard
 * service, {@code hazard:write} for the others. People need no scope; what they may do follows from
 * their role.
 */
@Singleton
public class ScopeFilter {

  public static final String MACHINE = "SYSTEM_CLIENT";

  private static final Set<String> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final CurrentCaller caller;
  private final String read;
  private final String write;

  ScopeFilter(
      CurrentCaller caller, @ConfigProperty(name = "quarkus.application.name") String application) {
    this.caller = caller;
    this.read = scope(ServiceName.of(application), HttpMethod.GET);
    this.write = scope(ServiceName.of(application), HttpMethod.POST);
  }

  /** The scope a machine client needs for a method of a service. */
  public static String scope(String service, String method) {
    return service + (SAFE.contains(method) ? ":read" : ":write");
  }

  @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
  public void filter(ContainerRequestContext context) {
    // What is open to everybody is open to a caller with a token that is good for nothing, too
    if (caller.access().isEmpty()) {
      return;
    }
    Caller asking = caller.get();
    String needed = SAFE.contains(context.getMethod()) ? read : write;
    if (asking.hasRole(MACHINE) && !asking.scopes().contains(needed)) {
      throw SecurityProblem.SCOPE_MISSING
          .because("The token lacks the scope " + needed, "令牌缺少权限范围 " + needed)
          .challenge("Bearer error=\"insufficient_scope\", scope=\"" + needed + "\"");
    }
  }
}
