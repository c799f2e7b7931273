package db.migration;

public class V001__platform_tables extends PlatformScript {
  public V001__platform_tables() {
    super("platform-tables.sql");
  }
}
