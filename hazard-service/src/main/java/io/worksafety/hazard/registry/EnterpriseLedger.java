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

/** Enterprises in bulk: what is known of many, and many written in few statements. */
@ApplicationScoped
public class EnterpriseLedger {

  private static final String COLUMNS = "id, " + EnterpriseDetails.COLUMNS + " from enterprise";

  private final Enterprises enterprises;
  private final EntityManager entities;
  private final ReadModel reads;
  private final Journal journal;

  EnterpriseLedger(
      Enterprises enterprises, EntityManager entities, ReadModel reads, Journal journal) {
    this.enterprises = enterprises;
    this.entities = entities;
    this.reads = reads;
    this.journal = journal;
  }

  /** A registered enterprise as it is now. */
  public record Known(UUID id, EnterpriseDetails details) {}

  // in (select unnest …) instead of = any (…): with a plan made for any array the latter compares
  // every row with every element

  public List<Known> byUscc(Collection<String> usccs) {
    return usccs.isEmpty()
        ? List.of()
        : reads.list(
            inForce()
                .and("uscc in (select unnest(?::text[]))", (Object) usccs.toArray(String[]::new)),
            EnterpriseLedger::read);
  }

  /** By their numbers in another register, which are unique within a district. */
  public List<Known> byReference(Collection<LedgerReference> references) {
    return references.isEmpty()
        ? List.of()
        : reads.list(LedgerReference.among(inForce(), references), EnterpriseLedger::read);
  }

  /** Refuses what no single registration would take either. */
  public void check(EnterpriseDetails details) {
    Enterprise.requireUscc(details);
  }

  /** Registers and corrects with one event and one audit row each. */
  public void write(
      List<EnterpriseDetails> registrations,
      Map<UUID, EnterpriseDetails> corrections,
      Caller caller) {
    List<Journal.Change> changes = new ArrayList<>(registrations.size() + corrections.size());
    for (EnterpriseDetails details : registrations) {
      Enterprise enterprise = Enterprise.register(details, caller);
      changes.add(new Journal.Change(enterprise, enterprise.registered()));
    }
    if (!corrections.isEmpty()) {
      for (Enterprise enterprise : enterprises.list("id in ?1", corrections.keySet())) {
        enterprise.correct(Objects.requireNonNull(corrections.get(enterprise.id())), caller);
        changes.add(new Journal.Change(enterprise, enterprise.corrected()));
      }
    }
    if (!changes.isEmpty()) {
      journal.append(changes);
      // what is written is not needed again; a long file must not fill the memory
      entities.clear();
    }
  }

  private static Known read(ResultSet row) throws SQLException {
    return new Known(row.getObject("id", UUID.class), EnterpriseDetails.read(row));
  }

  /** What is void is known no more: its numbers and its place are free. */
  private static KeysetQuery inForce() {
    return KeysetQuery.select(COLUMNS).and("voided_at is null");
  }
}
