package io.worksafety.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.worksafety.platform.store.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChainHashTest {

  private static final HexFormat HEX = HexFormat.of();

  @Test
  void theVectorsOfTheDomainHold() {
    byte[] first =
        ChainHash.link(
            ChainHash.genesis(),
            CanonicalJson.sha256(Map.of("id", "H1", "seq", 1, "type", "hazard.registered")));
    byte[] second =
        ChainHash.link(
            first, CanonicalJson.sha256(Map.of("id", "H1", "seq", 2, "type", "hazard.graded")));

    assertThat(HEX.formatHex(first)).startsWith("b02d3c29").endsWith("e90b");
    assertThat(HEX.formatHex(second)).startsWith("c2d082fe").endsWith("50cd");
  }

  @Test
  void anEntryIsWrittenAsCanonicalJson() {
    AuditEntry entry = entry("王\"丽\"\\😀");
    Map<String, Object> same = new HashMap<>();
    same.put("position", 9);
    same.put("seq", 7);
    same.put("at", entry.at());
    same.put("actor", entry.actor());
    same.put("personId", entry.personId());
    same.put("organizationId", null);
    same.put("act", entry.act());
    same.put("aggregateType", "hazard");
    same.put("aggregateId", entry.aggregateId());
    same.put("aggregateSequence", 3);
    same.put("areaCode", "320105001");
    same.put("before", "0102");
    same.put("after", "0304");
    same.put("eventId", entry.eventId());
    same.put("eventDigest", "05");
    same.put("requestId", "r");

    assertThat(new String(entry.canonical(9), StandardCharsets.UTF_8))
        .isEqualTo(CanonicalJson.text(same))
        .contains("\"at\":\"2026-03-01T01:02:03.400Z\"");
  }

  @Test
  void aMomentChangedByLessThanAMillisecondIsAnotherEntry() {
    AuditEntry entry = entry("x");
    AuditEntry later =
        new AuditEntry(
            7,
            entry.at().plusNanos(1_000),
            "x",
            entry.personId(),
            null,
            entry.act(),
            "hazard",
            entry.aggregateId(),
            3L,
            "320105001",
            entry.before(),
            entry.after(),
            entry.eventId(),
            entry.eventDigest(),
            "r");

    assertThat(later.canonical(9)).isNotEqualTo(entry.canonical(9));
  }

  private static AuditEntry entry(String actor) {
    return new AuditEntry(
        7,
        Instant.parse("2026-03-01T01:02:03.4Z"),
        actor,
        new UUID(1, 2),
        null,
        "io.worksafety.hazard.graded.v1",
        "hazard",
        new UUID(3, 4),
        3L,
        "320105001",
        new byte[] {1, 2},
        new byte[] {3, 4},
        new UUID(5, 6),
        new byte[] {5},
        "r");
  }
}
