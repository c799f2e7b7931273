package db.migration;

public class V002__time_tables extends PlatformScript {
  public V002__time_tables() {
    super("time-tables.sql");
  }
}
