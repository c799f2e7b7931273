package io.worksafety.platform.mode;

import static io.worksafety.platform.mode.Objection.Acceptance.FILE_KEYS;
import static io.worksafety.platform.mode.Objection.Acceptance.PLAIN_DATABASE;
import static io.worksafety.platform.mode.Objection.Acceptance.PLAIN_KAFKA;
import static io.worksafety.platform.mode.Objection.never;
import static io.worksafety.platform.mode.Objection.unless;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What must not be in production. A process without a database, which the gateway is, is not asked
 * for what only services have.
 */
final class ProductionRules {

  static final String LOCAL_ISSUER = "https://worksafety.local/issuer";

  private static final int SECRET_BYTES = 32;

  /** Random bytes have some 30 different ones among 32; a pattern or a phrase has fewer. */
  private static final int DIFFERENT_BYTES = 16;

  private static final int PASSWORD_LENGTH = 12;

  /** What documentation, images and examples ship with. */
  private static final Set<String> WELL_KNOWN =
      Set.of(
          "postgres",
          "password",
          "passw0rd",
          "secret",
          "admin",
          "root",
          "test",
          "changeme",
          "change-me",
          "changeit",
          "example",
          "worksafety",
          "quarkus",
          "123456",
          "12345678",
          "123456789012",
          "1234567890ab",
          "worksafety123",
          "password1234",
          "postgrespassword");

  /** Of these, one is in the URL, or the server's certificate is not checked. */
  private static final Set<String> CHECKED_TLS = Set.of("verify-full", "verify-ca");

  private static final Set<String> TLS_PROTOCOLS = Set.of("SSL", "SASL_SSL");

  private final Function<String, @Nullable String> settings;
  private final List<Objection> objections = new ArrayList<>();

  private ProductionRules(Function<String, @Nullable String> settings) {
    this.settings = settings;
  }

  /** All objections at once, so that one start shows everything there is to change. */
  static List<Objection> objectionsTo(Function<String, @Nullable String> settings) {
    ProductionRules rules = new ProductionRules(settings);
    rules.checkIssuer();
    rules.checkKeySet();
    rules.checkIntrospection();
    rules.checkOrigins();
    rules.checkTimeTravel();
    if (!rules.text("quarkus.datasource.jdbc.url").isEmpty()) {
      rules.checkSecretKey();
      rules.checkDatabase();
      rules.checkKafka();
      rules.checkFiles();
    }
    return rules.objections;
  }

  private void checkIssuer() {
    String issuer = text("worksafety.token.issuer");
    if (issuer.isEmpty() || issuer.equals(LOCAL_ISSUER)) {
      objections.add(
          never(
              "The issuer of tokens is the local one, whose keys lie on a disk",
              "set WORKSAFETY_ISSUER to that of your identity provider"));
    } else if (!issuer.startsWith("https://")) {
      objections.add(
          never(
              "The issuer of tokens is not https: " + issuer,
              "set WORKSAFETY_ISSUER to an https address"));
    }
  }

  private void checkKeySet() {
    String jwks = text("worksafety.token.jwks");
    if (jwks.isEmpty() || jwks.startsWith("https:")) {
      return;
    }
    if (!jwks.startsWith("file:")) {
      objections.add(
          never(
              "The key set does not come over https: " + jwks,
              "set WORKSAFETY_JWKS to an https address, or leave it out for discovery"));
    } else if (isOfLauncher(jwks)) {
      objections.add(
          never(
              "The key set is the launcher's, its private key lies beside it: " + jwks,
              "leave WORKSAFETY_JWKS out for discovery"));
    } else {
      objections.add(
          unless(
              FILE_KEYS,
              "The key set is a file, which nobody rotates: " + jwks,
              "leave WORKSAFETY_JWKS out for discovery"));
    }
  }

  private static boolean isOfLauncher(String jwks) {
    try {
      Path file = Path.of(URI.create(jwks));
      return Files.exists(file.resolveSibling("issuer.jwk"))
          || file.endsWith(".suite/keys/jwks.json");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private void checkIntrospection() {
    String url = text("worksafety.token.introspection.url");
    if (!url.isEmpty() && !url.startsWith("https:")) {
      objections.add(
          never(
              "Tokens would be sent in the clear to " + url,
              "set WORKSAFETY_INTROSPECTION_URL to an https address"));
    }
  }

  /** Any page a caller has open could then use the suite in the caller's name. */
  private void checkOrigins() {
    boolean anyOrigin =
        Arrays.stream(text("quarkus.http.cors.origins").split(","))
            .map(String::strip)
            .anyMatch(origin -> origin.equals("*") || origin.equals("/.*/"));
    if (text("quarkus.http.cors.enabled").equals("true") && anyOrigin) {
      objections.add(
          never(
              "Browsers of every origin are let in",
              "name the origins in QUARKUS_HTTP_CORS_ORIGINS"));
    }
  }

  private void checkTimeTravel() {
    if (!text("worksafety.time-travel").isEmpty()
        && !text("worksafety.time-travel").equals("false")) {
      objections.add(
          never(
              "The clock can be moved, and with it every legal period",
              "leave WORKSAFETY_TIME_TRAVEL out"));
    }
  }

  private void checkSecretKey() {
    String remedy =
        "set WORKSAFETY_SECRET_KEY to 32 random bytes in base64 (openssl rand -base64 32)";
    String secret = text("worksafety.secret-key");
    if (secret.isEmpty()) {
      objections.add(never("The secret key is missing", remedy));
      return;
    }
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(secret);
    } catch (IllegalArgumentException e) {
      objections.add(never("The secret key is not base64", remedy));
      return;
    }
    if (bytes.length < SECRET_BYTES) {
      objections.add(never("The secret key is shorter than 32 bytes", remedy));
    } else if (different(bytes) < DIFFERENT_BYTES || isText(bytes)) {
      objections.add(never("The secret key is a sample or a phrase, not random", remedy));
    }
  }

  private static int different(byte[] bytes) {
    Set<Byte> seen = new HashSet<>();
    for (byte b : bytes) {
      seen.add(b);
    }
    return seen.size();
  }

  /** 32 random bytes that all happen to be printable come once in a hundred trillion keys. */
  private static boolean isText(byte[] bytes) {
    for (byte b : bytes) {
      if (b < ' ' || b > '~') {
        return false;
      }
    }
    return true;
  }

  private void checkDatabase() {
    checkUrl("quarkus.datasource.jdbc.url");
    if (!text("quarkus.flyway.jdbc-url").isEmpty()) {
      checkUrl("quarkus.flyway.jdbc-url");
    }
    checkPassword("quarkus.datasource", "_DB_PASSWORD");
    checkPassword("quarkus.flyway", "_OWNER_PASSWORD");
  }

  private void checkUrl(String setting) {
    Map<String, String> parameters = parametersOf(text(setting));
    String mode = parameters.getOrDefault("sslmode", "");
    boolean unchecked = parameters.getOrDefault("sslfactory", "").contains("NonValidating");
    if (!CHECKED_TLS.contains(mode) || unchecked) {
      objections.add(
          unless(
              PLAIN_DATABASE,
              setting
                  + (unchecked
                      ? " does not check the server's certificate (sslfactory)"
                      : " has " + (mode.isEmpty() ? "no sslmode" : "sslmode=" + mode)),
              "set WORKSAFETY_POSTGRES_PARAMETERS to"
                  + " ?sslmode=verify-full&sslrootcert=/path/to/ca.pem"));
    }
  }

  private static Map<String, String> parametersOf(String url) {
    Map<String, String> parameters = new TreeMap<>();
    int question = url.indexOf('?');
    if (question >= 0) {
      for (String pair : url.substring(question + 1).split("&")) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          parameters.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
      }
    }
    return parameters;
  }

  private void checkPassword(String of, String variable) {
    String user = text(of + ".username");
    String password = text(of + ".password");
    String remedy = "set WORKSAFETY_<SERVICE>" + variable + " to a random one";
    Predicate<String> same = word -> password.equalsIgnoreCase(word);
    if (password.isEmpty()) {
      objections.add(never("The database password of " + user + " is missing", remedy));
    } else if (same.test(user)
        || same.test(user.replaceFirst("_(app|owner)$", ""))
        || WELL_KNOWN.contains(password.toLowerCase(Locale.ROOT))) {
      objections.add(never("The database password of " + user + " is well known", remedy));
    } else if (password.length() < PASSWORD_LENGTH) {
      objections.add(
          never("The database password of " + user + " is shorter than 12 characters", remedy));
    }
  }

  private void checkKafka() {
    String protocol = text("kafka.security.protocol").toUpperCase(Locale.ROOT);
    if (!TLS_PROTOCOLS.contains(protocol)) {
      objections.add(
          unless(
              PLAIN_KAFKA,
              "Events go over the network in the clear (kafka.security.protocol="
                  + (protocol.isEmpty() ? "PLAINTEXT" : protocol)
                  + ")",
              "set KAFKA_SECURITY_PROTOCOL to SSL or SASL_SSL"));
    } else if ("".equals(settings.apply("kafka.ssl.endpoint.identification.algorithm"))) {
      objections.add(
          unless(
              PLAIN_KAFKA,
              "The broker's name is not checked",
              "leave KAFKA_SSL_ENDPOINT_IDENTIFICATION_ALGORITHM out"));
    }
  }

  /** Files are sealed before they leave; what could be changed on its way would still be lost. */
  private void checkFiles() {
    String endpoint = text("worksafety.files.s3.endpoint");
    if (text("worksafety.files.store").equals("S3")
        && !endpoint.isEmpty()
        && !endpoint.startsWith("https://")) {
      objections.add(
          never(
              "Files go to their store in the clear: " + endpoint,
              "set WORKSAFETY_FILES_S3_ENDPOINT to an https address"));
    }
  }

  private String text(String setting) {
    String value = settings.apply(setting);
    return value == null ? "" : value.strip();
  }
}
