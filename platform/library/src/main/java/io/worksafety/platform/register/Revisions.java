package io.worksafety.platform.register;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The versions of an entry, oldest first. The database keeps them: {@code keep_history('thing')}
 * makes the table {@code thing_past}, which only its trigger writes, and the function {@code
 * thing_at(instant)}, the register as it was.
 */
@ApplicationScoped
public class Revisions {

  private final ReadModel reads;

  Revisions(ReadModel reads) {
    this.reads = reads;
  }

  /**
   * Empty for an entry the caller's area does not cover.
   *
   * @param columns what {@code reader} reads, the id first; without version, stamps and voiding
   */
  public <T> List<Revision<T>> of(
      String columns, String table, UUID id, Caller caller, ReadModel.RowReader<T> reader) {
    String stamps = ", version, updated_at, updated_by, " + Voiding.COLUMNS + ", ";
    String present =
        columns
            + stamps
            + "null::timestamptz as recorded_until, area_code as in_area from "
            + table;
    String past = columns + stamps + "recorded_until, area_code as in_area from " + table + "_past";
    return reads.list(
        KeysetQuery.select(
                "* from (select "
                    + past
                    + " where id = ? union all select "
                    + present
                    + " where id = ? order by version) revisions")
            .binding(id, id)
            .scope("in_area", caller.areas()),
        row ->
            new Revision<>(
                row.getLong("version"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("recorded_until", OffsetDateTime.class)),
                row.getString("updated_by"),
                Voiding.read(row),
                reader.read(row)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
