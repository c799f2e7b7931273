package io.worksafety.platform.privacy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A column whose values are sealed, each for its own row. Its table has a primary key {@code id} of
 * type uuid.
 *
 * @param purpose the data key it is sealed with
 * @param behindFunctions the service's role cannot read the column; the functions {@code
 *     <table>_older} and {@code <table>_resealed} of the database do what a rotation needs
 */
public record SealedColumn(
    DataKeys keys, String purpose, String table, String column, boolean behindFunctions) {

  public SealedColumn(DataKeys keys, String purpose, String table, String column) {
    this(keys, purpose, table, column, false);
  }

  public SealedColumn {
    // They become part of SQL text
    if (!table.matches("[a-z_]{1,63}") || !column.matches("[a-z_]{1,63}")) {
      throw new IllegalArgumentException(table + "." + column);
    }
  }

  /** Row and value of what is not sealed with a key: after which row, the key, how many. */
  String selectOlder() {
    return behindFunctions
        ? "select id, sealed from " + table + "_older(?, ?, ?)"
        : ("select id, %2$s from %1$s where id > ? and %2$s is not null"
                + " and substring(%2$s from 2 for 16) <>"
                + " uuid_send(?) order by id limit ?")
            .formatted(table, column);
  }

  /** How many values were replaced: the new one, the row, the old one. */
  String replace() {
    return behindFunctions
        ? "select " + table + "_resealed(?, ?, ?)"
        : ("with changed as (update %1$s set %2$s = ? where id = ? and %2$s = ? returning 1)"
                + " select count(*) from changed")
            .formatted(table, column);
  }

  public byte[] seal(UUID row, String clear) {
    return sealBytes(row, clear.getBytes(StandardCharsets.UTF_8));
  }

  public String open(UUID row, byte[] sealed) {
    return new String(openBytes(row, sealed), StandardCharsets.UTF_8);
  }

  byte[] sealBytes(UUID row, byte[] clear) {
    return keys.seal(purpose, place(row), clear);
  }

  byte[] openBytes(UUID row, byte[] sealed) {
    return keys.open(place(row), sealed);
  }

  private String place(UUID row) {
    return table + "." + column + "/" + row;
  }

  @Override
  public String toString() {
    return table + "." + column;
  }
}
