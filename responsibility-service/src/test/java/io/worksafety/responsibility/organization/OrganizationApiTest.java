package io.worksafety.responsibility.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.responsibility.Api;
import io.worksafety.responsibility.District;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import io.worksafety.testkit.Tokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class OrganizationApiTest {

  private final Api office = Api.office();
  private final District district = new District();

  @Test
  void aRegisteredOrganizationIsFoundAndTold() {
    try (var events = RecordedEvents.fromNow("worksafety.responsibility.events.v1")) {
      UUID id = district.organization("ENTERPRISE", "南京云锦化工有限公司", Api.STREET);

      var found = Api.auditor().get("organizations/" + id).then().statusCode(200).extract();
      assertThat(found.jsonPath().getString("name")).isEqualTo("南京云锦化工有限公司");
      assertThat(found.header("ETag")).isEqualTo("\"0\"");
      assertThat(found.jsonPath().getList("allowedActions")).isEmpty();
      var event = events.await("io.worksafety.responsibility.organization-registered.v1", id);
      assertThat(event.json().get("kind").asText()).isEqualTo("ENTERPRISE");
      EventSchemas.ofModule().assertValid(event);
    }
  }

  @Test
  void anEnterpriseIsKnownByItsCreditCodeAndOnlyAnEnterprise() {
    ProblemAssert.that(
            office.post(
                "organizations",
                Map.of("kind", "ENTERPRISE", "name", "无名厂", "areaCode", Api.STREET)))
        .is(422, "organization.uscc-required")
        .at("/uscc");
    ProblemAssert.that(
            office.post(
                "organizations",
                Map.of(
                    "kind",
                    "STREET",
                    "name",
                    "沙洲街道办事处",
                    "areaCode",
                    Api.STREET,
                    "uscc",
                    District.creditCode())))
        .is(422, "organization.uscc-not-applicable");
  }

  @Test
  void aCreditCodeBelongsToOne() {
    Map<String, String> factory =
        Map.of(
            "kind",
            "ENTERPRISE",
            "name",
            "江东机械厂",
            "areaCode",
            Api.STREET,
            "uscc",
            District.creditCode());
    office.create("organizations", factory);

    ProblemAssert.that(office.post("organizations", factory))
        .is(409, "organization.uscc-taken")
        .at("/uscc");
  }

  @Test
  void theWrongCheckCharacterOfACreditCodeIsRefused() {
    ProblemAssert.that(
            office.post(
                "organizations",
                Map.of(
                    "kind", "ENTERPRISE",
                    "name", "错码厂",
                    "areaCode", Api.STREET,
                    "uscc", "91440101718734738U")))
        .is(400, "validation")
        .at("/uscc");
  }

  @Test
  void correctingNeedsTheVersionThatWasRead() {
    UUID id = district.department("建邺区文旅局");
    Map<String, Object> corrected =
        Map.of("name", "建邺区文化和旅游局", "validFrom", "2019-03-01T00:00:00Z");

    ProblemAssert.that(office.put("organizations/" + id, null, corrected))
        .is(428, "version.required");
    office.put("organizations/" + id, "\"0\"", corrected).then().statusCode(200);
    ProblemAssert.that(office.put("organizations/" + id, "\"0\"", corrected))
        .is(412, "version.stale");
    assertThat(office.get("organizations/" + id).jsonPath().getString("name"))
        .isEqualTo("建邺区文化和旅游局");
  }

  @Test
  void anOrganizationCannotStandAboveItself() {
    UUID top = district.department("上级局");
    Map<String, Object> below = new LinkedHashMap<>();
    below.put("kind", "DEPARTMENT");
    below.put("name", "下级科");
    below.put("areaCode", Api.DISTRICT);
    below.put("parentId", top);
    UUID bottom = office.create("organizations", below);

    ProblemAssert.that(
            office.put(
                "organizations/" + top,
                "\"0\"",
                Map.of("name", "上级局", "parentId", bottom, "validFrom", District.LONG_AGO)))
        .is(422, "organization.parent-cycle")
        .at("/parentId");
  }

  @Test
  void aStreetOfficeKeepsTheEnterprisesOfItsOwnAreaOnly() {
    Api street = Api.street(Api.STREET);
    Map<String, Object> factory =
        Map.of(
            "kind",
            "ENTERPRISE",
            "name",
            "沙洲纸箱厂",
            "areaCode",
            Api.STREET,
            "uscc",
            District.creditCode());

    UUID id = street.create("organizations", factory);
    ProblemAssert.that(
            street.post(
                "organizations",
                Map.of(
                    "kind",
                    "ENTERPRISE",
                    "name",
                    "双闸纸箱厂",
                    "areaCode",
                    Api.OTHER_STREET,
                    "uscc",
                    District.creditCode())))
        .is(403, "outside-area");
    ProblemAssert.that(
            street.post(
                "organizations",
                Map.of("kind", "DEPARTMENT", "name", "某局", "areaCode", Api.STREET)))
        .is(403, "forbidden");
    ProblemAssert.that(Api.street(Api.OTHER_STREET).get("organizations/" + id))
        .is(404, "not-found");
  }

  @Test
  void anAuditorReadsAndDoesNotWrite() {
    ProblemAssert.that(
            Api.auditor()
                .post(
                    "organizations",
                    Map.of("kind", "DEPARTMENT", "name", "某局", "areaCode", Api.DISTRICT)))
        .is(403, "forbidden");
  }

  @Test
  void pagesFollowEachOtherWithoutRepeating() {
    UUID parent = district.department("分页局");
    for (int i = 0; i < 5; i++) {
      office.create(
          "organizations",
          Map.of(
              "kind", "DEPARTMENT", "name", "科" + i, "areaCode", Api.DISTRICT, "parentId", parent));
    }

    var first = office.get("organizations", "parentId", parent, "limit", 3);
    String next = first.jsonPath().getString("next");
    var second = office.get("organizations", "parentId", parent, "limit", 3, "cursor", next);

    List<String> names = first.jsonPath().getList("items.name");
    names.addAll(second.jsonPath().getList("items.name"));
    assertThat(names).containsExactly("科4", "科3", "科2", "科1", "科0");
    assertThat(first.header("Link")).contains("rel=\"next\"");
    assertThat(second.jsonPath().getString("next")).isNull();
  }

  @Test
  void anotherDistrictSeesNothing() {
    UUID id = district.department("本区局");

    ProblemAssert.that(
            Api.as(Tokens.of("COMMITTEE_OFFICE").area("320106")).get("organizations/" + id))
        .is(404, "not-found");
  }
}
