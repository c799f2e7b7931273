package io.worksafety.accountability.chain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** The people we were told hold or held a post: their ids, nothing else. */
@ApplicationScoped
public class Appointees {

  private final DataSource dataSource;

  Appointees(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public boolean known(UUID personId) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query =
            connection.prepareStatement("select from appointee where person_id = ?")) {
      query.setObject(1, personId);
      try (var row = query.executeQuery()) {
        return row.next();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Appointees cannot be read", e);
    }
  }

  void store(UUID personId) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into appointee (person_id) values (?) on conflict do nothing")) {
      insert.setObject(1, personId);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The appointee cannot be stored", e);
    }
  }
}
