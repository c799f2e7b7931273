package io.worksafety.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the environment says, and what the services are told in turn. */
final class Configuration {

  private static final int POSTGRES_PORT = 15432;
  static final String FORMER_SECRETS = "WORKSAFETY_FORMER_SECRET_KEYS";
  private static final int KAFKA_PORT = 19092;
  private static final String OFFSET = "WORKSAFETY_PORT_OFFSET";

  private final Map<String, String> environment;
  private final Keys keys;
  private final TokenIssuer issuer;
  private final Path revocations;
  private final int offset;

  Configuration(Map<String, String> environment, Keys keys, TokenIssuer issuer, Path revocations) {
    this.environment = environment;
    this.keys = keys;
    this.issuer = issuer;
    this.revocations = revocations;
    this.offset = Integer.parseInt(environment.getOrDefault(OFFSET, "0"));
  }

  /** Added to every port, so that two suites can run side by side. */
  int portOffset() {
    return offset;
  }

  int postgresPort() {
    return POSTGRES_PORT + offset;
  }

  int kafkaPort() {
    return KAFKA_PORT + offset;
  }

  /** An existing PostgreSQL to use instead of our own. */
  Optional<String> postgresUrl() {
    return configured("WORKSAFETY_POSTGRES_URL");
  }

  /** Who may create databases there; without it they are taken to exist already. */
  Optional<String> postgresUser() {
    return configured("WORKSAFETY_POSTGRES_USER");
  }

  String postgresPassword() {
    return configured("WORKSAFETY_POSTGRES_PASSWORD").orElse("");
  }

  /** An existing Kafka to use instead of our own. */
  Optional<String> kafkaBootstrap() {
    return configured("WORKSAFETY_KAFKA_BOOTSTRAP");
  }

  String ownerPassword(ServiceSpec service) throws IOException {
    String configured = environment.get(variable(service, "_OWNER_PASSWORD"));
    return configured != null ? configured : keys.ownerPassword(service.name());
  }

  String appPassword(ServiceSpec service) throws IOException {
    String configured = environment.get(variable(service, "_DB_PASSWORD"));
    return configured != null ? configured : keys.appPassword(service.name());
  }

  /** Everything a service needs, and of the passwords only its own. */
  Map<String, String> ofService(ServiceSpec service, String postgresUrl, String bootstrap)
      throws IOException {
    Map<String, String> variables = common(service);
    variables.put("WORKSAFETY_POSTGRES_URL", postgresUrl);
    variables.put("WORKSAFETY_KAFKA_BOOTSTRAP", bootstrap);
    variables.put(variable(service, "_OWNER_PASSWORD"), ownerPassword(service));
    variables.put(variable(service, "_DB_PASSWORD"), appPassword(service));
    variables.put("WORKSAFETY_SECRET_KEY", keys.secretKey());
    String former = environment.get(FORMER_SECRETS);
    if (former != null) {
      variables.put(FORMER_SECRETS, former);
    }
    return variables;
  }

  Map<String, String> ofGateway() {
    Map<String, String> variables = common(ServiceSpec.GATEWAY);
    for (ServiceSpec service : ServiceSpec.WITH_DATABASE) {
      int port = service.httpPort() + offset;
      variables.put(variable(service, "_URL"), "http://127.0.0.1:" + port);
      int management = service.managementPort() + offset;
      variables.put(variable(service, "_MANAGEMENT_URL"), "http://127.0.0.1:" + management);
    }
    return variables;
  }

  private Map<String, String> common(ServiceSpec service) {
    Map<String, String> variables = new HashMap<>();
    variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    variables.put("QUARKUS_HTTP_PORT", String.valueOf(service.httpPort() + offset));
    variables.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
    variables.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(service.managementPort() + offset));
    variables.put("WORKSAFETY_MODE", "embedded");
    // Another issuer can be configured; the local one is for those who have none.
    if (configured("WORKSAFETY_ISSUER").isEmpty()) {
      variables.put("WORKSAFETY_ISSUER", TokenIssuer.ISSUER);
      variables.put(
          "WORKSAFETY_JWKS", configured("WORKSAFETY_JWKS").orElse(issuer.keySetLocation()));
    }
    variables.put(
        "WORKSAFETY_REVOCATIONS",
        configured("WORKSAFETY_REVOCATIONS").orElse(revocations.toString()));
    variables.put("WORKSAFETY_TIME_TRAVEL", "true");
    variables.put("MALLOC_ARENA_MAX", "2");
    return variables;
  }

  private Optional<String> configured(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  private static String variable(ServiceSpec service, String suffix) {
    return "WORKSAFETY_" + service.name().toUpperCase(Locale.ROOT) + suffix;
  }
}
