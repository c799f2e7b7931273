package db.migration;

public class V110__emergency_access extends PlatformScript {
  public V110__emergency_access() {
    super("emergency-tables.sql");
  }
}
