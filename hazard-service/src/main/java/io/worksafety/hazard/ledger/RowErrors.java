package io.worksafety.hazard.ledger;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.paging.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The errors kept of imports. */
@ApplicationScoped
class RowErrors {

  private static final String COLUMNS =
      "id, row_no, column_name, code, message from ledger_import_error";
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final long LARGEST = 0x3FFF_FFFF_FFFF_FFFFL;

  private final DataSource database;
  private final ReadModel reads;

  RowErrors(DataSource database, ReadModel reads) {
    this.database = database;
    this.reads = reads;
  }

  void keep(UUID importId, List<RowError> errors) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into ledger_import_error (id, import_id, row_no, column_name, code,"
                    + " message) values (?, ?, ?, ?, ?, ?)")) {
      for (int i = 0; i < errors.size(); i++) {
        RowError error = errors.get(i);
        insert.setObject(1, id(importId, i));
        insert.setObject(2, importId);
        insert.setInt(3, error.row());
        insert.setString(4, error.column());
        insert.setString(5, error.code());
        insert.setString(6, error.message());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new LedgerStoreFailure(e);
    }
  }

  /** Ids count down, so that a page, which goes from the largest id on, has the rows in order. */
  private static UUID id(UUID importId, int index) {
    return new UUID(importId.getMostSignificantBits(), VARIANT | (LARGEST - index));
  }

  Page<RowError> page(UUID importId, PageRequest page) {
    return reads.page(KeysetQuery.select(COLUMNS).eq("import_id", importId), page, RowErrors::read);
  }

  List<RowError> first(UUID importId, int limit) {
    return page(importId, new PageRequest(limit, null)).items();
  }

  private static RowError read(ResultSet row) throws SQLException {
    return new RowError(row.getInt(2), row.getString(3), row.getString(4), row.getString(5));
  }
}
