package io.worksafety.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.worksafety.launcher.PostgresServer.Durability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

  private static final String PASSWORD = "a-password-for-this-test";

  @TempDir Path folder;

  private PostgresServer server;

  @BeforeEach
  void prepare() throws IOException {
    server = server(Ports.free());
  }

  @AfterEach
  void stop() throws IOException {
    server.stop();
  }

  @Test
  void aCommitSurvivesAPowerCut() throws Exception {
    server.start();

    assertThat(value("show fsync")).isEqualTo("on");
    assertThat(value("show synchronous_commit")).isEqualTo("on");
    assertThat(value("show full_page_writes")).isEqualTo("on");
    assertThat(value("show listen_addresses")).isEqualTo("127.0.0.1");
  }

  @Test
  void aKilledServerStartsAgainWithItsData() throws Exception {
    // Given
    server.start();
    execute("create table kept as select 42 as answer");
    server.process().destroyForcibly();
    server.process().onExit().join();

    // When
    server.start();

    // Then
    assertThat(value("select answer::text from kept")).isEqualTo("42");
  }

  @Test
  void aServerLeftBehindIsFoundAndStopped() throws Exception {
    // Given
    server.start();
    ProcessHandle left = server.process();

    // When
    var stopped = server(Ports.free()).stopLeftOver();

    // Then
    assertThat(stopped).contains(left.pid());
    assertThat(Processes.alive(left)).isFalse();
  }

  @Test
  void aDataFolderOfAnotherVersionIsNamed() throws Exception {
    // Given
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/PG_VERSION"), "15\n");

    // When, Then
    assertThatThrownBy(server::start)
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("made by PostgreSQL 15, and this suite brings 18");
  }

  private PostgresServer server(int port) throws IOException {
    Path programs = Layout.find().state();
    return new PostgresServer(
        programs,
        folder.resolve("data"),
        folder.resolve("log/postgres.log"),
        port,
        PASSWORD,
        Durability.FULL);
  }

  private void execute(String statement) throws SQLException {
    try (Connection connection = connect()) {
      connection.createStatement().execute(statement);
    }
  }

  private String value(String query) throws SQLException {
    try (Connection connection = connect();
        var rows = connection.createStatement().executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        server.url() + "/postgres", PostgresServer.SUPERUSER, PASSWORD);
  }
}
