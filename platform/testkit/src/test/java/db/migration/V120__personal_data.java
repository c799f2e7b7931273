package db.migration;

public class V120__personal_data extends PlatformScript {
  public V120__personal_data() {
    super("personal-data-tables.sql");
  }
}
