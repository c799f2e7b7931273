package io.worksafety.responsibility.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.worksafety.responsibility.Api;
import io.worksafety.responsibility.District;
import io.worksafety.responsibility.OtherServices;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.SuiteParts;
import io.worksafety.testkit.Tokens;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class GapApiTest {

  @Inject DataSource database;

  private final District district = new District();
  private final Api auditor = Api.auditor();

  @Test
  void aPlaceIsReportedWithTheLevelsThatMissSomebody() {
    String village = District.village(Api.STREET);
    String industry = District.industry();
    UUID street = district.organization("STREET", "沙洲街道", Api.STREET);
    district.assign(
        "STREET", Map.of("areaCode", village), district.held(street, "STREET", "主任", "李秀英"));
    UUID department = district.department("应急局");
    district.assign(
        "DEPARTMENT",
        Map.of("areaCode", Api.DISTRICT, "industryPrefix", industry),
        district.post(department, "DEPARTMENT", "科长"));
    try (var others = new OtherServices()) {
      UUID unit = others.enterprise(village, industry, null);
      UUID rental = others.premises(village, null, null);
      await().until(() -> gaps(village).getInt("places") == 2);

      JsonPath report = gaps(village);

      assertThat(missing(report, unit))
          .containsExactly(
              "LEADER_IN_CHARGE UNASSIGNED", "DEPARTMENT VACANT", "ENTERPRISE UNASSIGNED");
      assertThat(missing(report, rental))
          .containsExactly(
              "LEADER_IN_CHARGE UNASSIGNED", "DEPARTMENT UNASSIGNED", "ENTERPRISE UNASSIGNED");
      assertThat(report.getList("counts.level"))
          .containsExactly("LEADER_IN_CHARGE", "DEPARTMENT", "STREET", "ENTERPRISE");
      assertThat(report.getList("counts.unassigned")).containsExactly(2, 1, 0, 2);
      assertThat(report.getList("counts.vacant")).containsExactly(0, 1, 0, 0);
    }
  }

  @Test
  void aPlaceWithEverybodyIsNotReported() {
    String village = District.village(Api.STREET);
    UUID government = district.organization("GOVERNMENT", "区政府", Api.DISTRICT);
    UUID department = district.department("应急局");
    UUID leader = district.post(government, "LEADER_IN_CHARGE", "副区长", department);
    district.appoint(district.person("张伟", government), leader, District.LONG_AGO, null);
    try (var others = new OtherServices()) {
      UUID unit = others.enterprise(village, District.industry(), null);
      Map<String, UUID> scope = Map.of("enterpriseId", unit);
      district.assign("DEPARTMENT", scope, district.held(department, "DEPARTMENT", "科长", "甲"));
      district.assign(
          "STREET",
          scope,
          district.held(district.organization("STREET", "街道", Api.STREET), "STREET", "主任", "乙"));
      UUID own = district.organization("ENTERPRISE", "本厂", village);
      district.assign("ENTERPRISE", scope, district.held(own, "ENTERPRISE", "厂长", "丙"));
      await().until(() -> gaps(village).getInt("places") == 1);

      assertThat(gaps(village).getList("items")).isEmpty();
      assertThat(
              auditor
                  .get(
                      "responsibility-statistics/gaps",
                      "areaCode",
                      village,
                      "validAt",
                      "2019-01-01T00:00:00Z")
                  .jsonPath()
                  .getList("items"))
          .hasSize(1);
    }
  }

  @Test
  void twoLeadersOfOneDepartmentAreAnOverlap() {
    UUID government = district.organization("GOVERNMENT", "区政府", Api.DISTRICT);
    UUID shared = district.department("两管局");
    UUID assigned = district.post(government, "LEADER_IN_CHARGE", "副区长甲");
    UUID portfolio = district.post(government, "LEADER_IN_CHARGE", "副区长乙", shared);
    district.assign("LEADER_IN_CHARGE", Map.of("departmentOrganizationId", shared), assigned);

    JsonPath overlaps =
        auditor
            .get("responsibility-statistics/overlaps", "limit", 200)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    String row = "items.find { it.departmentOrganizationId == '" + shared + "' }";
    assertThat(overlaps.getList(row + ".holders.postId"))
        .containsExactly(assigned.toString(), portfolio.toString());
    assertThat(overlaps.getString(row + ".departmentName")).isEqualTo("两管局");
  }

  @Test
  void aStreetSeesItsOwnGaps() {
    try (var others = new OtherServices()) {
      UUID here = others.premises(District.village(Api.STREET), null, null);
      UUID there = others.premises(District.village(Api.OTHER_STREET), null, null);
      await().until(() -> known(here) && known(there));

      Set<String> seen = new HashSet<>();
      String cursor = null;
      do {
        JsonPath page =
            (cursor == null
                    ? Api.street(Api.OTHER_STREET)
                        .get("responsibility-statistics/gaps", "limit", 200)
                    : Api.street(Api.OTHER_STREET)
                        .get("responsibility-statistics/gaps", "limit", 200, "cursor", cursor))
                .jsonPath();
        seen.addAll(page.getList("items.objectId"));
        cursor = page.getString("next");
      } while (cursor != null);

      assertThat(seen).contains(there.toString()).doesNotContain(here.toString());
    }
  }

  @Test
  void anUnknownLevelIsRefused() {
    ProblemAssert.that(auditor.get("responsibility-statistics/gaps", "level", "MAYOR"))
        .is(400, "parameter.invalid")
        .parameter("level");
  }

  /** A district that no other test looks at. */
  @Test
  void tenThousandPlacesAreOneQueryOfModestCost() throws SQLException {
    Api office = Api.as(Tokens.of("COMMITTEE_OFFICE").area("320106"));
    Map<String, Object> bureau =
        Map.of(
            "kind",
            "ENTERPRISE",
            "name",
            "集团",
            "areaCode",
            "320106",
            "uscc",
            District.creditCode());
    UUID unit = office.create("organizations", bureau);
    UUID post =
        office.create(
            "posts", Map.of("organizationId", unit, "title", "总经理", "level", "ENTERPRISE"));
    UUID person = office.create("persons", Map.of("name", "甲", "organizationId", unit));
    office.create("appointments", District.appointment(person, post, District.LONG_AGO, null));
    run(
        "insert into place (id, object_type, name, area_code, enterprise_id, industry_code,"
            + " sequence, received_at) select id, 'ENTERPRISE', 'X', '320106' || to_char(n % 13 +"
            + " 1, 'FM000'), id, 'C' || (1311 + n % 3000), 1, now() from (select gen_random_uuid()"
            + " as id, n from generate_series(1, 10000) n) g");
    String assignments =
        "insert into assignment (id, version, event_sequence, state_digest, area_code,"
            + " organization_id, created_at, created_by, updated_at, updated_by, kind, level, role,"
            + " scope_key, holder_post_id, holder_organization_id, degree, basis_title, basis_no,"
            + " basis_clause, valid_from, status, revision, recorded_at) select gen_random_uuid(),"
            + " 0, 1, '\\x00', area_code, '%1$s', now(), 't', now(), 't', 'ENTERPRISE_PRINCIPAL',"
            + " 'ENTERPRISE', 'PRIMARY', 'ENT:' || id, '%2$s', '%1$s', 'BASIC', 't', 'n', 'c',"
            + " '2020-01-01', 'EFFECTIVE', 1, now() from (select * from place where left(area_code,"
            + " 6) = '320106' order by id limit 5000) p";
    run(assignments.formatted(unit, post));
    Api elsewhere = Api.as(Tokens.of("AUDITOR").area("320106"));
    JsonPath first = elsewhere.get("responsibility-statistics/gaps").jsonPath();

    JsonPath page = null;
    Duration took = null;
    // more often than PostgreSQL needs to settle on a plan that knows no values
    for (int i = 0; i < 12; i++) {
      long began = System.nanoTime();
      page =
          elsewhere
              .get("responsibility-statistics/gaps", "level", "ENTERPRISE", "limit", 200)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      took = Duration.ofNanos(System.nanoTime() - began);
    }
    System.out.printf("gaps of 10000 places in %d ms%n", took.toMillis());

    assertThat(first.getInt("places")).isEqualTo(10_000);
    assertThat(first.getList("counts.unassigned")).containsExactly(10_000, 10_000, 10_000, 5_000);
    assertThat(page.getList("items")).hasSize(200);
    JsonPath second =
        elsewhere
            .get(
                "responsibility-statistics/gaps",
                "level",
                "ENTERPRISE",
                "limit",
                200,
                "cursor",
                page.getString("next"))
            .jsonPath();
    assertThat(second.getList("items.objectId"))
        .hasSize(200)
        .doesNotContainAnyElementsOf(page.getList("items.objectId"));
    assertThat(second.getString("places")).isNull();
    assertThat(took).isLessThan(Duration.ofSeconds(5));
  }

  private void run(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private boolean known(UUID place) {
    return auditor
            .get("responsibility-chains", "objectType", "PREMISES", "objectId", place)
            .statusCode()
        == 200;
  }

  private JsonPath gaps(String areaCode) {
    return auditor
        .get("responsibility-statistics/gaps", "areaCode", areaCode)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static List<String> missing(JsonPath report, UUID place) {
    List<Map<String, String>> missing =
        report.getList("items.find { it.objectId == '" + place + "' }.missing");
    return missing.stream().map(m -> m.get("level") + " " + m.get("reason")).toList();
  }
}
