package io.worksafety.platform.privacy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A column whose values are sealed, each for its own row. Its table has a primary key {@code id} of
 * type uuid.
 *
 * @param purpose the data key it is sealed with
 */
public record SealedColumn(DataKeys keys, String purpose, String table, String column) {

  public SealedColumn {
    // They become part of SQL text
    if (!table.matches("[a-z_]{1,63}") || !column.matches("[a-z_]{1,63}")) {
      throw new IllegalArgumentException(table + "." + column);
    }
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
