package io.worksafety.responsibility.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.responsibility.Api;
import io.worksafety.responsibility.District;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class PersonApiTest {

  private final Api office = Api.office();
  private final District district = new District();

  @Test
  void aNameIsShownInsideTheAreaAndNeverTold() {
    UUID unit = district.organization("ENTERPRISE", "江心洲船厂", Api.STREET);
    try (var events = RecordedEvents.fromNow("worksafety.responsibility.events.v1")) {
      UUID id = district.person("欧阳若男", unit);

      assertThat(Api.street(Api.STREET).get("persons/" + id).jsonPath().getString("name"))
          .isEqualTo("欧阳若男");
      ProblemAssert.that(Api.street(Api.OTHER_STREET).get("persons/" + id)).is(404, "not-found");
      assertThat(events.await("io.worksafety.responsibility.person-registered.v1", id).body())
          .doesNotContain("欧阳若男");
    }
  }

  @Test
  void aStaffNumberIsOnePersonsInAnOrganization() {
    UUID one = district.department("甲局");
    UUID other = district.department("乙局");
    Map<String, Object> first = Map.of("name", "张三", "staffNo", "007", "organizationId", one);
    office.create("persons", first);

    ProblemAssert.that(office.post("persons", first))
        .is(409, "person.staff-no-taken")
        .at("/staffNo");
    office.create("persons", Map.of("name", "李四", "staffNo", "007", "organizationId", other));
  }

  @Test
  void aPersonBelongsToAKnownOrganization() {
    ProblemAssert.that(
            office.post("persons", Map.of("name", "王五", "organizationId", UUID.randomUUID())))
        .is(422, "person.organization-unknown");
  }

  @Test
  void aRecordIsCorrected() {
    UUID id = district.person("张伟", district.department("丙局"));

    office
        .put("persons/" + id, "\"0\"", Map.of("name", "张玮", "staffNo", "JY-1"))
        .then()
        .statusCode(200);

    assertThat(office.get("persons/" + id).jsonPath().getString("name")).isEqualTo("张玮");
    assertThat(office.get("persons", "staffNo", "JY-1").jsonPath().getList("items.id"))
        .contains(id.toString());
  }
}
