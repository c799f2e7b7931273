package io.worksafety.gateway.routing;

import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The routes table, checked once at start: a collection with two owners stops the gateway. */
@ApplicationScoped
public class Routes {

  private final List<Backend> backends;
  private final Map<String, Backend> owners = new HashMap<>();
  private final Set<String> openAddresses = new HashSet<>();
  private final List<Opening> openings = new ArrayList<>();

  /** Addresses without a token: all that begin so, or those that differ in one segment. */
  private record Opening(String before, String after) {

    boolean matches(String address) {
      int end = address.length() - after.length();
      return end >= before.length()
          && address.startsWith(before)
          && address.endsWith(after)
          && (after.isEmpty() || address.substring(before.length(), end).indexOf('/') < 0);
    }
  }

  Routes(RoutingSettings settings) {
    List<Backend> found = new ArrayList<>();
    new TreeMap<>(settings.services())
        .forEach((name, service) -> {
          Backend backend =
              new Backend(
                  found.size(),
                  name,
                  origin(name, service.url()),
                  origin(name, service.managementUrl()));
          found.add(backend);
          own(name, backend);
          service.collections().forEach(collection -> own(collection, backend));
        });
    if (found.isEmpty()) {
      throw new IllegalStateException("worksafety.gateway.routing.services names no service");
    }
    backends = List.copyOf(found);
    settings.publicPaths().orElse(List.of()).forEach(this::open);
  }

  private void own(String collection, Backend backend) {
    Backend other = owners.put(collection, backend);
    if (other != null) {
      throw new IllegalStateException(
          "The collection %s is owned by %s and by %s"
              .formatted(collection, other.name(), backend.name()));
    }
  }

  private static URI origin(String name, URI url) {
    boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    boolean bare = url.getRawPath() == null || url.getRawPath().isEmpty();
    if (!http || !bare || url.getHost() == null || url.getRawQuery() != null) {
      throw new IllegalStateException(
          "The address of %s must be http(s)://host:port, not %s".formatted(name, url));
    }
    return url;
  }

  private void open(String entry) {
    String[] parts = entry.strip().split(" ", 2);
    if (parts.length != 2 || !parts[1].startsWith("/")) {
      throw new IllegalStateException("A public path is METHOD /path, not \"" + entry + "\"");
    }
    int star = entry.strip().indexOf('*');
    if (star >= 0) {
      openings.add(
          new Opening(entry.strip().substring(0, star), entry.strip().substring(star + 1)));
    } else {
      openAddresses.add(entry.strip());
    }
  }

  public List<Backend> backends() {
    return backends;
  }

  /** The service that owns the collection, or null. */
  public @Nullable Backend owner(String collection) {
    return owners.get(collection);
  }

  /** Whether the address needs no token; a HEAD is as open as its GET. */
  public boolean isPublic(HttpMethod method, String path) {
    String address = (method.equals(HttpMethod.HEAD) ? "GET" : method.name()) + ' ' + path;
    if (openAddresses.contains(address)) {
      return true;
    }
    for (Opening opening : openings) {
      if (opening.matches(address)) {
        return true;
      }
    }
    return false;
  }
}
