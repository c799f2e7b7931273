package io.worksafety.hazard.ledger;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.worksafety.platform.code.Crs;
import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.openapi.Labelled;
import io.worksafety.platform.request.StrictJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One row with typed reading of its cells. A column the file does not have keeps what is
 * registered; an empty cell clears it. What cannot be read is noted and does not stop the reading
 * of the rest.
 */
final class LedgerRow {

  private static final Set<String> YES = Set.of("是", "有", "true", "TRUE", "True", "yes", "Y", "1");
  private static final Set<String> NO = Set.of("否", "无", "false", "FALSE", "False", "no", "N", "0");
  private static final int MAX_NUMBER = 20;

  private final int number;
  private final CsvRecord cells;
  private final Map<LedgerColumn, Integer> places;
  private final Map<LedgerColumn, String> headers;
  private final List<RowError> errors = new ArrayList<>(0);

  LedgerRow(
      int number,
      CsvRecord cells,
      Map<LedgerColumn, Integer> places,
      Map<LedgerColumn, String> headers) {
    this.number = number;
    this.cells = cells;
    this.places = places;
    this.headers = headers;
  }

  List<RowError> errors() {
    return errors;
  }

  void refuse(@Nullable LedgerColumn column, String code, String message) {
    RowError error =
        new RowError(number, column == null ? null : headers.get(column), code, message);
    if (!errors.contains(error)) {
      errors.add(error);
    }
  }

  boolean has(LedgerColumn column) {
    return places.containsKey(column);
  }

  /** The cell, or null when it or its column is missing or empty. */
  @Nullable String cell(LedgerColumn column) {
    Integer place = places.get(column);
    if (place == null || place >= cells.getFieldCount()) {
      return null;
    }
    String text = cells.getField(place).strip();
    if (StrictJson.broken(text)) {
      refuse(column, "text", "There is a character that cannot be kept 含有无法保存的字符");
      return null;
    }
    return text.isEmpty() ? null : text;
  }

  @Nullable String text(LedgerColumn column, @Nullable String registered) {
    return has(column) ? cell(column) : registered;
  }

  /** Credit codes and the like: typed in lower case by many, kept in upper case. */
  @Nullable String code(LedgerColumn column, @Nullable String registered) {
    String text = text(column, registered);
    return text == null ? null : text.toUpperCase(Locale.ROOT);
  }

  @Nullable Integer whole(LedgerColumn column, @Nullable Integer registered) {
    return read(
        column,
        registered,
        text -> {
          try {
            return Integer.valueOf(text);
          } catch (NumberFormatException e) {
            refuse(column, "whole-number", "A whole number is expected 应为整数");
            return null;
          }
        });
  }

  @Nullable BigDecimal decimal(LedgerColumn column, @Nullable BigDecimal registered) {
    return read(
        column,
        registered,
        text -> {
          if (text.length() <= MAX_NUMBER && text.matches("-?\\d+(\\.\\d+)?")) {
            return new BigDecimal(text);
          }
          refuse(column, "number", "A number is expected 应为数字");
          return null;
        });
  }

  boolean yes(LedgerColumn column, boolean registered) {
    Boolean value =
        read(
            column,
            registered,
            text -> {
              if (YES.contains(text)) {
                return true;
              }
              if (!NO.contains(text)) {
                refuse(column, "yes-or-no", "是 or 否 is expected 应为 是 或 否");
              }
              return false;
            });
    return value != null && value;
  }

  /** A constant by its name or its Chinese label. */
  <E extends Enum<E> & Labelled> @Nullable E one(
      LedgerColumn column, Class<E> type, @Nullable E registered) {
    return read(column, registered, text -> constant(column, type, text));
  }

  /** Several constants, apart by 、 ； ; | or /. */
  <E extends Enum<E> & Labelled> @Nullable Set<E> several(
      LedgerColumn column, Class<E> type, @Nullable Set<E> registered) {
    if (!has(column)) {
      return registered;
    }
    Set<E> values = new TreeSet<>();
    String text = cell(column);
    if (text != null) {
      for (String part : text.split("[、；;|/]")) {
        E value = part.isBlank() ? null : constant(column, type, part.strip());
        if (value != null) {
          values.add(value);
        }
      }
    }
    return values;
  }

  private <E extends Enum<E> & Labelled> @Nullable E constant(
      LedgerColumn column, Class<E> type, String text) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(text) || constant.labelZh().equals(text)) {
        return constant;
      }
    }
    List<String> known = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      known.add(constant.labelZh() + "/" + constant.name());
    }
    refuse(column, "unknown-value", "Expected one of 应为 " + String.join(", ", known));
    return null;
  }

  /** Latitude, longitude and their system, all or none. */
  @Nullable GeoPoint point(
      LedgerColumn lat, LedgerColumn lon, LedgerColumn crs, @Nullable GeoPoint registered) {
    if (!has(lat) && !has(lon) && !has(crs)) {
      return registered;
    }
    BigDecimal north = decimal(lat, null);
    BigDecimal east = decimal(lon, null);
    if (north == null && east == null) {
      return null;
    }
    String system = cell(crs);
    if (north == null || east == null || system == null) {
      refuse(
          north == null ? lat : east == null ? lon : crs,
          "position-incomplete",
          "Latitude, longitude and coordinate system go together 纬度、经度、坐标系须同时填写");
      return null;
    }
    for (Crs known : Crs.values()) {
      if (known.name().equalsIgnoreCase(system.replace("-", ""))) {
        GeoPoint point = new GeoPoint(north.doubleValue(), east.doubleValue(), known);
        if (point.inChina()) {
          return point.toCgcs2000();
        }
        refuse(lat, "position-outside", "The position is not in China 坐标不在中国境内");
        return null;
      }
    }
    refuse(crs, "unknown-value", "Expected one of 应为 CGCS2000, WGS84, GCJ02, BD09");
    return null;
  }

  private <T> @Nullable T read(
      LedgerColumn column, @Nullable T registered, Function<String, @Nullable T> reader) {
    if (!has(column)) {
      return registered;
    }
    String text = cell(column);
    return text == null ? null : reader.apply(text);
  }
}
