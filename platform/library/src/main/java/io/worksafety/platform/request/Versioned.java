package io.worksafety.platform.request;

/** A view of one resource whose version goes out as the {@code ETag}. */
public interface Versioned {
  long version();
}
