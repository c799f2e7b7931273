package io.worksafety.gateway.limit;

import jakarta.enterprise.context.ApplicationScoped;

/** The sizes a request may have. */
@ApplicationScoped
public class Limits {

  private static final String IMPORTS = "/imports";

  /** Parts of files. */
  private static final String CONTENT = "/content";

  private final long body;
  private final long importBody;
  private final int address;
  private final long headers;

  Limits(LimitSettings settings) {
    this.body = settings.body().asLongValue();
    this.importBody = settings.importBody().asLongValue();
    this.address = settings.address();
    this.headers = settings.headers().asLongValue();
  }

  /** The longest body the path takes. */
  public long bodyOf(String path) {
    return path.endsWith(IMPORTS) || path.endsWith(CONTENT) ? importBody : body;
  }

  public int address() {
    return address;
  }

  public long headers() {
    return headers;
  }
}
