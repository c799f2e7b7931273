package io.worksafety.testkit.echo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the echo service says of itself on its management port. */
final class Health {

  private Health() {}

  static JsonPath of(String kind) {
    int port = ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class);
    return given().port(port).get("/q/health/" + kind).jsonPath();
  }

  static void awaitConsumer(String state) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(() ->
            assertThat(of("live").getString("checks.find { it.name == 'inbox' }.data.consumer"))
                .isEqualTo(state));
  }

  static String metrics() {
    int port = ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class);
    return given().port(port).get("/q/metrics").asString();
  }
}
