package io.worksafety.platform.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.worksafety.platform.outbox.CloudEventHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 over Kafka, in binary mode and, for foreign sources, in structured mode. */
final class EventDecoder {

  private static final String STRUCTURED = "application/cloudevents+json";
  private static final int MAX_ATTRIBUTE = 500;

  private final int maxBytes;

  EventDecoder(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /**
   * @throws UnreadableEventException saying what is wrong with the message
   */
  ReceivedEvent decode(Arrival arrival) {
    byte[] value = arrival.value();
    if (value == null || value.length == 0) {
      throw new UnreadableEventException(RefusalCode.BODY_MISSING, "The message has no value");
    }
    if (value.length > maxBytes) {
      throw new UnreadableEventException(
          RefusalCode.TOO_LARGE,
          "The value has " + value.length + " bytes, at most " + maxBytes + " are read");
    }
    String contentType = DeadLetterHeaders.text(arrival.headers(), CloudEventHeaders.CONTENT_TYPE);
    if (contentType != null && contentType.startsWith(STRUCTURED)) {
      JsonNode envelope = EventJson.parse(value);
      JsonNode data = envelope.path("data");
      if (!data.isObject()) {
        throw new UnreadableEventException(
            RefusalCode.BODY_MISSING, "The structured event has no data object");
      }
      return event(
          arrival,
          new Attributes(
              name -> envelope.path(name).isValueNode() ? envelope.path(name).asText() : null),
          data);
    }
    // Headers first: a refusal that names the aggregate is worth more than one that cannot.
    var attributes = new Attributes(name -> header(arrival.headers(), "ce_" + name));
    attributes.required("specversion");
    return event(arrival, attributes, EventJson.parse(value));
  }

  /** What can still be said of a message that is not a valid event. */
  static @Nullable UUID aggregateIdOf(Headers headers) {
    String subject = DeadLetterHeaders.text(headers, CloudEventHeaders.SUBJECT);
    try {
      return subject == null ? null : UUID.fromString(subject);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  static @Nullable Long sequenceOf(Headers headers) {
    String sequence = DeadLetterHeaders.text(headers, CloudEventHeaders.SEQUENCE);
    try {
      return sequence == null ? null : Long.valueOf(sequence);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static ReceivedEvent event(Arrival arrival, Attributes attributes, JsonNode data) {
    String version = attributes.required("specversion");
    if (!version.equals("1.0")) {
      throw invalid("specversion", version, "1.0");
    }
    var place = arrival.place();
    return new ReceivedEvent(
        attributes.uuid("id"),
        attributes.required("type"),
        attributes.required("source"),
        attributes.uuid("subject"),
        attributes.sequence(),
        attributes.time(),
        place.topic(),
        place.partition(),
        place.offset(),
        place.brokerTime(),
        attributes.optional("areacode"),
        attributes.optional("traceparent"),
        data);
  }

  private static @Nullable String header(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    if (header == null || header.value() == null) {
      return null;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(header.value())).toString();
    } catch (CharacterCodingException e) {
      throw new UnreadableEventException(
          RefusalCode.HEADER_INVALID, "The header " + name + " is not valid UTF-8");
    }
  }

  private static UnreadableEventException invalid(String name, String value, String expected) {
    return new UnreadableEventException(
        RefusalCode.HEADER_INVALID,
        "The attribute " + name + " is '" + value + "', expected " + expected);
  }

  private record Attributes(UnaryOperator<@Nullable String> values) {

    @Nullable String optional(String name) {
      String value = values.apply(name);
      if (value != null && (value.length() > MAX_ATTRIBUTE || value.indexOf('\0') >= 0)) {
        throw new UnreadableEventException(
            RefusalCode.HEADER_INVALID,
            "The attribute " + name + " is longer than " + MAX_ATTRIBUTE + " or holds a NUL");
      }
      return value;
    }

    String required(String name) {
      String value = optional(name);
      if (value == null || value.isEmpty()) {
        throw new UnreadableEventException(
            RefusalCode.HEADER_MISSING, "The attribute " + name + " is missing");
      }
      return value;
    }

    UUID uuid(String name) {
      String value = required(name);
      try {
        return UUID.fromString(value);
      } catch (IllegalArgumentException e) {
        throw invalid(name, value, "a UUID");
      }
    }

    long sequence() {
      String value = required("sequence");
      try {
        long sequence = Long.parseLong(value);
        if (sequence >= 1) {
          return sequence;
        }
      } catch (NumberFormatException e) {
        throw invalid("sequence", value, "a whole number from 1");
      }
      throw invalid("sequence", value, "a whole number from 1");
    }

    Instant time() {
      String value = required("time");
      try {
        return java.time.OffsetDateTime.parse(value).toInstant();
      } catch (DateTimeParseException e) {
        throw invalid("time", value, "an RFC 3339 time");
      }
    }
  }
}
