package io.worksafety.platform.code;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The table of administrative divisions down to street and town (行政区划, GB/T 2260 and GB/T 10114),
 * National Bureau of Statistics, 2023 edition.
 *
 * <p>44 703 rows live in every service, so they are kept as sorted code arrays and one character
 * array of names per level (about 0.7 MB) instead of as objects (about 7 MB); a look-up is one
 * binary search. The table is read at first use: a service that never asks never pays.
 */
public final class Divisions {

  public static final String SOURCE = "National Bureau of Statistics, 2023 edition";

  private static final String RESOURCE = "/reference/divisions-2023.txt";
  private static final int STREET_DIGITS = 9;
  private static final int VILLAGE_DIGITS = 12;

  private Divisions() {}

  /**
   * True for a division of the table. Villages (12 digits) are not in it: of those the street is
   * looked up and the last three digits must not be 000.
   */
  public static boolean exists(String code) {
    if (code.length() == VILLAGE_DIGITS) {
      return number(code, STREET_DIGITS, VILLAGE_DIGITS) > 0
          && exists(code.substring(0, STREET_DIGITS));
    }
    Level level = level(code.length());
    return level != null && level.find(code) >= 0;
  }

  /** The name of a division of the table, e.g. 建邺区; empty for villages and unknown codes. */
  public static Optional<String> name(String code) {
    Level level = level(code.length());
    int at = level == null ? -1 : level.find(code);
    return at < 0 || level == null ? Optional.empty() : Optional.of(level.name(at));
  }

  /** The name with those of its parents, e.g. 江苏省南京市建邺区莫愁湖街道. */
  public static Optional<String> fullName(String code) {
    Optional<String> own = name(code);
    if (own.isEmpty()) {
      return own;
    }
    StringBuilder full = new StringBuilder();
    for (int digits : new int[] {2, 4, 6, STREET_DIGITS}) {
      if (digits <= code.length()) {
        name(code.substring(0, digits))
            .filter(n -> digits != 4 || !filler(n))
            .ifPresent(full::append);
      }
    }
    return Optional.of(full.toString());
  }

  /** The code one level up; empty for provinces and for codes that are not a division. */
  public static Optional<String> parent(String code) {
    return switch (code.length()) {
      case 4, 6 -> Optional.of(code.substring(0, code.length() - 2)).filter(p -> exists(code));
      case STREET_DIGITS, VILLAGE_DIGITS ->
          Optional.of(code.substring(0, code.length() - 3)).filter(p -> exists(code));
      default -> Optional.empty();
    };
  }

  /** Streets and towns of a county or district (6 digits), by code. */
  public static List<Division> streetsOf(String areaCode) {
    return areaCode.length() == 6 ? childrenOf(areaCode) : List.of();
  }

  /** The divisions one level down, by code. */
  public static List<Division> childrenOf(String code) {
    int step = code.length() == 6 ? 3 : 2;
    Level below = level(code.length() + step);
    if (below == null || !exists(code)) {
      return List.of();
    }
    int factor = step == 3 ? 1000 : 100;
    int first = number(code, 0, code.length()) * factor;
    int at = Arrays.binarySearch(below.codes, first);
    List<Division> children = new ArrayList<>();
    for (int i = at < 0 ? -at - 1 : at;
        i < below.codes.length && below.codes[i] < first + factor;
        i++) {
      children.add(new Division(String.valueOf(below.codes[i]), below.name(i)));
    }
    return children;
  }

  /** Levels that exist for the statistics only and are not part of a spoken name. */
  private static boolean filler(String cityName) {
    return cityName.equals("市辖区") || cityName.equals("县") || cityName.endsWith("直辖县级行政区划");
  }

  private static @Nullable Level level(int digits) {
    return switch (digits) {
      case 2 -> Table.LEVELS[0];
      case 4 -> Table.LEVELS[1];
      case 6 -> Table.LEVELS[2];
      case STREET_DIGITS -> Table.LEVELS[3];
      default -> null;
    };
  }

  /** The digits from..to as a number, -1 when one of them is not an ASCII digit. */
  private static int number(CharSequence code, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = code.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private record Level(int[] codes, int[] ends, char[] names) {

    int find(String code) {
      int number = number(code, 0, code.length());
      return number < 0 ? -1 : Arrays.binarySearch(codes, number);
    }

    String name(int at) {
      int start = at == 0 ? 0 : ends[at - 1];
      return new String(names, start, ends[at] - start);
    }
  }

  /** Holder, so that the file is read by the first look-up and never again. */
  private static final class Table {
    static final Level[] LEVELS = read();

    private static Level[] read() {
      LevelReader[] readers = {
        new LevelReader(40), new LevelReader(400), new LevelReader(3200), new LevelReader(42000)
      };
      try (InputStream in = Divisions.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException("The division table " + RESOURCE + " is missing");
        }
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int[] current = new int[4];
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          int marks = 0;
          while (line.charAt(marks) == '#') {
            marks++;
          }
          int level = marks == 0 ? 3 : marks - 1;
          int from = marks == 0 ? 0 : marks + 1;
          int to = from + (level == 3 ? 3 : 2);
          int part = number(line, from, to);
          if (part < 0 || line.charAt(to) != ' ' || line.length() == to + 1) {
            throw new IllegalStateException("Not a division: " + line);
          }
          int parent = level == 0 ? 0 : current[level - 1];
          current[level] = parent * (level == 3 ? 1000 : 100) + part;
          readers[level].add(current[level], line, to + 1);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("The division table " + RESOURCE + " cannot be read", e);
      }
      return Arrays.stream(readers).map(LevelReader::level).toArray(Level[]::new);
    }
  }

  private static final class LevelReader {
    private final StringBuilder names = new StringBuilder();
    private int[] codes;
    private int[] ends;
    private int size;

    LevelReader(int expected) {
      codes = new int[expected];
      ends = new int[expected];
    }

    void add(int code, String line, int nameFrom) {
      if (size > 0 && codes[size - 1] >= code) {
        throw new IllegalStateException("Divisions out of order at " + code);
      }
      if (size == codes.length) {
        codes = Arrays.copyOf(codes, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
      }
      names.append(line, nameFrom, line.length());
      codes[size] = code;
      ends[size++] = names.length();
    }

    Level level() {
      char[] all = new char[names.length()];
      names.getChars(0, all.length, all, 0);
      return new Level(Arrays.copyOf(codes, size), Arrays.copyOf(ends, size), all);
    }
  }
}
