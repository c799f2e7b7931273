package io.worksafety.platform.outbox;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0, Kafka binary mode: the attributes travel as headers, the value is the data. */
public final class CloudEventHeaders {

  public static final String SPEC_VERSION = "ce_specversion";
  public static final String ID = "ce_id";
  public static final String SOURCE = "ce_source";
  public static final String TYPE = "ce_type";
  public static final String TIME = "ce_time";
  public static final String SUBJECT = "ce_subject";
  public static final String DATA_SCHEMA = "ce_dataschema";
  public static final String SEQUENCE = "ce_sequence";
  public static final String PARTITION_KEY = "ce_partitionkey";
  public static final String TRACEPARENT = "ce_traceparent";
  public static final String AREA_CODE = "ce_areacode";

  /** Position of the event's entry in the audit record of its source, by which it can be proved. */
  public static final String AUDIT_POSITION = "ce_auditposition";

  public static final String CONTENT_TYPE = "content-type";

  /** Where the JSON Schema of an event type is; the type follows. */
  public static final String SCHEMA_BASE = "https://worksafety.io/schemas/";

  private static final byte[] VERSION_1_0 = bytes("1.0");
  private static final byte[] JSON = bytes("application/json");

  private CloudEventHeaders() {}

  /** The source of all events of a service. */
  public static String source(String service) {
    return "/worksafety/" + service;
  }

  static Headers of(OutboxRow row, byte[] source) {
    byte[] aggregateId = bytes(row.aggregateId().toString());
    var headers = new RecordHeaders();
    headers.add(SPEC_VERSION, VERSION_1_0);
    headers.add(ID, bytes(row.eventId().toString()));
    headers.add(SOURCE, source);
    headers.add(TYPE, bytes(row.type()));
    headers.add(TIME, bytes(row.occurredAt().toString()));
    headers.add(SUBJECT, aggregateId);
    headers.add(DATA_SCHEMA, bytes(SCHEMA_BASE + row.type()));
    headers.add(SEQUENCE, bytes(Long.toString(row.sequence())));
    headers.add(PARTITION_KEY, aggregateId);
    addIfPresent(headers, TRACEPARENT, row.traceparent());
    addIfPresent(headers, AREA_CODE, row.areaCode());
    addIfPresent(
        headers, AUDIT_POSITION, row.position() == null ? null : Long.toString(row.position()));
    headers.add(CONTENT_TYPE, JSON);
    return headers;
  }

  private static void addIfPresent(Headers headers, String name, @Nullable String value) {
    if (value != null) {
      headers.add(name, bytes(value));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
