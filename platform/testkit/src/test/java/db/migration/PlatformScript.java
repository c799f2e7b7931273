package db.migration;

import java.nio.charset.StandardCharsets;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Runs a script of the platform library as it is there; a service copies it instead. */
abstract class PlatformScript extends BaseJavaMigration {

  private final String script;

  PlatformScript(String script) {
    this.script = script;
  }

  @Override
  public void migrate(Context context) throws Exception {
    String appRole = context.getConfiguration().getPlaceholders().get("app_role");
    try (var in =
            Thread.currentThread().getContextClassLoader().getResourceAsStream("db/" + script);
        var statement = context.getConnection().createStatement()) {
      String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      statement.execute(sql.replace("${app_role}", appRole));
    }
  }
}
