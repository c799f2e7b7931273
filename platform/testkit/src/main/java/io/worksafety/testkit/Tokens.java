package io.worksafety.testkit;

import io.worksafety.launcher.TokenIssuer;
import io.worksafety.testkit.parts.Parts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

/**
 * Access tokens for tests: {@code Tokens.of("INSPECTOR").area("320105").person(id).org(id).jwt()}.
 * Every claim can be bent or left out, to see it refused.
 */
public final class Tokens {

  private static final String SUBJECT = "tester";

  private final JwtClaims claims = new JwtClaims();
  private String type = TokenIssuer.ACCESS_TOKEN;
  private TokenIssuer issuer = Parts.issuer();

  private Tokens(List<String> roles) {
    claims.setIssuer(TokenIssuer.ISSUER);
    claims.setAudience(TokenIssuer.AUDIENCE);
    claims.setIssuedAtToNow();
    claims.setGeneratedJwtId();
    claims.setStringListClaim("groups", roles);
    claims.setStringListClaim("areaScope", List.of());
    claims.setStringListClaim("industryScope", List.of());
    claims.setStringClaim("orgId", idOf("organization"));
    if (roles.contains("SYSTEM_CLIENT")) {
      scope(TokenIssuer.allScopes() + " echo:read echo:write");
    }
    subject(SUBJECT);
    lifetime(Duration.ofHours(1));
  }

  public static Tokens of(String... roles) {
    return new Tokens(List.of(roles));
  }

  /** Also sets a person id of this subject's own; {@link #person} overrides it. */
  public Tokens subject(String subject) {
    claims.setSubject(subject);
    claims.setStringClaim("personId", idOf(subject));
    return this;
  }

  public Tokens person(UUID person) {
    claims.setStringClaim("personId", person.toString());
    return this;
  }

  public Tokens org(UUID organization) {
    claims.setStringClaim("orgId", organization.toString());
    return this;
  }

  /** Division code prefixes of 2, 4, 6, 9 or 12 digits. */
  public Tokens area(String... prefixes) {
    claims.setStringListClaim("areaScope", List.of(prefixes));
    return this;
  }

  public Tokens industry(String... prefixes) {
    claims.setStringListClaim("industryScope", List.of(prefixes));
    return this;
  }

  /** What a machine client may do, with blanks between; without this it may do everything. */
  public Tokens scope(String scopes) {
    claims.setStringClaim("scope", scopes);
    return this;
  }

  /** From now; a negative one gives an expired token. */
  public Tokens lifetime(Duration lifetime) {
    claims.setExpirationTime(
        NumericDate.fromSeconds(NumericDate.now().getValue() + lifetime.toSeconds()));
    return this;
  }

  public Tokens claim(String name, Object value) {
    claims.setClaim(name, value);
    return this;
  }

  public Tokens without(String name) {
    claims.unsetClaim(name);
    return this;
  }

  /** The {@code typ} header. */
  public Tokens type(String type) {
    this.type = type;
    return this;
  }

  /** Signs with a key nobody trusts. */
  public Tokens signedByAStranger() {
    try {
      Path folder = Files.createTempDirectory("worksafety-stranger-");
      issuer = TokenIssuer.in(folder);
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String jwt() {
    return issuer.sign(claims, type);
  }

  private static String idOf(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
