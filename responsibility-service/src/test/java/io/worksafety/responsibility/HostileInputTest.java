package io.worksafety.responsibility;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.testkit.HostileInput;
import io.worksafety.testkit.SuiteParts;
import io.worksafety.testkit.Tokens;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class HostileInputTest {

  @TestHTTPResource URI service;

  @TestFactory
  Stream<DynamicTest> whatStrangersSendGetsItsNamedAnswer() {
    String organization = new District().department("被测局").toString();
    return HostileInput.against(
        new HostileInput.Target(
            service.getHost(),
            service.getPort(),
            Tokens.of("COMMITTEE_OFFICE").area(Api.DISTRICT).jwt(),
            Tokens.of("COMMITTEE_OFFICE").area("320106").jwt(),
            "/api/v1/organizations",
            "{\"kind\":\"DEPARTMENT\",\"name\":\"应急管理局\",\"areaCode\":\"320105\"}",
            "name",
            200,
            "kind",
            "/api/v1/organizations",
            "name",
            "/api/v1/organizations/" + organization));
  }
}
