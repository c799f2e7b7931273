package io.worksafety.gateway.routing;

import java.net.URI;

/** A service as the gateway knows it. {@code index} is its place in the routes table. */
public record Backend(int index, String name, URI url, URI managementUrl) {

  public boolean secure() {
    return "https".equals(url.getScheme());
  }

  public int port() {
    return url.getPort() >= 0 ? url.getPort() : secure() ? 443 : 80;
  }

  /** Scheme, host and port, as the service writes them into absolute links of its own. */
  public String origin() {
    return url.getScheme() + "://" + url.getAuthority();
  }
}
