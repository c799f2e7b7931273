package io.worksafety.platform.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jose4j.jwt.JwtClaims;
import org.jspecify.annotations.Nullable;

/** Reads a caller out of the claims of a verified token. */
final class TokenCaller {

  /** Under what name an identity carries its caller. */
  static final String ATTRIBUTE = "worksafety.caller";

  private TokenCaller() {}

  static Caller of(JwtClaims claims) {
    return new Caller(
        String.valueOf(claims.getClaimValue("sub")),
        uuid(claims.getClaimValue("personId")),
        uuid(claims.getClaimValue("orgId")),
        Set.copyOf(strings(claims.getClaimValue("groups"))),
        new AreaScope(divisions(strings(claims.getClaimValue("areaScope")))),
        strings(claims.getClaimValue("industryScope")),
        words(claims.getClaimValue("scope")));
  }

  /**
   * A scope that is not a division prefix covers nothing, so that a slip never means everything.
   */
  private static List<String> divisions(List<String> claimed) {
    return claimed.stream().filter(p -> p.matches("[1-9][0-9]{1,11}")).toList();
  }

  private static @Nullable UUID uuid(@Nullable Object claim) {
    if (claim == null) {
      return null;
    }
    try {
      return UUID.fromString(claim.toString());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static Set<String> words(@Nullable Object claim) {
    return claim == null
        ? Set.of()
        : Arrays.stream(claim.toString().strip().split("\\s+"))
            .filter(word -> !word.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
  }

  private static List<String> strings(@Nullable Object claim) {
    return claim instanceof Collection<?> values
        ? values.stream().map(String::valueOf).toList()
        : List.of();
  }
}
