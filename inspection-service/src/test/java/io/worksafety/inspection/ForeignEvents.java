package io.worksafety.inspection;

import io.worksafety.testkit.parts.Parts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.StringSerializer;

/** Says what other services would say. */
public final class ForeignEvents {

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

  private ForeignEvents() {}

  public static void organization(UUID id, String kind, String areaCode) {
    publish(
        "responsibility",
        "organization-registered.v1",
        id,
        1,
        """
        {"organizationId":"%s","kind":"%s","areaCode":"%s"}\
        """
            .formatted(id, kind, areaCode));
  }

  public static void organizationCorrected(UUID id, String kind, String areaCode) {
    publish(
        "responsibility",
        "organization-corrected.v1",
        id,
        2,
        """
        {"organizationId":"%s","kind":"%s","areaCode":"%s"}\
        """
            .formatted(id, kind, areaCode));
  }

  public static void premises(UUID id, long sequence, String areaCode, double lat, double lon) {
    publish(
        "hazard",
        sequence == 1 ? "premises-registered.v1" : "premises-corrected.v1",
        id,
        sequence,
        """
        {"premisesId":"%s","name":"沙洲街道 群租房 %d","kinds":["GROUP_RENTAL"],"areaCode":"%s",\
        "location":{"lat":%s,"lon":%s,"crs":"CGCS2000"}}\
        """
            .formatted(id, sequence, areaCode, lat, lon));
  }

  public static void premisesWithoutLocation(UUID id, String areaCode) {
    publish(
        "hazard",
        "premises-registered.v1",
        id,
        1,
        """
        {"premisesId":"%s","name":"无坐标","kinds":["WAREHOUSE"],"areaCode":"%s"}\
        """
            .formatted(id, areaCode));
  }

  public static void enterprise(UUID id, String uscc, String areaCode) {
    publish(
        "hazard",
        "enterprise-registered.v1",
        id,
        1,
        """
        {"enterpriseId":"%s","uscc":"%s","name":"南京示范制造有限公司","industryCode":"C2631",\
        "areaCode":"%s"}\
        """
            .formatted(id, uscc, areaCode));
  }

  public static void premisesOf(
      UUID enterpriseId, UUID premisesId, String areaCode, double lat, double lon) {
    publish(
        "hazard",
        "premises-registered.v1",
        premisesId,
        1,
        """
        {"premisesId":"%s","name":"厂区","kinds":["LSS_FACTORY"],"areaCode":"%s",\
        "enterpriseId":"%s","location":{"lat":%s,"lon":%s,"crs":"CGCS2000"}}\
        """
            .formatted(premisesId, areaCode, enterpriseId, lat, lon));
  }

  public static void hazardRegistered(UUID hazardId, long sequence, String source, Object ref) {
    publish(
        "hazard",
        "registered.v1",
        hazardId,
        sequence,
        """
        {"hazardId":"%s","no":"320105-H-2026-000001","source":"%s",%s\
        "objectType":"PREMISES","objectId":"%s","areaCode":"320105002",\
        "discoveredAt":"2026-11-20T02:00:00.000Z"}\
        """
            .formatted(
                hazardId,
                source,
                ref == null ? "" : "\"sourceRef\":\"" + ref + "\",",
                UUID.randomUUID()));
  }

  public static void hazardSighted(UUID hazardId, long sequence, UUID findingId) {
    publish(
        "hazard",
        "sighted.v1",
        hazardId,
        sequence,
        """
        {"hazardId":"%s","no":"320105-H-2026-000001","source":"INSPECTION","sourceRef":"%s",\
        "objectType":"PREMISES","objectId":"%s","areaCode":"320105002","sightings":2,\
        "discoveredAt":"2026-11-20T02:00:00.000Z"}\
        """
            .formatted(hazardId, findingId, UUID.randomUUID()));
  }

  public static void publish(
      String service, String type, UUID aggregateId, long sequence, String body) {
    var headers = new RecordHeaders();
    header(headers, "ce_specversion", "1.0");
    header(
        headers, "ce_id", UUID.nameUUIDFromBytes(bytes(aggregateId + "#" + sequence)).toString());
    header(headers, "ce_source", "/worksafety/" + service);
    header(headers, "ce_type", "io.worksafety." + service + "." + type);
    header(headers, "ce_time", Instant.parse("2026-11-20T02:00:00Z").toString());
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
