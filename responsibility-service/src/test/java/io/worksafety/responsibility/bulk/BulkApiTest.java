package io.worksafety.responsibility.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.worksafety.responsibility.Api;
import io.worksafety.responsibility.District;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class BulkApiTest {

  private static final int MANY = 500;

  private final Api office = Api.office();
  private final District district = new District();

  @Test
  void fiveHundredEnterprisesGetTheirResponsiblePeopleInFiveRequests() {
    try (var events = RecordedEvents.fromNow("worksafety.responsibility.events.v1")) {
      List<UUID> units =
          bulk(
              "organizations",
              many(i ->
                  Map.of(
                      "kind",
                      "ENTERPRISE",
                      "name",
                      "企业" + i,
                      "areaCode",
                      Api.STREET,
                      "uscc",
                      District.creditCode())));
      List<UUID> posts =
          bulk(
              "posts",
              many(i ->
                  Map.of("organizationId", units.get(i), "title", "厂长", "level", "ENTERPRISE")));
      List<UUID> people =
          bulk("persons", many(i -> Map.of("name", "厂长" + i, "organizationId", units.get(i))));
      bulk(
          "appointments",
          many(i -> District.appointment(people.get(i), posts.get(i), District.LONG_AGO, null)));
      List<UUID> assignments =
          bulk(
              "assignments",
              many(i ->
                  district.assignment(
                      "ENTERPRISE", Map.of("enterpriseId", UUID.randomUUID()), posts.get(i))));

      assertThat(
              office.get("assignments/" + assignments.get(MANY - 1)).jsonPath().getInt("revision"))
          .isEqualTo(1);
      var assigned =
          events.awaitAtLeast(
              MANY,
              "assigned",
              e ->
                  "io.worksafety.responsibility.assigned.v1".equals(e.type())
                      && assignments.contains(e.aggregateId()));
      EventSchemas.ofModule().assertAllValid(assigned);
    }
  }

  @Test
  void eachItemIsJudgedForItself() {
    UUID unit = district.organization("ENTERPRISE", "混合厂", Api.STREET);

    JsonPath report =
        office
            .post(
                "persons/bulk",
                Map.of(
                    "items",
                    List.of(
                        Map.of("name", "甲", "staffNo", "1", "organizationId", unit),
                        Map.of("name", "乙", "staffNo", "1", "organizationId", unit),
                        Map.of("name", "丙", "organizationId", UUID.randomUUID()),
                        Map.of("name", "\u200b", "organizationId", unit),
                        Map.of("name", "丁", "organizationId", unit))))
            .then()
            .statusCode(207)
            .extract()
            .jsonPath();

    assertThat(report.getInt("recorded")).isEqualTo(2);
    assertThat(report.getInt("refused")).isEqualTo(3);
    assertThat(report.getList("items.status")).containsExactly(201, 409, 422, 400, 201);
    assertThat(report.getList("items.problem.code"))
        .containsExactly("person.staff-no-taken", "person.organization-unknown", "validation");
    assertThat(report.getString("items[3].problem.errors[0].pointer")).isEqualTo("/name");
    office.get("persons/" + report.getString("items[4].id")).then().statusCode(200);
  }

  @Test
  void twoItemsOfOneRequestCanClashToo() {
    UUID post = district.post(district.organization("STREET", "莫愁湖街道", Api.STREET), "STREET", "主任");
    Map<String, Object> claim =
        district.assignment("STREET", Map.of("areaCode", District.village(Api.STREET)), post);

    JsonPath report =
        office.post("assignments/bulk", Map.of("items", List.of(claim, claim))).jsonPath();

    assertThat(report.getList("items.status")).containsExactly(201, 409);
    assertThat(report.getString("items[1].problem.detail"))
        .contains(report.getString("items[0].id"));
  }

  @Test
  void allOrNothingRecordsNothingWhenOneIsRefused() {
    UUID unit = district.organization("ENTERPRISE", "整批厂", Api.STREET);
    List<Map<String, Object>> items = new ArrayList<>();
    items.add(Map.of("name", "甲", "organizationId", unit));
    items.add(new LinkedHashMap<>(Map.of("name", "乙", "organizationId", UUID.randomUUID())));

    ProblemAssert.that(office.post("persons/bulk?atomic=true", Map.of("items", items)))
        .is(422, "bulk.refused")
        .at("/items/1/organizationId");
    assertThat(office.get("persons", "organizationId", unit).jsonPath().getList("items")).isEmpty();

    items.get(1).put("organizationId", unit);
    office.post("persons/bulk?atomic=true", Map.of("items", items)).then().statusCode(200);
    assertThat(office.get("persons", "organizationId", unit).jsonPath().getList("items"))
        .hasSize(2);
  }

  @Test
  void moreThanFiveHundredAreTooMany() {
    ProblemAssert.that(
            office.post(
                "persons/bulk",
                Map.of(
                    "items",
                    IntStream.rangeClosed(0, MANY)
                        .mapToObj(i -> Map.of("name", "甲", "organizationId", UUID.randomUUID()))
                        .toList())))
        .is(400, "validation")
        .at("/items");
  }

  private List<UUID> bulk(String collection, List<Map<String, Object>> items) {
    long began = System.nanoTime();
    JsonPath report =
        office
            .post(collection + "/bulk?atomic=true", Map.of("items", items))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    System.out.printf("%d %s in %d ms%n", items.size(), collection, took.toMillis());
    return report.getList("items.id", String.class).stream().map(UUID::fromString).toList();
  }

  private static List<Map<String, Object>> many(IntFunction<Map<String, ?>> item) {
    return IntStream.range(0, MANY)
        .<Map<String, Object>>mapToObj(i -> new LinkedHashMap<>(item.apply(i)))
        .toList();
  }
}
