package io.worksafety.platform.paging;

import io.worksafety.platform.security.SecretKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Runs the queries of the read side: plain SQL to records, without entities or transactions. */
@ApplicationScoped
public class ReadModel {

  /** Makes a record of the row the result set stands on. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final DataSource database;
  private final Cursors cursors;

  ReadModel(DataSource database, SecretKey key) {
    this.database = database;
    this.cursors = new Cursors(key.derive("cursor"));
  }

  /** One page, newest first; the first selected column must be {@code id}. */
  public <T> Page<T> page(KeysetQuery query, PageRequest page, RowReader<T> reader) {
    return query.page(database, cursors, page, reader);
  }

  public <T> Optional<T> first(KeysetQuery query, RowReader<T> reader) {
    return query.first(database, reader);
  }

  /** Every row of a query that is known to be small. */
  public <T> List<T> list(KeysetQuery query, RowReader<T> reader) {
    return query.list(database, reader);
  }
}
