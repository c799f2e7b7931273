package io.worksafety.gateway.routing;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The routes table. */
@ConfigMapping(prefix = "worksafety.gateway.routing")
interface RoutingSettings {

  /** The services by name; the name is itself a collection, for the cross-cutting resources. */
  Map<String, Service> services();

  /** Addresses that need no token: method, blank, path; a path may end in an asterisk. */
  Optional<List<String>> publicPaths();

  interface Service {

    /** Where the service listens; a path is not allowed. */
    URI url();

    /** Where the management port of the service listens. */
    URI managementUrl();

    /** The collections the service owns, unique across the suite. */
    List<String> collections();
  }
}
