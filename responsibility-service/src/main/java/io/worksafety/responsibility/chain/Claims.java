package io.worksafety.responsibility.chain;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.responsibility.bitemporal.Rows;
import io.worksafety.responsibility.organization.Level;
import io.worksafety.responsibility.place.PlaceFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every record that was looked at for a chain: those that counted and those that did not. */
@ApplicationScoped
class Claims {

  private static final String ASSIGNMENT =
      "r.level, r.scope_key, r.assignment_id, r.revision, r.role, r.holder_post_id,"
          + " r.holder_organization_id, lower(r.valid), upper(r.valid), lower(r.recorded),"
          + " upper(r.recorded) from assignment_record r";

  private static final String PORTFOLIO =
      "f.post_id, p.organization_id, lower(f.valid), upper(f.valid), lower(f.recorded),"
          + " upper(f.recorded) from post_portfolio_record f join post p on p.id = f.post_id";

  private static final String SEAT =
      "a.appointment_id, a.revision, a.person_id, a.principal, lower(a.valid), upper(a.valid),"
          + " lower(a.recorded), upper(a.recorded) from appointment_record a";

  private static final Comparator<Claim> NARROWEST_FIRST =
      Comparator.comparingInt(Claim::rank)
          .thenComparing(c -> c.postId().toString())
          .thenComparingInt(Claim::revision);

  private final ReadModel read;

  Claims(ReadModel read) {
    this.read = read;
  }

  /** An appointment to a post, whether it counts or not. */
  record Seat(
      UUID appointmentId,
      int revision,
      UUID personId,
      boolean principal,
      Claim.Held valid,
      Claim.Held recorded) {}

  /**
   * @param department the one that answers for the place, above which the leader is looked for
   */
  List<Claim> on(PlaceFacts place, Level level, @Nullable UUID department) {
    List<Claim> claims = new ArrayList<>();
    List<Probe> probes = Probe.of(place).stream().filter(p -> p.level() == level).toList();
    for (Probe probe : probes) {
      claims.addAll(assigned(level, probe.scopeKey(), probe.rank()));
    }
    if (level == Level.LEADER_IN_CHARGE && department != null) {
      claims.addAll(assigned(level, "DEP:" + department, probes.size()));
      claims.addAll(portfolios(department, probes.size() + 1));
    }
    claims.sort(NARROWEST_FIRST);
    return claims;
  }

  List<Seat> seatsOf(UUID post) {
    return read
        .list(
            KeysetQuery.select(SEAT).eq("a.post_id", post),
            row ->
                new Seat(
                    row.getObject(1, UUID.class),
                    row.getInt(2),
                    row.getObject(3, UUID.class),
                    row.getBoolean(4),
                    held(row, 5),
                    held(row, 7)))
        .stream()
        .sorted(Comparator.comparing(s -> s.appointmentId() + " " + s.revision()))
        .toList();
  }

  private List<Claim> assigned(Level level, String scopeKey, int rank) {
    return read.list(
        KeysetQuery.select(ASSIGNMENT).eq("r.scope_key", scopeKey).eq("r.level", level),
        row ->
            new Claim(
                level,
                rank,
                scopeKey,
                row.getObject(3, UUID.class),
                row.getInt(4),
                row.getString(5),
                row.getObject(6, UUID.class),
                row.getObject(7, UUID.class),
                held(row, 8),
                held(row, 10)));
  }

  private List<Claim> portfolios(UUID department, int rank) {
    return read.list(
        KeysetQuery.select(PORTFOLIO).eq("f.organization_id", department),
        row ->
            new Claim(
                Level.LEADER_IN_CHARGE,
                rank,
                "DEP:" + department,
                null,
                1,
                "PRIMARY",
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                held(row, 3),
                held(row, 5)));
  }

  private static Claim.Held held(ResultSet row, int column) throws SQLException {
    return new Claim.Held(Rows.instantOrNull(row, column), Rows.instantOrNull(row, column + 1));
  }
}
