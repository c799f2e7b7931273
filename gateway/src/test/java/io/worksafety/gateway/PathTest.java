package io.worksafety.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that two readers could read in two ways reach no service. */
@QuarkusTest
class PathTest extends GatewayTest {

  @ParameterizedTest
  @CsvSource({
    "/api/v1/../q/health, 404",
    "/api/v1/hazards/../../../q/health, 404",
    "/api/v1/hazards/.., 404",
    "/api/v1/hazards/., 404",
    "/api/v1/./hazards, 404",
    "/api/v1/hazards/..?a=b, 404",
    "/../api/v1/hazards, 404",
    "/api/v1/%2e%2e/q/health, 400",
    "/api/v1/hazards/%2E%2e/x, 400",
    "/api/v1/hazards/.%2e/x, 400",
    "/api/v1/hazards%2f..%2fq, 400",
    "/api/v1/hazards/a%2Fb, 400",
    "/api/v1/hazards/a%5Cb, 400",
    "/api/v1/hazards/a\\b, 400",
    "/api/v1/hazards/%252e%252e/x, 400",
    "/api/v1/hazards/%25, 400",
    "//api/v1/hazards, 400",
    "/api//v1/hazards, 400",
    "/api/v1//hazards, 400",
    "/api/v1/hazards//1, 400",
    "/api/v1/hazards;a=b/1, 400",
    "/api/v1/hazards/1;jsessionid=2, 400",
    "/api/v1/hazards/%zz, 400",
    "/api/v1/hazards/%4, 400",
    "/api/v1/hazards/%, 400",
    "/api/v1/hazards?q=%zz, 400",
    "/api/v1/hazards?q=%0, 400",
    "/api/v1/hazards?q=%00, 400",
    "/api/v1/hazards/%00, 400",
    "/api/v1/hazards/%0d%0aX: y, 400",
    "/api/v1/hazards/%0a, 400",
    "/api/v1/hazards/%7f, 400",
    "/api/v1/hazards/%c0%ae%c0%ae/x, 400",
    "/api/v1/hazards/%f8%80, 400",
    "/api/v1/hazards#x, 400",
    "/api/v1/hazards?q=a|b, 400",
    "http://evil/api/v1/hazards, 400",
    "api/v1/hazards, 404",
    "*, 404"
  })
  void aTrickIsRefusedAndReachesNobody(String target, int status) throws IOException {
    int before = suite.hazard().requests.get();

    String answer = get(target);

    assertThat(Raw.statuses(answer)).containsExactly(status);
    assertThat(suite.hazard().requests.get()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/hazards/",
        "/api/v1/hazards/a..b",
        "/api/v1/hazards/...",
        "/api/v1/hazards/%E9%9A%90",
        "/api/v1/hazards/a+b~c_d",
        "/api/v1/hazards?path=../..",
        "/api/v1/hazards?q=100%25&x=a%2Fb//c;d",
        "/api/v1/hazards?"
      })
  void anHonestAddressArrivesUnchanged(String target) throws IOException {
    String answer = get(target);

    assertThat(Raw.statuses(answer)).containsExactly(200);
    assertThat(answer).contains("\"uri\":\"" + target + "\"");
  }

  private String get(String target) throws IOException {
    try (Raw client = new Raw(gateway.getPort())) {
      return client
          .send(
              "GET "
                  + target
                  + " HTTP/1.1\r\nHost: gateway\r\nAuthorization: "
                  + suite.bearer()
                  + "\r\nConnection: close\r\n\r\n")
          .readAll(5_000);
    }
  }
}
