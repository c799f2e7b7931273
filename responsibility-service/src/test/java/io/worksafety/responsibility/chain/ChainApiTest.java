package io.worksafety.responsibility.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.worksafety.responsibility.Api;
import io.worksafety.responsibility.District;
import io.worksafety.responsibility.OtherServices;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.SuiteParts;
import io.worksafety.testkit.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class ChainApiTest {

  private FourLevels levels;
  private District district;
  private OtherServices others;
  private UUID enterprise;
  private UUID warehouse;

  @BeforeEach
  void anEnterpriseWithAWarehouse() {
    levels = new FourLevels();
    district = levels.district;
    others = new OtherServices();
    enterprise = others.enterprise(levels.village, levels.industry, District.creditCode());
    warehouse = others.premises(levels.village, enterprise, null);
    await().until(() -> ask("PREMISES", warehouse).statusCode() == 200);
    await().until(() -> ask("ENTERPRISE", enterprise).statusCode() == 200);
  }

  @AfterEach
  void leave() {
    others.close();
  }

  @Test
  void aPlaceNobodyAnswersForHasFourEmptyLinks() {
    JsonPath chain = ask("PREMISES", warehouse).jsonPath();

    assertThat(chain.getList("links.level"))
        .containsExactly("LEADER_IN_CHARGE", "DEPARTMENT", "STREET", "ENTERPRISE");
    assertThat(chain.getList("links.certainty")).containsOnly("UNASSIGNED");
    assertThat(chain.getList("links.organizationId")).containsOnlyNulls();
    assertThat(chain.getString("chainHash")).matches("[0-9a-f]{64}");
  }

  @Test
  void aWarehouseInheritsFromItsEnterpriseItsStreetItsIndustryAndTheirLeader() {
    district.appoint(
        district.person("张伟", levels.government), levels.leaderPost, District.LONG_AGO, null);
    levels.assign(enterprise);

    JsonPath chain = ask("PREMISES", warehouse).jsonPath();

    assertThat(chain.getList("links.certainty")).containsOnly("INHERITED");
    assertThat(chain.getList("links.personName")).containsExactly("张伟", "王建国", "李秀英", "陈志强");
    assertThat(
            Api.auditor()
                .get("responsibility-chains", "objectType", "PREMISES", "objectId", warehouse)
                .jsonPath()
                .getList("links.personName"))
        .as("who need not know names")
        .containsExactly("张**", "王**", "李**", "陈**");
    assertThat(chain.getList("links.postTitle")).containsExactly("分管副区长", "局长", "街道办主任", "主要负责人");
    assertThat(chain.getString("links[1].basis.docNo")).isEqualTo("建安委〔2026〕3号");
    assertThat(ask("ENTERPRISE", enterprise).jsonPath().getList("links.certainty"))
        .containsExactly("INHERITED", "INHERITED", "INHERITED", "EXACT");
  }

  @Test
  void anAssignmentOfThePlaceItselfGoesBeforeAllOthers() {
    levels.assign(enterprise);
    UUID keeper = district.held(levels.unit, "ENTERPRISE", "仓库主管", "周敏");
    district.assign("ENTERPRISE", Map.of("objectId", warehouse), keeper);

    JsonPath chain = ask("PREMISES", warehouse).jsonPath();

    assertThat(chain.getString("links[3].personName")).isEqualTo("周敏");
    assertThat(chain.getString("links[3].certainty")).isEqualTo("EXACT");
    assertThat(ask("ENTERPRISE", enterprise).jsonPath().getString("links[3].personName"))
        .isEqualTo("陈志强");
  }

  @Test
  void theLongestPrefixOfTheIndustryDecides() {
    levels.assign(enterprise);
    UUID broad = district.department("工信局");
    UUID broadPost = district.held(broad, "DEPARTMENT", "局长", "赵广");
    String group = levels.industry.substring(0, 4);
    Map<String, Object> broadScope = Map.of("areaCode", Api.DISTRICT, "industryPrefix", group);
    var recorded =
        Api.office().post("assignments", district.assignment("DEPARTMENT", broadScope, broadPost));
    // other tests may have taken the group; either way the class decides
    assertThat(recorded.statusCode()).isIn(201, 409);

    assertThat(ask("ENTERPRISE", enterprise).jsonPath().getString("links[1].personName"))
        .isEqualTo("王建国");
  }

  @Test
  void aPostThatNobodyHoldsStandsInTheChainWithoutAPerson() {
    levels.assign(enterprise);

    JsonPath chain = ask("ENTERPRISE", enterprise).jsonPath();

    assertThat(chain.getString("links[0].postTitle")).isEqualTo("分管副区长");
    assertThat(chain.getString("links[0].personId")).isNull();
    assertThat(chain.getString("links[0].certainty")).isEqualTo("INHERITED");
  }

  @Test
  void withoutAnAssignmentThePortfolioNamesTheLeader() {
    UUID fire = district.department("消防大队");
    UUID firePost = district.held(fire, "DEPARTMENT", "大队长", "吴刚");
    UUID leader = district.post(levels.government, "LEADER_IN_CHARGE", "副区长", fire);
    district.appoint(district.person("孙立", levels.government), leader, District.LONG_AGO, null);
    district.assign("DEPARTMENT", Map.of("objectId", warehouse), firePost);

    JsonPath link = ask("PREMISES", warehouse).jsonPath();

    assertThat(link.getString("links[0].personName")).isEqualTo("孙立");
    assertThat(link.getString("links[0].assignmentId")).isNull();
    assertThat(link.getString("links[0].basis")).isNull();
  }

  @Test
  void thePortfolioOfThatDayCountsNotTodays() {
    UUID fire = district.department("消防大队");
    UUID firePost = district.held(fire, "DEPARTMENT", "大队长", "吴刚");
    UUID former = district.post(levels.government, "LEADER_IN_CHARGE", "原分管领导", fire);
    UUID present = district.post(levels.government, "LEADER_IN_CHARGE", "现分管领导");
    district.assign("DEPARTMENT", Map.of("objectId", warehouse), firePost);
    String march = "2026-03-01T00:00:00Z";
    Api office = Api.office();
    office
        .put("posts/" + former, "\"0\"", Map.of("title", "原分管领导", "portfolioFrom", march))
        .then()
        .statusCode(200);
    office
        .put(
            "posts/" + present,
            "\"0\"",
            Map.of("title", "现分管领导", "portfolio", List.of(fire), "portfolioFrom", march))
        .then()
        .statusCode(200);

    assertThat(leaderPost(march)).isEqualTo("现分管领导");
    assertThat(leaderPost("2026-02-28T23:59:59Z")).isEqualTo("原分管领导");
  }

  @Test
  void theSameQuestionHasTheSameHash() {
    levels.assign(enterprise);
    Object[] asOf = {
      "objectType",
      "ENTERPRISE",
      "objectId",
      enterprise,
      "validAt",
      "2026-10-01T00:00:00Z",
      "knownAt",
      "2030-01-01T00:00:00Z"
    };

    String hash = Api.office().get("responsibility-chains", asOf).jsonPath().getString("chainHash");

    assertThat(Api.office().get("responsibility-chains", asOf).jsonPath().getString("chainHash"))
        .isEqualTo(hash);
    assertThat(ask("ENTERPRISE", enterprise).jsonPath().getString("chainHash")).isNotEqualTo(hash);
  }

  @Test
  void anotherStreetDoesNotFindThePlace() {
    ProblemAssert.that(
            Api.street(Api.OTHER_STREET)
                .get("responsibility-chains", "objectType", "PREMISES", "objectId", warehouse))
        .is(404, "not-found");
    ProblemAssert.that(ask("ENTERPRISE", warehouse)).is(404, "not-found");
    ProblemAssert.that(ask("PREMISES", UUID.randomUUID())).is(404, "not-found");
  }

  @Test
  void anEnterpriseUserSeesTheOwnEnterpriseOnly() {
    String uscc = District.creditCode();
    UUID own = others.enterprise(levels.village, levels.industry, uscc);
    UUID shop = others.premises(levels.village, own, null);
    await().until(() -> ask("PREMISES", shop).statusCode() == 200);
    UUID registered =
        Api.office()
            .create(
                "organizations",
                Map.of("kind", "ENTERPRISE", "name", "自有厂", "areaCode", Api.STREET, "uscc", uscc));
    Api byCreditCode = Api.as(Tokens.of("ENTERPRISE_USER").org(registered));
    Api byRegistration = Api.as(Tokens.of("ENTERPRISE_USER").org(own));

    for (Api user : List.of(byCreditCode, byRegistration)) {
      assertThat(status(user, "PREMISES", shop)).isEqualTo(200);
      assertThat(status(user, "ENTERPRISE", own)).isEqualTo(200);
      assertThat(status(user, "PREMISES", warehouse)).isEqualTo(404);
    }
  }

  @Test
  void whatIsAskedIsNamed() {
    ProblemAssert.that(Api.office().get("responsibility-chains", "objectType", "PREMISES"))
        .is(400, "validation")
        .parameter("objectId");
    ProblemAssert.that(
            Api.office().get("responsibility-chains", "objectType", "SHIP", "objectId", warehouse))
        .is(400, "parameter.invalid")
        .parameter("objectType");
  }

  private String leaderPost(String validAt) {
    return Api.office()
        .get(
            "responsibility-chains",
            "objectType",
            "PREMISES",
            "objectId",
            warehouse,
            "validAt",
            validAt)
        .jsonPath()
        .getString("links[0].postTitle");
  }

  private static int status(Api user, String type, UUID id) {
    return user.get("responsibility-chains", "objectType", type, "objectId", id).statusCode();
  }

  private static Response ask(String type, UUID id) {
    return Api.office().get("responsibility-chains", "objectType", type, "objectId", id);
  }
}
