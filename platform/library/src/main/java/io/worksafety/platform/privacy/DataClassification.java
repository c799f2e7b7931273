package io.worksafety.platform.privacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What every column of this service's tables holds, as two files beside the code say: {@code
 * data-classification/platform.csv} of the library and {@code data-classification/service.csv} of
 * the service. Several columns of a table can share a line; the table {@code *} means any. Tables
 * the database derives from another, its history and its tallies, hold what that one holds.
 */
public final class DataClassification {

  private static final List<String> FILES =
      List.of("data-classification/platform.csv", "data-classification/service.csv");
  private static final String HEADER = "table,columns,class,purpose,retention,export,reason";
  private static final int CELLS = HEADER.split(",").length;

  private static final List<String> DERIVED = List.of("_past", "_tally", "_tally_sum");

  /**
   * Whether rows that refer to a person are told when somebody asks what is held on that person.
   */
  public enum Export {
    ROWS,
    /** Not to the person: an inquiry would be hindered (PIPL arts 18, 35). */
    OFFICIALS,
    /** To nobody: even that there is something would give a secret away. */
    WITHHELD
  }

  /**
   * @param table or {@code event:} and a type
   * @param purpose what the data is for; given for personal data
   * @param retention the rule that ends it, or how else it ends; given for personal data
   * @param reason why it stands in clear although it is personal
   */
  public record Entry(
      String table,
      String column,
      Sensitivity sensitivity,
      @Nullable String purpose,
      @Nullable String retention,
      Export export,
      @Nullable String reason) {

    public boolean anyTable() {
      return table.equals("*");
    }
  }

  private final List<Entry> entries;

  private DataClassification(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** Of the service this runs in. */
  public static DataClassification read() {
    List<Entry> entries = new ArrayList<>();
    for (String file : FILES) {
      ClassLoader loader = Thread.currentThread().getContextClassLoader();
      try (var in = loader.getResourceAsStream(file)) {
        if (in != null) {
          entries.addAll(
              parse(file, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(file, e);
      }
    }
    return new DataClassification(entries);
  }

  public static DataClassification of(String text) {
    return new DataClassification(
        parse("text", new BufferedReader(new java.io.StringReader(text))));
  }

  private static List<Entry> parse(String file, BufferedReader reader) {
    List<Entry> entries = new ArrayList<>();
    for (String line : reader.lines().toList()) {
      if (line.isBlank() || line.startsWith("#") || line.equals(HEADER)) {
        continue;
      }
      String[] cells = line.split(",", CELLS);
      if (cells.length < 3) {
        throw new IllegalStateException(file + ": " + line);
      }
      String export = cell(cells, 5);
      for (String column : cells[1].strip().split(" +")) {
        entries.add(
            new Entry(
                cells[0].strip(),
                column,
                Sensitivity.valueOf(cells[2].strip()),
                cell(cells, 3),
                cell(cells, 4),
                export == null ? Export.ROWS : Export.valueOf(export),
                cell(cells, 6)));
      }
    }
    return entries;
  }

  private static @Nullable String cell(String[] cells, int at) {
    return at < cells.length && !cells[at].isBlank() ? cells[at].strip() : null;
  }

  public List<Entry> entries() {
    return entries;
  }

  /** The column's own line, then that of the table it derives from, then the one for any table. */
  public Optional<Entry> find(String table, String column) {
    return lookUp(table, column)
        .or(() -> origin(table).flatMap(origin -> lookUp(origin, column)))
        .or(() -> lookUp("*", column));
  }

  private Optional<String> origin(String table) {
    return DERIVED.stream()
        .filter(table::endsWith)
        .map(suffix -> table.substring(0, table.length() - suffix.length()))
        .filter(origin -> entries.stream().anyMatch(e -> e.table().equals(origin)))
        .findFirst();
  }

  private Optional<Entry> lookUp(String table, String column) {
    return entries.stream()
        .filter(e -> e.table().equals(table) && e.column().equals(column))
        .findFirst();
  }
}
