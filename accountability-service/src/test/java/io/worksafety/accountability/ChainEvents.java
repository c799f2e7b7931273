package io.worksafety.accountability;

import io.worksafety.testkit.parts.Parts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.StringSerializer;

/** Says what responsibility-service would say. */
public final class ChainEvents {

  private static final KafkaProducer<String, String> PRODUCER =
      new KafkaProducer<>(
          Map.of(
              "bootstrap.servers",
              Parts.kafkaBootstrap(),
              "acks",
              "all",
              "enable.metrics.push",
              false),
          new StringSerializer(),
          new StringSerializer());

  private ChainEvents() {}

  /** Four holders, each an organisation and a person of its own; any of them may be a gap. */
  public static final class Chain {
    public final UUID chainId = UUID.randomUUID();
    public final UUID leaderOrganization = UUID.randomUUID();
    public final UUID leader = UUID.randomUUID();
    public final UUID department = UUID.randomUUID();
    public final UUID departmentHead = UUID.randomUUID();
    public final UUID street = UUID.randomUUID();
    public final UUID streetHead = UUID.randomUUID();
    public final UUID enterprise = UUID.randomUUID();
    public final UUID principal = UUID.randomUUID();
    public final UUID objectId = UUID.randomUUID();
    private final List<String> gaps = new ArrayList<>();
    private UUID streetNow = street;
    private UUID leaderNow = leader;

    public Chain gap(String level) {
      gaps.add(level);
      return this;
    }

    /** The same street and leader as another chain. */
    public Chain under(Chain other) {
      streetNow = other.streetNow;
      leaderNow = other.leaderNow;
      return this;
    }

    public UUID streetOrganization() {
      return streetNow;
    }

    public UUID leaderPerson() {
      return leaderNow;
    }

    public void resolved(String triggerType, UUID ref, String level, Instant validAt) {
      resolved(triggerType, ref, level, validAt, People.STREET);
    }

    public void resolved(
        String triggerType, UUID ref, String level, Instant validAt, String areaCode) {
      publish(
          "chain-resolved.v1",
          chainId,
          1,
          """
          {"chainId":"%s","triggerType":"%s","triggerRef":"%s",%s"objectType":"PREMISES",\
          "objectId":"%s","areaCode":"%s","industryCode":"C3360","validAt":"%s","knownAt":"%s",\
          "chainHash":"%s","links":[%s,%s,%s,%s]}\
          """
              .formatted(
                  chainId,
                  triggerType,
                  ref,
                  level == null ? "" : "\"hazardLevel\":\"%s\",".formatted(level),
                  objectId,
                  areaCode,
                  validAt,
                  validAt.plusSeconds(60),
                  "5e".repeat(32),
                  link("LEADER_IN_CHARGE", leaderOrganization, leaderNow),
                  link("DEPARTMENT", department, departmentHead),
                  link("STREET", streetNow, streetHead),
                  link("ENTERPRISE", enterprise, principal)));
    }

    private String link(String level, UUID organization, UUID person) {
      if (gaps.contains(level)) {
        return "{\"level\":\"%s\",\"certainty\":\"UNASSIGNED\"}".formatted(level);
      }
      return """
      {"level":"%s","organizationId":"%s","personId":"%s","postId":"%s","assignmentId":"%s",\
      "basis":{"docTitle":"建邺区安全生产职责清单","docNo":"建政发〔2026〕1号","clause":"第三条"},\
      "certainty":"EXACT"}\
      """
          .formatted(level, organization, person, UUID.randomUUID(), UUID.randomUUID());
    }
  }

  public static void organization(UUID id, String kind, String areaCode) {
    publish(
        "organization-registered.v1",
        id,
        1,
        """
        {"organizationId":"%s","kind":"%s","areaCode":"%s"}\
        """
            .formatted(id, kind, areaCode));
  }

  public static void appointed(UUID person) {
    UUID appointment = UUID.randomUUID();
    publish(
        "appointed.v1",
        appointment,
        1,
        """
        {"appointmentId":"%s","postId":"%s","personId":"%s","organizationId":"%s",\
        "principal":true,"documentNo":"建委组〔2026〕1号","validFrom":"2026-01-01T00:00:00.000Z"}\
        """
            .formatted(appointment, UUID.randomUUID(), person, UUID.randomUUID()));
  }

  public static void publish(String type, UUID aggregateId, long sequence, String body) {
    publish("responsibility", type, aggregateId, sequence, body);
  }

  public static void publish(
      String service, String type, UUID aggregateId, long sequence, String body) {
    var headers = new RecordHeaders();
    header(headers, "ce_specversion", "1.0");
    header(
        headers, "ce_id", UUID.nameUUIDFromBytes(bytes(aggregateId + "#" + sequence)).toString());
    header(headers, "ce_source", "/worksafety/" + service);
    header(headers, "ce_type", "io.worksafety." + service + "." + type);
    header(headers, "ce_time", "2026-11-20T02:00:00Z");
    header(headers, "ce_subject", aggregateId.toString());
    header(headers, "ce_sequence", Long.toString(sequence));
    header(headers, "content-type", "application/json");
    var unused =
        PRODUCER.send(
            new ProducerRecord<>(
                "worksafety." + service + ".events.v1",
                null,
                aggregateId.toString(),
                body,
                headers));
    PRODUCER.flush();
  }

  private static void header(RecordHeaders headers, String name, String value) {
    headers.add(name, bytes(value));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
