package db.migration;

public class V146__inbox_retention extends PlatformScript {
  public V146__inbox_retention() {
    super("inbox-retention.sql");
  }
}
