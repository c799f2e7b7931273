package io.worksafety.platform.request;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * JSON as the contract says: nothing is guessed on the way in, instants leave as UTC with
 * milliseconds.
 */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {

  private static final int MAX_DEPTH = 50;
  private static final int MAX_NUMBER_LENGTH = 40;

  /** Last of all: Quarkus' own modules would replace the serializer of instants. */
  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }

  @Override
  @SuppressWarnings("deprecation") // the mapper is built before it is customized
  public void customize(ObjectMapper mapper) {
    mapper.enable(
        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
    mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    mapper.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxNumberLength(MAX_NUMBER_LENGTH)
                .build());
    mapper.registerModule(
        new SimpleModule("strict")
            .addDeserializer(String.class, new WholeText())
            .addDeserializer(Instant.class, new Moment())
            .addDeserializer(LocalDate.class, new Day())
            .addSerializer(Instant.class, new Millis()));
  }

  /** Milliseconds always, so that the same instant looks the same in every answer. */
  public static String millis(Instant instant) {
    var t =
        LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
    if (t.getYear() < 0 || t.getYear() > 9999) {
      return instant.toString();
    }
    // By hand: a page of rows formats hundreds of these, and DateTimeFormatter showed in profiles.
    byte[] b = "0000-00-00T00:00:00.000Z".getBytes(StandardCharsets.ISO_8859_1);
    digits(b, 0, 4, t.getYear());
    digits(b, 5, 2, t.getMonthValue());
    digits(b, 8, 2, t.getDayOfMonth());
    digits(b, 11, 2, t.getHour());
    digits(b, 14, 2, t.getMinute());
    digits(b, 17, 2, t.getSecond());
    digits(b, 20, 3, t.getNano() / 1_000_000);
    return new String(b, StandardCharsets.ISO_8859_1);
  }

  private static void digits(byte[] to, int at, int count, int value) {
    for (int i = at + count - 1; i >= at; i--) {
      to[i] = (byte) ('0' + value % 10);
      value /= 10;
    }
  }

  /** True for control characters other than tab and line ends, and for halves of a character. */
  public static boolean broken(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 32 && c != '\n' && c != '\t' && c != '\r' || c == 127) {
        return true;
      }
      if (Character.isSurrogate(c)) {
        if (!Character.isHighSurrogate(c)
            || i + 1 >= text.length()
            || !Character.isLowSurrogate(text.charAt(++i))) {
          return true;
        }
      }
    }
    return false;
  }

  private static final class WholeText extends StringDeserializer {
    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (parser.currentToken() != JsonToken.VALUE_STRING) {
        return (String) context.handleUnexpectedToken(String.class, parser);
      }
      String text = super.deserialize(parser, context);
      if (broken(text)) {
        throw InvalidFormatException.from(parser, "broken text", text, String.class);
      }
      return text;
    }
  }

  /** Years that people and the database know; Java alone would take a billion. */
  static boolean inRange(int year) {
    return year >= 1 && year <= 9999;
  }

  /** Text with an offset; a bare number would be seconds or milliseconds, who knows. */
  private static final class Moment extends StdDeserializer<Instant> {
    Moment() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (parser.currentToken() != JsonToken.VALUE_STRING) {
        return (Instant) context.handleUnexpectedToken(Instant.class, parser);
      }
      String text = parser.getText();
      try {
        OffsetDateTime moment = OffsetDateTime.parse(text);
        if (inRange(moment.getYear())) {
          return moment.toInstant();
        }
      } catch (DateTimeException e) {
        throw InvalidFormatException.from(parser, "not a moment", text, Instant.class);
      }
      throw InvalidFormatException.from(parser, "year out of range", text, Instant.class);
    }
  }

  /** A day and nothing more; a moment is not cut down to one, whose day it is depends on where. */
  private static final class Day extends StdDeserializer<LocalDate> {
    Day() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (parser.currentToken() != JsonToken.VALUE_STRING) {
        return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
      }
      String text = parser.getText();
      try {
        LocalDate day = LocalDate.parse(text);
        if (inRange(day.getYear())) {
          return day;
        }
      } catch (DateTimeException e) {
        throw InvalidFormatException.from(parser, "not a day", text, LocalDate.class);
      }
      throw InvalidFormatException.from(parser, "year out of range", text, LocalDate.class);
    }
  }

  private static final class Millis extends StdSerializer<Instant> {
    Millis() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(millis(value));
    }
  }
}
