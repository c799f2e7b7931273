package io.worksafety.responsibility.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.responsibility.Api;
import io.worksafety.responsibility.District;
import io.worksafety.responsibility.OtherServices;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class AssignmentApiTest {

  private final Api office = Api.office();
  private final District district = new District();
  private final Map<String, Object> village = Map.of("areaCode", District.village(Api.STREET));
  private UUID post;

  @BeforeEach
  void aStreetWithAPost() {
    post = district.post(district.organization("STREET", "沙洲街道办事处", Api.STREET), "STREET", "主任");
  }

  @Test
  void aRecordedResponsibilityIsFoundAndTold() {
    try (var events = RecordedEvents.fromNow("worksafety.responsibility.events.v1")) {
      UUID id = district.assign("STREET", village, post);

      var found =
          Api.auditor().get("assignments/" + id).then().statusCode(200).extract().jsonPath();
      assertThat(found.getMap("scope")).isEqualTo(village);
      assertThat(found.getString("holderPostTitle")).isEqualTo("主任");
      assertThat(found.getString("basis.clause")).isEqualTo("第二条");
      assertThat(found.getString("status")).isEqualTo("EFFECTIVE");
      var event = events.await("io.worksafety.responsibility.assigned.v1", id);
      assertThat(event.json().at("/basis/docNo").asText()).isEqualTo("建安委〔2026〕3号");
      EventSchemas.ofModule().assertAllValid(events.all());
    }
  }

  @Test
  void withoutABasisThereIsNoResponsibility() {
    Map<String, Object> bare = district.assignment("STREET", village, post);
    bare.remove("basis");
    ProblemAssert.that(office.post("assignments", bare))
        .is(422, "assignment.basis-required")
        .at("/basis");

    bare.put("basis", Map.of("docTitle", "责任清单", "docNo", "3号"));
    ProblemAssert.that(office.post("assignments", bare)).is(422, "assignment.basis-required");
  }

  @Test
  void aSecondInTheFirstPlaceIsRefusedAndTheFirstNamed() {
    UUID first = district.assign("STREET", village, post);

    ProblemAssert.that(office.post("assignments", district.assignment("STREET", village, post)))
        .is(409, "assignment.overlap")
        .detailContains(first.toString())
        .at("/scope");

    Map<String, Object> deputy = district.assignment("STREET", village, post);
    deputy.put("role", "DEPUTY");
    office.create("assignments", deputy);
  }

  @Test
  void anEndedResponsibilityMakesRoomForTheNext() {
    UUID first = district.assign("STREET", village, post);
    office
        .post(
            "assignments/" + first + "/ending",
            Map.of("endsAt", "2026-06-01T00:00:00Z", "reason", "职责划转"))
        .then()
        .statusCode(200);

    Map<String, Object> next = district.assignment("STREET", village, post);
    next.put("validFrom", "2026-06-01T00:00:00Z");
    office.create("assignments", next);
    ProblemAssert.that(
            office.post(
                "assignments/" + first + "/ending",
                Map.of("endsAt", "2026-05-01T00:00:00Z", "reason", "再次")))
        .is(409, "assignment.status-conflict");
  }

  @Test
  void aCorrectionIsSeenFromNowOnOnly() {
    UUID other =
        district.post(district.organization("VILLAGE", "中和社区", Api.STREET), "STREET", "书记");
    UUID id = district.assign("STREET", village, post);
    Instant before =
        Instant.parse(office.get("assignments/" + id).jsonPath().getString("recordedAt"));
    Map<String, Object> correction = new LinkedHashMap<>();
    correction.put("holderPostId", other);
    correction.put("basis", district.basis());
    correction.put("validFrom", District.LONG_AGO);
    correction.put("reason", "网格调整");

    office.post("assignments/" + id + "/correction", correction).then().statusCode(200);

    Object scope = village.get("areaCode");
    assertThat(
            office
                .get("assignments", "areaCode", scope)
                .jsonPath()
                .getList("items.holderPostTitle"))
        .containsExactly("书记");
    assertThat(
            office
                .get("assignments", "areaCode", scope, "knownAt", before)
                .jsonPath()
                .getList("items.holderPostTitle"))
        .containsExactly("主任");
    assertThat(
            office
                .get("assignments/" + id + "/history")
                .jsonPath()
                .getList("items.holderPostTitle"))
        .containsExactly("书记", "主任");
  }

  @Test
  void aWithdrawnResponsibilityFreesItsScope() {
    UUID id = district.assign("STREET", village, post);

    var withdrawn = office.post("assignments/" + id + "/withdrawal", Map.of("reason", "重复登记"));

    assertThat(withdrawn.jsonPath().getString("status")).isEqualTo("WITHDRAWN");
    assertThat(withdrawn.jsonPath().getList("allowedActions")).isEmpty();
    district.assign("STREET", village, post);
  }

  @Test
  void exactlyOneScopeIsNamed() {
    ProblemAssert.that(
            office.post(
                "assignments",
                district.assignment(
                    "STREET", Map.of("areaCode", Api.STREET, "objectId", UUID.randomUUID()), post)))
        .is(422, "assignment.scope-invalid")
        .at("/scope");
    ProblemAssert.that(
            office.post(
                "assignments", district.assignment("STREET", Map.of("areaCode", "320105"), post)))
        .is(422, "assignment.scope-invalid");
  }

  @Test
  void theHolderIsAPostOfTheDistrict() {
    ProblemAssert.that(
            office.post("assignments", district.assignment("STREET", village, UUID.randomUUID())))
        .is(422, "assignment.post-unknown")
        .at("/holderPostId");
  }

  @Test
  void aLeaderAnswersForADepartment() {
    UUID leader =
        district.post(
            district.organization("GOVERNMENT", "区政府", Api.DISTRICT), "LEADER_IN_CHARGE", "副区长");
    UUID street = district.organization("STREET", "兴隆街道", Api.STREET);

    ProblemAssert.that(
            office.post(
                "assignments",
                district.assignment(
                    "LEADER_IN_CHARGE", Map.of("departmentOrganizationId", street), leader)))
        .is(422, "assignment.department-unknown")
        .at("/scope/departmentOrganizationId");
    district.assign(
        "LEADER_IN_CHARGE", Map.of("departmentOrganizationId", district.department("城管局")), leader);
  }

  @Test
  void theCommitteeOfficeNeedNotWaitForARegistrationToArriveButAStreetOfficeDoes() {
    UUID unit = district.organization("ENTERPRISE", "待同步厂", Api.STREET);
    UUID head = district.post(unit, "ENTERPRISE", "厂长");
    Map<String, Object> scope = Map.of("enterpriseId", UUID.randomUUID());

    ProblemAssert.that(
            Api.street(Api.STREET)
                .post("assignments", district.assignment("ENTERPRISE", scope, head)))
        .is(422, "assignment.place-unknown")
        .at("/scope/enterpriseId");
    district.assign("ENTERPRISE", scope, head);
  }

  @Test
  void aStreetOfficeAssignsThePlacesOfItsOwnArea() {
    UUID unit = district.organization("ENTERPRISE", "沙洲印刷厂", Api.STREET);
    UUID head = district.post(unit, "ENTERPRISE", "厂长");
    try (var others = new OtherServices()) {
      UUID enterprise = others.enterprise(Api.STREET, "C2319", null);
      UUID elsewhere = others.enterprise(Api.OTHER_STREET, "C2319", null);
      Api street = Api.street(Api.STREET);
      Awaitility.await()
          .until(() ->
              office
                      .get(
                          "responsibility-chains",
                          "objectType",
                          "ENTERPRISE",
                          "objectId",
                          elsewhere)
                      .statusCode()
                  == 200);

      street.create(
          "assignments",
          district.assignment("ENTERPRISE", Map.of("enterpriseId", enterprise), head));
      ProblemAssert.that(
              street.post(
                  "assignments",
                  district.assignment("ENTERPRISE", Map.of("enterpriseId", elsewhere), head)))
          .is(422, "assignment.place-unknown");
    }
  }

  @Test
  void ofTwoClaimsAtOnceOneWins() throws Exception {
    for (int round = 0; round < 5; round++) {
      Map<String, Object> claim =
          district.assignment("STREET", Map.of("areaCode", District.village(Api.STREET)), post);
      Callable<Integer> attempt = () -> office.post("assignments", claim).statusCode();
      try (var pool = Executors.newFixedThreadPool(3)) {
        List<Integer> answers =
            pool.invokeAll(List.of(attempt, attempt, attempt)).stream()
                .map(f -> f.resultNow())
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409);
      }
    }
  }
}
