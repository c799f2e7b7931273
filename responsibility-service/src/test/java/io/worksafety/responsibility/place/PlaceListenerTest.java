package io.worksafety.responsibility.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.responsibility.Api;
import io.worksafety.responsibility.District;
import io.worksafety.responsibility.OtherServices;
import io.worksafety.testkit.SuiteParts;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class PlaceListenerTest {

  @Inject Places places;

  @Test
  void aPlaceTakesTheIndustryOfItsEnterprise() {
    try (var others = new OtherServices()) {
      UUID enterprise = others.enterprise(Api.STREET, "C2631", District.creditCode());
      UUID warehouse = others.premises(Api.STREET, enterprise, null);
      UUID laboratory = others.premises(Api.STREET, enterprise, "M7320");

      await()
          .until(() -> places.find(laboratory).isPresent() && places.find(warehouse).isPresent());
      await().until(() -> places.find(enterprise).isPresent());

      assertThat(places.find(warehouse))
          .contains(
              new PlaceFacts(ObjectType.PREMISES, warehouse, enterprise, Api.STREET, "C2631"));
      assertThat(places.find(laboratory).orElseThrow().industryCode()).isEqualTo("M7320");
    }
  }

  @Test
  void aCorrectionReplacesAndARepetitionDoesNot() {
    try (var others = new OtherServices()) {
      UUID enterprise = UUID.randomUUID();
      var first =
          others.hazard(
              "enterprise-registered", enterprise, Instant.now(), facts(enterprise, "C1000"));
      others.hazard("enterprise-corrected", enterprise, Instant.now(), facts(enterprise, "C2000"));
      others.again(first);
      UUID last = others.enterprise(Api.STREET, "C1311", null);

      await().until(() -> places.find(last).isPresent());
      await()
          .until(() ->
              places
                  .find(enterprise)
                  .map(PlaceFacts::industryCode)
                  .filter("C2000"::equals)
                  .isPresent());
    }
  }

  @Test
  void aCorrectionThatOvertookTheRegistrationIsNotLost() {
    try (var others = new OtherServices()) {
      UUID enterprise = UUID.randomUUID();
      others.hazardAt(2, "enterprise-corrected", enterprise, facts(enterprise, "C2000"));
      others.hazardAt(1, "enterprise-registered", enterprise, facts(enterprise, "C1000"));

      await()
          .until(() ->
              places
                  .find(enterprise)
                  .map(PlaceFacts::industryCode)
                  .filter("C2000"::equals)
                  .isPresent());
    }
  }

  @Test
  void anEnterpriseIsFoundByItsCreditCode() {
    try (var others = new OtherServices()) {
      String uscc = District.creditCode();
      UUID enterprise = others.enterprise(Api.STREET, "C2631", uscc);

      await().until(() -> places.enterprise(uscc).isPresent());

      assertThat(places.enterprise(uscc).orElseThrow().objectId()).isEqualTo(enterprise);
      assertThat(places.enterprise(District.creditCode())).isEmpty();
    }
  }

  private static Map<String, Object> facts(UUID enterprise, String industry) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("enterpriseId", enterprise);
    data.put("uscc", null);
    data.put("name", "更名厂");
    data.put("industryCode", industry);
    data.put("areaCode", Api.STREET);
    data.put("unknownField", "ignored");
    return data;
  }
}
