package io.worksafety.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.worksafety.platform.privacy.DataClassification;
import io.worksafety.platform.privacy.DataClassification.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Holds the classification of data against the tables and the event schemas there are: nothing is
 * left out, nothing is left over, what is personal is sealed or says why not, and no event has a
 * property that is called like personal data unless it is said to be something else.
 */
public final class DataClassificationRules {

  /** Names, in lower case, of what an event must not carry. */
  private static final Set<String> FORBIDDEN =
      Set.of(
          "name",
          "personname",
          "fullname",
          "realname",
          "phone",
          "mobile",
          "telephone",
          "contact",
          "email",
          "idno",
          "idnumber",
          "citizenid",
          "address",
          "birthdate",
          "staffno",
          "account",
          "actor",
          "username",
          "credentialno",
          "reporter",
          "witness");

  private static final String EVENT = "event:";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final DataClassification classification;
  private final Set<String> broken = new LinkedHashSet<>();

  private DataClassificationRules(DataClassification classification) {
    this.classification = classification;
  }

  public static DataClassificationRules of(DataClassification classification) {
    return new DataClassificationRules(classification);
  }

  /** All shortcomings at once. */
  public void assertComplete(Connection database, Path events) throws SQLException {
    List<String> found = violations(database, events);
    if (!found.isEmpty()) {
      throw new AssertionError(
          "data-classification has " + found.size() + " gaps:\n" + String.join("\n", found));
    }
  }

  public List<String> violations(Connection database, Path events) throws SQLException {
    broken.clear();
    tables(columns(database));
    events(events);
    return List.copyOf(broken);
  }

  private static Map<String, Map<String, String>> columns(Connection database) throws SQLException {
    Map<String, Map<String, String>> columns = new LinkedHashMap<>();
    try (var statement = database.createStatement();
        var row =
            statement.executeQuery(
                "select table_name, column_name, udt_name from information_schema.columns"
                    + " where table_schema = 'public' order by table_name, ordinal_position")) {
      while (row.next()) {
        columns
            .computeIfAbsent(row.getString(1), t -> new LinkedHashMap<>())
            .put(row.getString(2), row.getString(3));
      }
    }
    return columns;
  }

  private void tables(Map<String, Map<String, String>> columns) {
    columns.forEach((table, types) ->
        types.forEach((column, type) ->
            classification
                .find(table, column)
                .ifPresentOrElse(
                    entry -> column(table, entry, type),
                    () -> broken.add(table + "." + column + ": has no class"))));
    Set<String> seen = new LinkedHashSet<>();
    for (Entry entry : classification.entries()) {
      String place = entry.table() + "." + entry.column();
      if (!seen.add(place)) {
        broken.add(place + ": is classified twice");
      }
      boolean known =
          entry.anyTable()
              ? columns.values().stream().anyMatch(types -> types.containsKey(entry.column()))
              : columns.getOrDefault(entry.table(), Map.of()).containsKey(entry.column());
      if (!known && !entry.table().startsWith(EVENT)) {
        broken.add(place + ": is classified and does not exist");
      }
    }
  }

  private void column(String table, Entry entry, String type) {
    String place = table + "." + entry.column();
    if (entry.sensitivity().personal()) {
      if (table.endsWith("_past")) {
        broken.add(place + ": is personal and would stay in a history for ever; keep it elsewhere");
      }
      if (!type.equals("bytea") && entry.reason() == null) {
        broken.add(place + ": is personal, neither sealed nor is it said why not");
      }
      if (entry.purpose() == null || entry.retention() == null) {
        broken.add(place + ": is personal and lacks its purpose or its period of keeping");
      }
    }
  }

  private void events(Path folder) {
    Set<String> known = new LinkedHashSet<>();
    List<Path> schemas = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(f -> f.toString().endsWith(".schema.json")).sorted().forEach(schemas::add);
      for (Path schema : schemas) {
        JsonNode root = JSON.readTree(schema.toFile());
        String type = root.path("$id").asText();
        properties(
            root,
            (name, node) -> {
              known.add(EVENT + type + "." + name);
              if (FORBIDDEN.contains(name.toLowerCase(java.util.Locale.ROOT))
                  && classification.find(EVENT + type, name).isEmpty()) {
                broken.add(
                    EVENT + type + "." + name + ": is called like personal data; events have none");
              }
            });
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
    for (Entry entry : classification.entries()) {
      if (entry.table().startsWith(EVENT)) {
        String place = entry.table() + "." + entry.column();
        if (!known.contains(place)) {
          broken.add(place + ": is classified and does not exist");
        }
        if (entry.sensitivity().personal()) {
          broken.add(place + ": is personal; events have none");
        }
      }
    }
  }

  private static void properties(JsonNode node, BiConsumer<String, JsonNode> visit) {
    if (node.isObject()) {
      node.path("properties").properties().forEach(p -> visit.accept(p.getKey(), p.getValue()));
    }
    node.forEach(child -> properties(child, visit));
  }
}
