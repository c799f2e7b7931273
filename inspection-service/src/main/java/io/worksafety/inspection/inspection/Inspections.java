package io.worksafety.inspection.inspection;

import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A concealed inspection is found only by those who need to know; for all others it does not exist.
 * Once it is in the open, the area decides as usual.
 */
@ApplicationScoped
class Inspections extends Aggregates<Inspection> {

  private static final UUID NOBODY = new UUID(0, 0);

  @Override
  public Inspection require(UUID id, Caller caller) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("id", id);
    parameters.put("person", caller.personId() == null ? NOBODY : caller.personId());
    StringBuilder area = new StringBuilder("1 = 0");
    List<String> prefixes = caller.areas().prefixes();
    for (int i = 0; i < prefixes.size(); i++) {
      area.append(" or i.areaCode like :area").append(i);
      parameters.put("area" + i, prefixes.get(i) + "%");
    }
    return find(
            "from Inspection i where i.id = :id and ((i.concealed = false and ("
                + area
                + ")) or :person member of i.needToKnow)",
            parameters)
        .firstResultOptional()
        .orElseThrow(() -> notFound(id));
  }

  /**
   * For acts that several members of a team may do at once: the second waits for the first instead
   * of being refused.
   */
  Inspection hold(UUID id, Caller caller, IfMatch ifMatch) {
    Inspection inspection = require(id, caller);
    getEntityManager().refresh(inspection, LockModeType.PESSIMISTIC_WRITE);
    ifMatch.check(inspection.version());
    return inspection;
  }

  /** Sealed inspections whose window is over; few at a time. */
  List<UUID> overdue(Instant now, int limit) {
    return find(
            "select i.id from Inspection i where i.status = ?1 and i.windowEnd < ?2"
                + " order by i.windowEnd",
            InspectionStatus.SEALED,
            now)
        .page(0, limit)
        .project(UUID.class)
        .list();
  }

  boolean hasOrder(String docNo) {
    return getEntityManager()
            .createQuery("select count(o) from InspectionOrder o where o.docNo = :no", Long.class)
            .setParameter("no", docNo)
            .getSingleResult()
        > 0;
  }

  Optional<Finding> finding(UUID findingId) {
    return Optional.ofNullable(getEntityManager().find(Finding.class, findingId));
  }
}
