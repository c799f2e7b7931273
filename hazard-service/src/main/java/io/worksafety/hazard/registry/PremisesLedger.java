package io.worksafety.hazard.registry;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Premises in bulk: what is known of many, and many written in few statements. */
@ApplicationScoped
public class PremisesLedger {

  private static final String COLUMNS =
      "id, name, kinds, address, area_code, enterprise_id, industry_code, lat, lon,"
          + " floor_area_m2, storeys, rooms, occupants, dorm_in_same_building, permit_no,"
          + " external_ref, status from premises";

  private final PremisesRegister premises;
  private final EntityManager entities;
  private final ReadModel reads;
  private final Journal journal;

  PremisesLedger(
      PremisesRegister premises, EntityManager entities, ReadModel reads, Journal journal) {
    this.premises = premises;
    this.entities = entities;
    this.reads = reads;
    this.journal = journal;
  }

  /** Registered premises as they are now. */
  public record Known(UUID id, PremisesDetails details) {}

  /** By their numbers in another register, which are unique within a district. */
  public List<Known> byReference(Collection<LedgerReference> references) {
    return references.isEmpty()
        ? List.of()
        : reads.list(
            LedgerReference.among(KeysetQuery.select(COLUMNS), references), PremisesLedger::read);
  }

  /** Where an enterprise has premises. */
  public record Site(UUID enterpriseId, String address) {}

  public List<Known> bySite(Collection<Site> sites) {
    return sites.isEmpty()
        ? List.of()
        : reads.list(
            KeysetQuery.select(COLUMNS)
                .and(
                    "(enterprise_id, address) in (select * from unnest(?::uuid[], ?::text[]))",
                    sites.stream().map(s -> s.enterpriseId().toString()).toArray(String[]::new),
                    sites.stream().map(Site::address).toArray(String[]::new)),
            PremisesLedger::read);
  }

  /** Registers and corrects with one event and one audit row each. */
  public void write(
      List<PremisesDetails> registrations, Map<UUID, PremisesDetails> corrections, Caller caller) {
    List<Journal.Change> changes = new ArrayList<>(registrations.size() + corrections.size());
    for (PremisesDetails details : registrations) {
      Premises place = Premises.register(details, caller);
      changes.add(new Journal.Change(place, place.registered()));
    }
    if (!corrections.isEmpty()) {
      for (Premises place : premises.list("id in ?1", corrections.keySet())) {
        place.correct(Objects.requireNonNull(corrections.get(place.id())), caller);
        changes.add(new Journal.Change(place, place.corrected()));
      }
    }
    if (!changes.isEmpty()) {
      journal.append(changes);
      // what is written is not needed again; a long file must not fill the memory
      entities.clear();
    }
  }

  private static Known read(ResultSet row) throws SQLException {
    return new Known(
        row.getObject("id", UUID.class),
        new PremisesDetails(
            row.getString("name"),
            Premises.premisesKinds(List.of((String[]) row.getArray("kinds").getArray())),
            row.getString("address"),
            row.getString("area_code"),
            row.getObject("enterprise_id", UUID.class),
            row.getString("industry_code"),
            StoredPoint.of(row),
            row.getBigDecimal("floor_area_m2"),
            row.getObject("storeys", Integer.class),
            row.getObject("rooms", Integer.class),
            row.getObject("occupants", Integer.class),
            row.getBoolean("dorm_in_same_building"),
            row.getString("permit_no"),
            row.getString("external_ref"),
            PremisesStatus.valueOf(row.getString("status"))));
  }
}
