package io.worksafety.platform.outbox;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequiredTablesTest {

  private final RequiredTables required =
      new RequiredTables()
          .need("outbox", "SELECT", "INSERT", "DELETE")
          .need("inbox_position", "SELECT", "INSERT", "UPDATE");
  private OutboxDatabase database;

  @BeforeEach
  void open() throws Exception {
    database = OutboxDatabase.withChain();
  }

  @AfterEach
  void close() throws Exception {
    database.close();
  }

  @Test
  void thePlatformTablesSatisfyIt() {
    assertThatCode(() -> required.check(database.asApp())).doesNotThrowAnyException();
  }

  @Test
  void aMissingTableAndAMissingRightAreBothNamed() throws Exception {
    // Given
    database.execute("drop table inbox_position");
    database.execute("revoke delete on outbox from " + database.appRole());

    // When
    assertThatThrownBy(() -> required.check(database.asApp()))

        // Then
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("table inbox_position is missing")
        .hasMessageContaining("right to DELETE on outbox is missing");
  }
}
