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

  private static final String COLUMNS = "id, " + PremisesDetails.COLUMNS + " from premises";

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
        : reads.list(LedgerReference.among(inForce(), references), PremisesLedger::read);
  }

  /** Where an enterprise has premises. */
  public record Site(UUID enterpriseId, String address) {}

  public List<Known> bySite(Collection<Site> sites) {
    return sites.isEmpty()
        ? List.of()
        : reads.list(
            inForce()
                .and(
                    "(enterprise_id, address) in (select * from unnest(?::uuid[], ?::text[]))",
                    sites.stream().map(s -> s.enterpriseId().toString()).toArray(String[]::new),
                    sites.stream().map(Site::address).toArray(String[]::new)),
            PremisesLedger::read);
  }

  /** Refuses what no single registration would take either. */
  public void check(PremisesDetails details) {
    Premises.requireLss(details);
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
    return new Known(row.getObject("id", UUID.class), PremisesDetails.read(row));
  }

  /** What is void is known no more: its numbers and its place are free. */
  private static KeysetQuery inForce() {
    return KeysetQuery.select(COLUMNS).and("voided_at is null");
  }
}
