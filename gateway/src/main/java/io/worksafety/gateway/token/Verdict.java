package io.worksafety.gateway.token;

/** What became of a token. */
public sealed interface Verdict {

  /** Signed by the issuer, for us, and in time. */
  record Accepted(String subject) implements Verdict {}

  /** Not acceptable, for a reason that may be told. */
  record Rejected(String reason, String reasonZh) implements Verdict {}

  /** Signed by a key that is not known; the key set may have changed. */
  record UnknownKey() implements Verdict {}

  /** No key set could be read yet, so nothing can be said. */
  record NoKeys() implements Verdict {}
}
