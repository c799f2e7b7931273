package db.migration;

public class V100__audit_chain extends PlatformScript {
  public V100__audit_chain() {
    super("audit-chain.sql");
  }
}
