package io.worksafety.acceptance.client;

import io.worksafety.launcher.TokenIssuer;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;

/** Somebody who calls the suite: a role, an area, a person, an organisation. */
public record Actor(String name, UUID person, UUID organization, String token) {

  private static final float HOURS = 12;

  static Actor of(
      TokenIssuer issuer,
      String name,
      List<String> roles,
      List<String> areas,
      UUID person,
      UUID organization) {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(TokenIssuer.ISSUER);
    claims.setAudience(TokenIssuer.AUDIENCE);
    claims.setIssuedAtToNow();
    claims.setGeneratedJwtId();
    claims.setExpirationTimeMinutesInTheFuture(HOURS * 60);
    claims.setSubject(name);
    claims.setStringClaim("personId", person.toString());
    if (organization != null) {
      claims.setStringClaim("orgId", organization.toString());
    }
    claims.setStringListClaim("groups", roles);
    claims.setStringListClaim("areaScope", areas);
    claims.setStringListClaim("industryScope", List.of());
    if (roles.contains("SYSTEM_CLIENT")) {
      claims.setStringClaim("scope", TokenIssuer.allScopes());
    }
    return new Actor(name, person, organization, issuer.sign(claims));
  }
}
