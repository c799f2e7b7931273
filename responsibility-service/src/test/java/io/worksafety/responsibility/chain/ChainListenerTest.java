package io.worksafety.responsibility.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.responsibility.Api;
import io.worksafety.responsibility.District;
import io.worksafety.responsibility.OtherServices;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.RecordedEvent;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class ChainListenerTest {

  private static final String TOPIC = "worksafety.responsibility.events.v1";
  private static final String RESOLVED = "io.worksafety.responsibility.chain-resolved.v1";
  private static final String GAP = "io.worksafety.responsibility.gap-detected.v1";
  private static final String OVERLAP = "io.worksafety.responsibility.overlap-detected.v1";

  private final OtherServices others = new OtherServices();
  private FourLevels levels;
  private UUID enterprise;
  private String uscc;

  @BeforeEach
  void fourLevels() {
    levels = new FourLevels();
    uscc = District.creditCode();
    enterprise = others.enterprise(levels.village, levels.industry, uscc);
    levels.assign(enterprise);
    await()
        .until(() ->
            Api.auditor()
                    .get(
                        "responsibility-chains", "objectType", "ENTERPRISE", "objectId", enterprise)
                    .statusCode()
                == 200);
  }

  @AfterEach
  void leave() {
    others.close();
  }

  @Test
  void aMajorHazardFreezesTheChainOnceHoweverOftenItIsTold() {
    try (var events = RecordedEvents.fromNow(TOPIC)) {
      UUID hazard = UUID.randomUUID();
      Instant graded = Instant.parse("2026-09-01T08:00:00.123Z");
      var sent = others.hazard("graded", hazard, graded, hazard(hazard, "MAJOR"));
      others.again(sent);
      UUID last = UUID.randomUUID();
      others.hazard("graded", last, graded, hazard(last, "MAJOR"));

      RecordedEvent resolved = awaitChain(events, hazard);
      awaitChain(events, last);

      assertThat(resolved.json().get("validAt").asText()).isEqualTo("2026-09-01T08:00:00.123Z");
      assertThat(resolved.json().get("triggerType").asText()).isEqualTo("MAJOR_HAZARD");
      assertThat(resolved.json().get("hazardLevel").asText()).isEqualTo("MAJOR");
      assertThat(chainsOf(hazard)).hasSize(1);
      EventSchemas.ofModule().assertAllValid(events.all());
    }
  }

  @Test
  void aGeneralHazardFreezesNothingUntilItIsOverdue() {
    try (var events = RecordedEvents.fromNow(TOPIC)) {
      UUID hazard = UUID.randomUUID();
      others.hazard("graded", hazard, Instant.now(), hazard(hazard, "GENERAL"));
      Map<String, Object> overdue = hazard(hazard, "GENERAL");
      overdue.put("dueAt", "2026-09-15T15:59:59.999Z");
      overdue.put("daysOver", 1);
      others.hazard("overdue", hazard, Instant.now(), overdue);

      RecordedEvent resolved = awaitChain(events, hazard);

      assertThat(resolved.json().get("triggerType").asText()).isEqualTo("HAZARD_OVERDUE");
      assertThat(chainsOf(hazard)).hasSize(1);
    }
  }

  @Test
  void anEventThatOvertookItsPredecessorWaitsForIt() {
    try (var events = RecordedEvents.fromNow(TOPIC)) {
      UUID hazard = UUID.randomUUID();
      others.hazardAt(2, "graded", hazard, hazard(hazard, "MAJOR"));
      UUID other = UUID.randomUUID();
      others.hazard("graded", other, Instant.now(), hazard(other, "MAJOR"));
      awaitChain(events, other);
      assertThat(chainsOf(hazard)).isEmpty();

      others.hazardAt(1, "registered", hazard, hazard(hazard, "MAJOR"));

      awaitChain(events, hazard);
    }
  }

  @Test
  void levelsThatNobodyHoldsAreTold() {
    try (var events = RecordedEvents.fromNow(TOPIC)) {
      UUID rental = others.premises(levels.village, null, null);
      UUID hazard = UUID.randomUUID();
      Map<String, Object> data = hazard(hazard, "MAJOR");
      data.put("objectType", "PREMISES");
      data.put("objectId", rental);
      data.put("industryCode", null);
      data.put("enterpriseId", null);
      others.hazard("graded", hazard, Instant.now(), data);

      UUID chain = awaitChain(events, hazard).aggregateId();
      var gaps = events.awaitAtLeast(3, "gaps", e -> isOf(e, GAP, chain));

      assertThat(gaps.stream().map(e -> e.json().get("level").asText()))
          .containsExactly("LEADER_IN_CHARGE", "DEPARTMENT", "ENTERPRISE");
      assertThat(gaps.stream().map(e -> e.json().get("reason").asText()))
          .containsOnly("UNASSIGNED");
      EventSchemas.ofModule().assertAllValid(gaps);
    }
  }

  @Test
  void aVacantPostIsAGapToo() {
    try (var events = RecordedEvents.fromNow(TOPIC)) {
      UUID hazard = UUID.randomUUID();
      others.hazard("graded", hazard, Instant.now(), hazard(hazard, "MAJOR"));

      UUID chain = awaitChain(events, hazard).aggregateId();
      var gap = events.awaitOne("gap", e -> isOf(e, GAP, chain)).json();

      assertThat(gap.get("level").asText()).isEqualTo("LEADER_IN_CHARGE");
      assertThat(gap.get("reason").asText()).isEqualTo("VACANT");
    }
  }

  @Test
  void twoLeadersWithTheSameDepartmentAreTold() {
    District district = levels.district;
    UUID fire = district.department("消防大队");
    UUID firePost = district.held(fire, "DEPARTMENT", "大队长", "吴刚");
    UUID one = district.post(levels.government, "LEADER_IN_CHARGE", "副区长甲", fire);
    UUID two = district.post(levels.government, "LEADER_IN_CHARGE", "副区长乙", fire);
    district.assign("DEPARTMENT", Map.of("objectId", enterprise), firePost);
    try (var events = RecordedEvents.fromNow(TOPIC)) {
      UUID hazard = UUID.randomUUID();
      others.hazard("graded", hazard, Instant.now(), hazard(hazard, "MAJOR"));

      RecordedEvent resolved = awaitChain(events, hazard);
      var overlap =
          events.awaitOne("overlap", e -> isOf(e, OVERLAP, resolved.aggregateId())).json();

      assertThat(overlap.get("departmentOrganizationId").asText()).isEqualTo(fire.toString());
      assertThat(List.of(overlap.at("/postIds/0").asText(), overlap.at("/postIds/1").asText()))
          .containsExactlyInAnyOrder(one.toString(), two.toString());
      assertThat(resolved.json().at("/links/0/postId").asText())
          .isEqualTo(overlap.at("/postIds/0").asText());
      EventSchemas.ofModule().assertAllValid(events.all());
    }
  }

  @Test
  void anAccidentIsTheUnitsWhenItNamesNoObject() {
    try (var events = RecordedEvents.fromNow(TOPIC)) {
      UUID accident = UUID.randomUUID();
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("accidentId", accident);
      data.put("no", "320105-A-2026-000003");
      data.put("occurredAt", "2026-10-01T18:00:00.000Z");
      data.put("objectType", null);
      data.put("objectId", null);
      data.put("unitUscc", uscc);
      data.put("areaCode", levels.village);
      data.put("industryCode", null);
      data.put("deaths", 3);
      data.put("grade", "SERIOUS");
      others.accountability("accident-reported", accident, Instant.now(), data);

      var chain = awaitChain(events, accident).json();

      assertThat(chain.get("triggerType").asText()).isEqualTo("ACCIDENT");
      assertThat(chain.get("validAt").asText()).isEqualTo("2026-10-01T18:00:00.000Z");
      assertThat(chain.get("objectId").asText()).isEqualTo(enterprise.toString());
      assertThat(chain.at("/links/3/certainty").asText()).isEqualTo("EXACT");
      assertThat(chain.has("hazardLevel")).isFalse();
      EventSchemas.ofModule().assertAllValid(events.all());
    }
  }

  @Test
  void aFrozenChainIsReadInsideItsAreaOnly() {
    try (var events = RecordedEvents.fromNow(TOPIC)) {
      UUID hazard = UUID.randomUUID();
      others.hazard("graded", hazard, Instant.now(), hazard(hazard, "MAJOR"));
      UUID chain = awaitChain(events, hazard).aggregateId();

      Api.street(Api.STREET).get("responsibility-chains/" + chain).then().statusCode(200);
      ProblemAssert.that(Api.street(Api.OTHER_STREET).get("responsibility-chains/" + chain))
          .is(404, "not-found");
      assertThat(
              Api.auditor()
                  .get("responsibility-chains/snapshots", "objectId", enterprise)
                  .jsonPath()
                  .getList("items.id"))
          .contains(chain.toString());
    }
  }

  private Map<String, Object> hazard(UUID hazard, String level) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("hazardId", hazard);
    data.put("no", "320105-H-2026-000001");
    data.put("level", level);
    data.put("criterion", "工贸行业重大事故隐患判定标准 第七条");
    data.put("objectType", "ENTERPRISE");
    data.put("objectId", enterprise);
    data.put("enterpriseId", enterprise);
    data.put("areaCode", levels.village);
    data.put("industryCode", levels.industry);
    return data;
  }

  private static RecordedEvent awaitChain(RecordedEvents events, UUID ref) {
    return events.awaitOne(
        "chain of " + ref,
        e ->
            RESOLVED.equals(e.type())
                && e.json().path("triggerRef").asText().equals(ref.toString()));
  }

  private static boolean isOf(RecordedEvent event, String type, UUID chain) {
    return type.equals(event.type()) && event.aggregateId().equals(chain);
  }

  private static List<String> chainsOf(UUID ref) {
    return Api.auditor()
        .get("responsibility-chains/snapshots", "triggerRef", ref)
        .jsonPath()
        .getList("items.id");
  }
}
