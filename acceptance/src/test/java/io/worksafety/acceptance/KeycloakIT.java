package io.worksafety.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.worksafety.testkit.SuiteParts;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A service with a real Keycloak and the realm of deploy/keycloak: {@code ./suite test -Pkeycloak}.
 * The realm that ships has neither secrets nor people nor passwords over the back channel; the test
 * adds them to its copy.
 */
@Tag("keycloak")
class KeycloakIT {

  private static final Path KEYCLOAK = Path.of("target", "keycloak");
  private static final Path SERVICE =
      Path.of("..", "hazard-service", "target", "quarkus-app", "quarkus-run.jar");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String SECRET = UUID.randomUUID().toString();
  private static final String PASSWORD = "Aa1-" + UUID.randomUUID();

  @TempDir static Path folder;

  private static final SuiteParts PARTS = new SuiteParts();
  private static final List<Process> PROCESSES = new ArrayList<>();
  private static String issuer;
  private static String service;

  @BeforeAll
  static void start() throws Exception {
    int keycloakPort = freePort();
    issuer = "http://127.0.0.1:" + keycloakPort + "/realms/worksafety";
    startKeycloak(keycloakPort);
    int port = freePort();
    service = "http://127.0.0.1:" + port + "/api/v1";
    PARTS.init(Map.of("service", "hazard"));
    Map<String, String> settings = new HashMap<>(PARTS.start());
    settings.remove("worksafety.token.jwks");
    settings.put("worksafety.token.issuer", issuer);
    settings.put("worksafety.token.claim.roles", "realm_access.roles");
    settings.put(
        "worksafety.token.introspection.url", issuer + "/protocol/openid-connect/token/introspect");
    settings.put("worksafety.token.introspection.client-id", "worksafety");
    settings.put("worksafety.token.introspection.client-secret", SECRET);
    settings.put("worksafety.token.introspection.every", "1S");
    settings.put("quarkus.http.port", String.valueOf(port));
    settings.put("quarkus.management.port", String.valueOf(freePort()));
    List<String> line = java("-XX:TieredStopAtLevel=1");
    settings.forEach((name, value) -> line.add("-D" + name + "=" + value));
    line.addAll(List.of("-jar", SERVICE.toString()));
    run(new ProcessBuilder(line), "service.log");
    await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> Files.readString(folder.resolve("service.log")).contains("Listening on"));
  }

  private static void startKeycloak(int port) throws IOException {
    Path home;
    try (var folders = Files.list(KEYCLOAK)) {
      home =
          folders.filter(f -> f.getFileName().toString().startsWith("keycloak-")).findFirst().get();
    }
    // What an interrupted run left would win over the realm of this one
    SuiteUnderTest.delete(home.resolve("data"));
    Path importFolder = Files.createDirectories(home.resolve("data/import"));
    Files.writeString(importFolder.resolve("worksafety-realm.json"), realmForTheTest());
    ProcessBuilder command =
        new ProcessBuilder(
            "bash",
            home.resolve("bin/kc.sh").toString(),
            "start-dev",
            "--import-realm",
            "--http-host=127.0.0.1",
            "--http-port=" + port,
            "--cache=local");
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    command.environment().put("JAVA_OPTS_KC_HEAP", "-Xmx384m");
    run(command, "keycloak.log");
    await()
        .atMost(Duration.ofMinutes(4))
        .ignoreExceptions()
        .until(() ->
            HTTP.send(
                        HttpRequest.newBuilder(
                                URI.create(issuer + "/.well-known/openid-configuration"))
                            .build(),
                        HttpResponse.BodyHandlers.discarding())
                    .statusCode()
                == 200);
  }

  private static String realmForTheTest() throws IOException {
    ObjectNode realm = (ObjectNode) JSON.readTree(new File("../deploy/keycloak/realm.json"));
    for (JsonNode client : realm.get("clients")) {
      ((ObjectNode) client).put("secret", SECRET);
      if (client.get("clientId").asText().equals("worksafety-console")) {
        ((ObjectNode) client).put("directAccessGrantsEnabled", true);
      }
    }
    ObjectNode person = ((ArrayNode) realm.get("users")).addObject();
    person.put("username", "auditor").put("enabled", true).put("emailVerified", true);
    person.put("email", "auditor@district.invalid").put("firstName", "A").put("lastName", "B");
    person.putArray("credentials").addObject().put("type", "password").put("value", PASSWORD);
    person.putArray("realmRoles").add("AUDITOR");
    ObjectNode attributes = person.putObject("attributes");
    attributes.putArray("personId").add(UUID.randomUUID().toString());
    attributes.putArray("orgId").add(UUID.randomUUID().toString());
    attributes.putArray("areaScope").add("320105").add("320106");
    return JSON.writeValueAsString(realm);
  }

  @AfterAll
  static void stop() throws Exception {
    for (Process process : PROCESSES.reversed()) {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      process.waitFor(30, TimeUnit.SECONDS);
    }
    PARTS.stop();
  }

  @Test
  void aPersonIsLetInUntilTheTokenIsRevoked() throws Exception {
    String token =
        token(
            Map.of(
                "grant_type", "password",
                "client_id", "worksafety-console",
                "username", "auditor",
                "password", PASSWORD));

    assertThat(get("/hazards", token)).isEqualTo(200);

    Map<String, String> form = Map.of("client_id", "worksafety-console", "token", token);
    assertThat(post(issuer + "/protocol/openid-connect/revoke", form).statusCode()).isEqualTo(200);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(get("/hazards", token)).isEqualTo(401));
  }

  @Test
  void aMachineDoesWhatItsScopesSay() throws Exception {
    Map<String, String> client =
        Map.of(
            "grant_type", "client_credentials",
            "client_id", "sensor-platform",
            "client_secret", SECRET);
    Map<String, String> reader = new HashMap<>(client);
    reader.put("scope", "hazard:read");

    assertThat(get("/hazards", token(reader))).isEqualTo(200);
    assertThat(get("/hazards", token(client))).isEqualTo(403);
  }

  private static int get(String path, String token) throws IOException, InterruptedException {
    return HTTP.send(
            HttpRequest.newBuilder(URI.create(service + path))
                .header("Authorization", "Bearer " + token)
                .build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private static String token(Map<String, String> form) throws IOException, InterruptedException {
    HttpResponse<String> answer = post(issuer + "/protocol/openid-connect/token", form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body()).get("access_token").asText();
  }

  private static HttpResponse<String> post(String address, Map<String, String> form)
      throws IOException, InterruptedException {
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static List<String> java(String... flags) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-XX:+UseSerialGC");
    line.addAll(List.of(flags));
    return line;
  }

  private static void run(ProcessBuilder command, String log) throws IOException {
    command.environment().keySet().removeIf(name -> name.startsWith("WORKSAFETY_"));
    PROCESSES.add(
        command.redirectErrorStream(true).redirectOutput(folder.resolve(log).toFile()).start());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
