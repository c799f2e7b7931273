package io.worksafety.platform.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.worksafety.platform.problem.CommonProblem;
import io.worksafety.platform.problem.ProblemException;
import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.security.AreaScope;
import io.worksafety.platform.security.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Repository of an aggregate for commands. What lies outside the caller's area is not found: the
 * scope is part of the SQL.
 */
public abstract class Aggregates<E extends Aggregate> implements PanacheRepositoryBase<E, UUID> {

  public E require(UUID id, Caller caller, IfMatch ifMatch) {
    E aggregate = require(id, caller);
    ifMatch.check(aggregate.version());
    return aggregate;
  }

  public E require(UUID id, Caller caller) {
    return findWithin(id, caller.areas()).orElseThrow(() -> notFound(id));
  }

  /** For listeners and schedulers, which act for the service itself. */
  public E require(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> notFound(id));
  }

  private Optional<E> findWithin(UUID id, AreaScope areas) {
    if (areas.everywhere()) {
      return findByIdOptional(id);
    }
    if (areas.prefixes().isEmpty()) {
      return Optional.empty();
    }
    StringBuilder where = new StringBuilder("id = ?1 and (");
    List<Object> parameters = new ArrayList<>();
    parameters.add(id);
    for (String prefix : areas.prefixes()) {
      parameters.add(prefix + "%");
      where
          .append(parameters.size() > 2 ? " or " : "")
          .append("areaCode like ?")
          .append(parameters.size());
    }
    return find(where.append(')').toString(), parameters.toArray()).firstResultOptional();
  }

  public static ProblemException notFound(UUID id) {
    return CommonProblem.NOT_FOUND.because("There is no " + id + " here", "未找到 " + id);
  }
}
