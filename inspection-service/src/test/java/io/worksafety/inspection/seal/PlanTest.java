package io.worksafety.inspection.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.worksafety.inspection.place.ObjectType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlanTest {

  private static final UUID ID = UUID.fromString("0193f1d2-7c00-7000-8000-000000000001");
  private static final UUID OBJECT = UUID.fromString("0193f1d2-7c00-7000-8000-000000000002");
  private static final UUID HEAD = UUID.fromString("0193f1d2-7c00-7000-8000-000000000003");

  private static final Plan PLAN =
      new Plan(
          ID,
          ObjectType.ENTERPRISE,
          OBJECT,
          "914403001922038216",
          List.of("AQ-014", "AQ-001"),
          List.of("NJ-JY-0042", "NJ-JY-0017"),
          List.of(),
          List.of(),
          Instant.parse("2027-04-12T00:00:00Z"),
          Instant.parse("2027-04-12T10:00:00Z"),
          null,
          null);

  @Test
  void theTextIsCanonicalInLocalTimeAndKeepsTheOrderOfLists() {
    assertThat(PLAN.canonicalJson())
        .isEqualTo(
            "{\"inspectors\":[\"NJ-JY-0042\",\"NJ-JY-0017\"],\"matters\":[\"AQ-014\",\"AQ-001\"],"
                + "\"objectId\":\"0193f1d2-7c00-7000-8000-000000000002\","
                + "\"objectType\":\"ENTERPRISE\","
                + "\"planId\":\"0193f1d2-7c00-7000-8000-000000000001\","
                + "\"targetUscc\":\"914403001922038216\","
                + "\"windowEnd\":\"2027-04-12T18:00:00+08:00\","
                + "\"windowStart\":\"2027-04-12T08:00:00+08:00\"}");
  }

  @Test
  void theApprovalIsPartOfTheText() {
    Plan approved = PLAN.approved(HEAD, Instant.parse("2027-04-11T01:02:03.456789Z"));

    assertThat(approved.canonicalJson())
        .startsWith(
            "{\"approvedAt\":\"2027-04-11T09:02:03.456+08:00\","
                + "\"approvedBy\":\"0193f1d2-7c00-7000-8000-000000000003\",");
  }

  @Test
  void whatIsReadIsWhatWasWritten() {
    Plan full =
        new Plan(
                ID,
                ObjectType.PREMISES,
                OBJECT,
                null,
                List.of("AQ-001"),
                List.of("NJ-JY-0042"),
                List.of(UUID.randomUUID()),
                List.of(UUID.randomUUID(), UUID.randomUUID()),
                Instant.parse("2027-04-12T00:00:00.001Z"),
                Instant.parse("2027-04-12T10:00:00Z"),
                null,
                null)
            .approved(HEAD, Instant.parse("2027-04-11T01:02:03Z"));

    assertThat(Plan.parse(full.canonicalJson())).isEqualTo(full);
    assertThat(Plan.parse(PLAN.canonicalJson())).isEqualTo(PLAN);
  }
}
