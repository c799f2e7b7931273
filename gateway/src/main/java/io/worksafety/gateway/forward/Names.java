package io.worksafety.gateway.forward;

import io.vertx.core.http.HttpHeaders;

/** Header names, hashed once. */
final class Names {

  static final CharSequence ALLOW = of("allow");
  static final CharSequence CONTENT_LENGTH = of("content-length");
  static final CharSequence CONTENT_TYPE = of("content-type");
  static final CharSequence RETRY_AFTER = of("retry-after");
  static final CharSequence WWW_AUTHENTICATE = of("www-authenticate");

  private Names() {}

  static CharSequence of(String name) {
    return HttpHeaders.createOptimized(name);
  }
}
