package io.worksafety.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;

/** {@code token}: an access token of the local issuer, for trying things out. */
final class TokenCommand {

  private static final Set<String> WITH_VALUE =
      Set.of(
          "--role", "--area", "--industry", "--person", "--org", "--subject", "--hours", "--scope");
  private static final int MINUTES_PER_HOUR = 60;

  /** Services accept no longer life. */
  private static final float MOST_HOURS = 24;

  private final TokenIssuer issuer;

  TokenCommand(TokenIssuer issuer) {
    this.issuer = issuer;
  }

  static TokenCommand in(Layout layout) throws IOException {
    layout.checkOwner();
    new Keys(layout.keys());
    return new TokenCommand(TokenIssuer.in(layout.keys()));
  }

  String token(List<String> arguments) {
    Options options = new Options(arguments, WITH_VALUE, Set.of());
    if (options.all("--role").isEmpty() || !options.operands().isEmpty()) {
      throw new Refusal(
          ExitCode.USAGE,
          "usage: ./suite token --role ROLE [--role ROLE] [--area CODE] [--industry CODE]"
              + " [--person UUID] [--org UUID] [--subject NAME] [--hours N] [--scope SCOPE]");
    }
    String subject = options.last("--subject").orElse("local-user");
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(TokenIssuer.ISSUER);
    claims.setAudience(TokenIssuer.AUDIENCE);
    claims.setIssuedAtToNow();
    claims.setGeneratedJwtId();
    claims.setExpirationTimeMinutesInTheFuture(hours(options) * MINUTES_PER_HOUR);
    claims.setSubject(subject);
    claims.setStringClaim("personId", id(options, "--person", subject));
    claims.setStringClaim("orgId", id(options, "--org", "local-organization"));
    claims.setStringListClaim("groups", options.all("--role"));
    claims.setStringListClaim("areaScope", options.all("--area"));
    claims.setStringListClaim("industryScope", options.all("--industry"));
    scopes(options).ifPresent(scopes -> claims.setStringClaim("scope", scopes));
    return issuer.sign(claims);
  }

  private static float hours(Options options) {
    String hours = options.last("--hours").orElse("12");
    try {
      float number = Float.parseFloat(hours);
      if (number > 0 && number <= MOST_HOURS) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below
    }
    throw new Refusal(ExitCode.USAGE, "--hours takes a number up to 24, not " + hours);
  }

  /** A machine client may do everything unless it is said what. */
  private static Optional<String> scopes(Options options) {
    if (!options.all("--scope").isEmpty()) {
      return Optional.of(String.join(" ", options.all("--scope")));
    }
    return options.all("--role").contains("SYSTEM_CLIENT")
        ? Optional.of(TokenIssuer.allScopes())
        : Optional.empty();
  }

  /** The same name is the same person in every token. */
  private static String id(Options options, String option, String name) {
    try {
      return options
          .last(option)
          .map(UUID::fromString)
          .orElseGet(() -> UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)))
          .toString();
    } catch (IllegalArgumentException e) {
      throw new Refusal(ExitCode.USAGE, option + " takes a UUID");
    }
  }
}
