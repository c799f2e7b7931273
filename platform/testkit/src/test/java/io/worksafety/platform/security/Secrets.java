package io.worksafety.platform.security;

import java.util.List;
import java.util.Optional;

/** Secrets of an installation, before and after they were changed. */
public final class Secrets {

  private Secrets() {}

  public static SecretKey of(String secret, String... former) {
    return new SecretKey(Optional.of(secret), Optional.of(List.of(former)));
  }
}
