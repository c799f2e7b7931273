package io.worksafety.platform.code;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Code of an administrative division: province (2 digits), city (4), county or district (6), street
 * or town (9), village or residents' committee (12). Always one that {@link Divisions} knows.
 */
public record AreaCode(String value) {

  private static final Pattern SHAPE =
      Pattern.compile("[1-9]\\d(\\d{2}(\\d{2}(\\d{3}(\\d{3})?)?)?)?");

  /** What can be wrong with a text that should be a division code. */
  enum Fault {
    SHAPE,
    UNKNOWN
  }

  /** How far down the division is. */
  public enum Level {
    PROVINCE(2),
    CITY(4),
    COUNTY(6),
    STREET(9),
    VILLAGE(12);

    private final int digits;

    Level(int digits) {
      this.digits = digits;
    }

    public int digits() {
      return digits;
    }
  }

  public AreaCode {
    Optional<Fault> fault = fault(value);
    if (fault.isPresent()) {
      throw new IllegalArgumentException("Not a division code, " + fault.get() + ": " + value);
    }
  }

  public static AreaCode of(String value) {
    return new AreaCode(value);
  }

  public static boolean isValid(String text) {
    return fault(text).isEmpty();
  }

  static Optional<Fault> fault(String text) {
    if (!SHAPE.matcher(text).matches()) {
      return Optional.of(Fault.SHAPE);
    }
    return Divisions.exists(text) ? Optional.empty() : Optional.of(Fault.UNKNOWN);
  }

  public Level level() {
    return switch (value.length()) {
      case 2 -> Level.PROVINCE;
      case 4 -> Level.CITY;
      case 6 -> Level.COUNTY;
      case 9 -> Level.STREET;
      default -> Level.VILLAGE;
    };
  }

  /** The name in the table; a village has that of its street. */
  public String name() {
    String named = value.length() == 12 ? value.substring(0, 9) : value;
    return Divisions.name(named).orElseThrow();
  }

  public Optional<AreaCode> parent() {
    return Divisions.parent(value).map(AreaCode::new);
  }

  /** This division or its ancestor at that level; empty when this one is above it. */
  public Optional<AreaCode> at(Level level) {
    return level.digits() > value.length()
        ? Optional.empty()
        : Optional.of(new AreaCode(value.substring(0, level.digits())));
  }

  /** True for itself and for everything inside it. */
  public boolean covers(AreaCode other) {
    return other.value.startsWith(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
