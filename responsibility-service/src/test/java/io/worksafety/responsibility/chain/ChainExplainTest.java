package io.worksafety.responsibility.chain;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.worksafety.responsibility.Api;
import io.worksafety.responsibility.District;
import io.worksafety.responsibility.OtherServices;
import io.worksafety.testkit.Explained;
import io.worksafety.testkit.Explained.Decision;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.SuiteParts;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class ChainExplainTest {

  private static final Pattern CLAIM =
      Pattern.compile(
          ".*; scope (\\S+); (\\w+); post (\\S+); valid (\\S+)/(\\S+); recorded (\\S+)/(\\S+)");

  private FourLevels levels;
  private OtherServices others;
  private UUID enterprise;

  @BeforeEach
  void anEnterprise() {
    levels = new FourLevels();
    others = new OtherServices();
    enterprise = others.enterprise(levels.village, levels.industry, District.creditCode());
    await().until(() -> chain("responsibility-chains").statusCode() == 200);
  }

  @AfterEach
  void leave() {
    others.close();
  }

  @Test
  void whoAnswersFollowsFromTheClaimsOfTheExplanation() {
    levels.assign(enterprise);
    levels.district.appoint(
        levels.district.person("张伟", levels.government),
        levels.leaderPost,
        District.LONG_AGO,
        null);

    Explained explained = explain();

    var links = chain("responsibility-chains").jsonPath();
    List<Decision> decisions = explained.all("responsibility.level");
    assertThat(decisions.stream().map(Decision::outcome)).containsOnly("HELD").hasSize(4);
    for (int i = 0; i < 4; i++) {
      assertThat(recomputed(decisions.get(i))).contains(links.getString("links[" + i + "].postId"));
    }
  }

  /** The first scope, in the order in which they were looked for, that somebody held. */
  private static Optional<String> recomputed(Decision level) {
    Instant validAt = level.instant("validAt");
    Instant knownAt = level.instant("knownAt");
    for (String scope : scopes(level)) {
      for (String claim : level.facts("claim")) {
        Matcher parts = CLAIM.matcher(claim);
        assertThat(parts.matches()).as(claim).isTrue();
        if (parts.group(1).equals(scope)
            && parts.group(2).equals("PRIMARY")
            && holds(parts.group(4), parts.group(5), validAt)
            && holds(parts.group(6), parts.group(7), knownAt)) {
          return Optional.of(parts.group(3));
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> scopes(Decision level) {
    List<String> scopes = new java.util.ArrayList<>(level.facts("scope"));
    if (!level.facts("department").isEmpty()) {
      scopes.add("DEP:" + level.fact("department"));
    }
    return scopes;
  }

  private static boolean holds(String from, String to, Instant at) {
    return (from.equals("..") || !Instant.parse(from).isAfter(at))
        && (to.equals("..") || at.isBefore(Instant.parse(to)));
  }

  @Test
  void aGapSaysWhichAssignmentsWereLookedAtAndWhyEachDidNotCount() {
    Map<String, Object> ended =
        levels.district.assignment("STREET", Map.of("areaCode", levels.village), levels.streetPost);
    ended.put("validTo", "2021-01-01T00:00:00Z");
    Api.office().create("assignments", ended);
    Map<String, Object> support =
        levels.district.assignment("STREET", Map.of("enterpriseId", enterprise), levels.streetPost);
    support.put("role", "SUPPORT");
    Api.office().create("assignments", support);

    Decision street = explain().all("responsibility.level").get(2);

    assertThat(street.outcome()).isEqualTo("UNASSIGNED");
    assertThat(street.results()).containsExactlyInAnyOrder("ENDED", "NOT_PRIMARY");
    assertThat(recomputed(street)).isEmpty();
    assertThat(street.overruledBy())
        .containsExactly("recordAssignment", "correctAssignment", "appointPerson");
  }

  @Test
  void whatWasRecordedLaterDidNotCountAsWasKnownThen() {
    Instant before = Instant.now();
    levels.assign(enterprise);

    Decision street = explain("knownAt", before).all("responsibility.level").get(2);

    assertThat(street.outcome()).isEqualTo("UNASSIGNED");
    assertThat(street.results()).containsExactly("NOT_KNOWN_YET");
    assertThat(explain().all("responsibility.level").get(2).outcome()).isEqualTo("HELD");
  }

  @Test
  void aVacantPostIsNamedWithItsAppointments() {
    levels.assign(enterprise);

    Decision leader = explain().all("responsibility.level").getFirst();

    assertThat(leader.outcome()).isEqualTo("VACANT");
    assertThat(leader.results()).containsExactly("COUNTS", "VACANT");
  }

  @Test
  void aPlaceNobodyEverWasAssignedToSaysSo() {
    Decision unit = explain().all("responsibility.level").get(3);

    assertThat(unit.outcome()).isEqualTo("UNASSIGNED");
    assertThat(unit.facts("scope")).containsExactly("OBJ:" + enterprise, "ENT:" + enterprise);
    assertThat(unit.results()).containsExactly("0");
  }

  @Test
  void twoLeadersOfOneDepartmentAreExplainedAsAnOverlap() {
    UUID shared = levels.district.department("两管局");
    UUID post = levels.district.held(shared, "DEPARTMENT", "局长", "孙平");
    UUID one = levels.district.post(levels.government, "LEADER_IN_CHARGE", "副区长甲", shared);
    UUID two = levels.district.post(levels.government, "LEADER_IN_CHARGE", "副区长乙", shared);
    levels.district.assign("DEPARTMENT", Map.of("objectId", enterprise), post);

    Decision overlap = explain().decision("responsibility.overlap");

    assertThat(overlap.facts("claimant"))
        .containsExactlyInAnyOrder(one.toString(), two.toString())
        .isSorted();
    assertThat(overlap.fact("department")).isEqualTo(shared.toString());
    assertThat(overlap.overruledBy()).containsExactly("recordAssignment", "correctPost");
  }

  @Test
  void aFrozenChainIsWholeAndComesOutAgain() {
    levels.assign(enterprise);
    UUID hazard = UUID.randomUUID();
    others.hazard("graded", hazard, Instant.parse("2026-09-01T08:00:00.123Z"), major(hazard));
    UUID frozen = frozen(hazard);

    // What is corrected afterwards changes nothing
    levels.district.assign(
        "ENTERPRISE",
        Map.of("objectId", enterprise),
        levels.district.held(levels.unit, "ENTERPRISE", "新任负责人", "周敏"));
    Explained explained =
        borneOut(Api.auditor().get("responsibility-chains/" + frozen + "/explain"));

    Decision why = explained.decision("responsibility.chain-frozen");
    assertThat(why.fact("triggerRef")).isEqualTo(hazard.toString());
    assertThat(why.fact("validAt")).isEqualTo("2026-09-01T08:00:00.123Z");
    assertThat(why.results()).containsExactly("true", "true");
    assertThat(why.outcome()).isEqualTo(why.fact("chainHash"));
    Decision unit = explained.all("responsibility.level").get(3);
    assertThat(recomputed(unit)).contains(levels.unitPost.toString());
    assertThat(unit.results()).contains("NOT_KNOWN_YET", "COUNTS");
    assertThat(unit.overruledBy()).containsExactly("");
    ProblemAssert.that(
            Api.street(Api.OTHER_STREET).get("responsibility-chains/" + frozen + "/explain"))
        .is(404, "not-found");
  }

  @Test
  void anotherStreetDoesNotFindTheExplanationOfAPlace() {
    ProblemAssert.that(
            Api.street(Api.OTHER_STREET)
                .get(
                    "responsibility-chains/explain",
                    "objectType",
                    "ENTERPRISE",
                    "objectId",
                    enterprise))
        .is(404, "not-found");
  }

  private Explained explain(Object... more) {
    return borneOut(chain("responsibility-chains/explain", more));
  }

  private static Explained borneOut(Response answer) {
    return Explained.in(answer)
        .isBorneOutBy(given().queryParam("format", "json").get("/openapi").asString());
  }

  private Response chain(String path, Object... more) {
    Object[] parameters = new Object[4 + more.length];
    System.arraycopy(
        new Object[] {"objectType", "ENTERPRISE", "objectId", enterprise}, 0, parameters, 0, 4);
    System.arraycopy(more, 0, parameters, 4, more.length);
    return Api.auditor().get(path, parameters);
  }

  private static UUID frozen(UUID hazard) {
    return await()
        .until(
            () ->
                Api.auditor()
                    .get("responsibility-chains/snapshots", "triggerRef", hazard)
                    .jsonPath()
                    .getList("items.id", UUID.class),
            ids -> !ids.isEmpty())
        .getFirst();
  }

  private Map<String, Object> major(UUID hazard) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("hazardId", hazard);
    data.put("no", "320105-H-2026-000001");
    data.put("level", "MAJOR");
    data.put("criterion", "AQ-42-1");
    data.put("objectType", "ENTERPRISE");
    data.put("objectId", enterprise);
    data.put("enterpriseId", enterprise);
    data.put("areaCode", levels.village);
    data.put("industryCode", levels.industry);
    return data;
  }
}
