package io.worksafety.acceptance;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Looks for values in logs, topics and tables: as they are, percent-encoded, escaped as in JSON,
 * and as the hexadecimal bytes a database shows.
 */
final class PersonalDataScan {

  private static final Duration QUIET = Duration.ofSeconds(2);

  /** What to look for, and the value it stands for. */
  private final Map<String, String> forms = new LinkedHashMap<>();

  private final Set<String> found = new LinkedHashSet<>();

  PersonalDataScan(List<String> values) {
    for (String value : values) {
      forms.put(value, value);
      forms.put(URLEncoder.encode(value, StandardCharsets.UTF_8), value);
      forms.put(escaped(value), value);
      forms.put(escaped(value).toUpperCase(java.util.Locale.ROOT).replace("\\U", "\\u"), value);
      forms.put(hex(value, StandardCharsets.UTF_8), value);
    }
  }

  private static String escaped(String value) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      text.append(c < 128 ? String.valueOf(c) : "\\u%04x".formatted((int) c));
    }
    return text.toString();
  }

  private static String hex(String value, Charset charset) {
    return java.util.HexFormat.of().formatHex(value.getBytes(charset));
  }

  /** Where which value was seen; empty is good. */
  Set<String> found() {
    return found;
  }

  private void look(String place, String text) {
    forms.forEach((form, value) -> {
      if (text.contains(form)) {
        found.add(value + " in " + place);
      }
    });
  }

  void logs(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        look(
            folder.relativize(file).toString(),
            new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    }
  }

  /** Every record of every topic from the beginning: key, headers and value. */
  int topics(String bootstrap) {
    int records = 0;
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", bootstrap),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = new ArrayList<>();
      consumer
          .listTopics()
          .forEach((topic, infos) ->
              infos.forEach(i -> partitions.add(new TopicPartition(topic, i.partition()))));
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        for (var record : consumer.poll(QUIET)) {
          records++;
          String place = record.topic() + " " + record.partition() + "/" + record.offset();
          look(place, text(record.key()));
          look(place, text(record.value()));
          record.headers().forEach(h -> look(place + " " + h.key(), text(h.value())));
        }
      }
    }
    return records;
  }

  private static String text(byte[] bytes) {
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }

  /**
   * Every column of every row of every table.
   *
   * @param except columns that hold such values by decision, {@code table.column}
   */
  void tables(Connection database, Set<String> except) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet row =
        database.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
      while (row.next()) {
        tables.add(row.getString("TABLE_NAME"));
      }
    }
    for (String table : tables) {
      try (var statement = database.createStatement();
          ResultSet row = statement.executeQuery("select * from " + table)) {
        int columns = row.getMetaData().getColumnCount();
        while (row.next()) {
          for (int i = 1; i <= columns; i++) {
            String place = table + "." + row.getMetaData().getColumnName(i);
            String text = row.getString(i);
            if (text != null && !except.contains(place)) {
              look(database.getCatalog() + " " + place, text);
            }
          }
        }
      }
    }
  }
}
