package io.worksafety.platform.token;

import org.jose4j.jwt.JwtClaims;

/** What became of a token. */
public sealed interface Verdict {

  /**
   * Signed by the issuer, for us, in time, and not revoked.
   *
   * @param claims to be read only; under the names {@code groups}, {@code personId}, {@code orgId},
   *     {@code areaScope}, {@code industryScope} and {@code scope}, wherever the provider has them
   */
  record Accepted(String subject, JwtClaims claims) implements Verdict {}

  /** Not acceptable, for a reason that may be told. */
  record Rejected(String reason, String reasonZh) implements Verdict {}

  /** Nothing can be said at the moment; the caller may try again in a few seconds. */
  record Unavailable(String reason, String reasonZh) implements Verdict {}
}
