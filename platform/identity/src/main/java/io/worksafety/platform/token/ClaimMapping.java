package io.worksafety.platform.token;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.jspecify.annotations.Nullable;

/** Brings the claims of any provider under the names the suite knows. */
record ClaimMapping(TokenSettings.Claim names) {

  JwtClaims map(JwtClaims token) {
    Map<String, Object> from = token.getClaimsMap();
    JwtClaims claims = new JwtClaims();
    from.forEach(claims::setClaim);
    claims.setStringListClaim("groups", texts(find(from, names.roles())));
    claims.setStringListClaim("areaScope", texts(find(from, names.areas())));
    claims.setStringListClaim("industryScope", texts(find(from, names.industries())));
    claims.setStringClaim("scope", String.join(" ", texts(find(from, names.scopes()))));
    set(claims, "personId", find(from, names.person()));
    set(claims, "orgId", find(from, names.organization()));
    return claims;
  }

  private static void set(JwtClaims claims, String name, @Nullable Object value) {
    if (value instanceof String text) {
      claims.setStringClaim(name, text);
    } else {
      claims.unsetClaim(name);
    }
  }

  /** A claim of exactly this name wins over a path: names may contain dots. */
  private static @Nullable Object find(Map<String, Object> claims, String name) {
    Object exact = claims.get(name);
    int dot = name.indexOf('.');
    if (exact != null || dot < 0) {
      return exact;
    }
    if (!(claims.get(name.substring(0, dot)) instanceof Map<?, ?> inner)) {
      return null;
    }
    @SuppressWarnings("unchecked") // a JSON object has text as names
    Map<String, Object> object = (Map<String, Object>) inner;
    return find(object, name.substring(dot + 1));
  }

  /** Providers write a list of one as a text, and several values as one text with blanks. */
  private static List<String> texts(@Nullable Object value) {
    if (value instanceof String text) {
      return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }
    List<String> texts = new ArrayList<>();
    if (value instanceof Collection<?> collection) {
      for (Object one : collection) {
        if (one instanceof String text) {
          texts.add(text);
        }
      }
    }
    return texts;
  }
}
