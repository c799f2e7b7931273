package io.worksafety.platform.security;

import io.worksafety.platform.problem.CommonProblem;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who may call one operation, as its rows in the {@link AccessPolicy} say.
 *
 * @param operation name of the resource method
 * @param rows one per group of roles with the same limits; never empty
 */
public record Access(String operation, List<Row> rows) {

  /** The role of those who send no token. */
  public static final String PUBLIC = "PUBLIC";

  /**
   * One line of the policy.
   *
   * @param areaWithin the object must lie in the caller's area; otherwise it is the same everywhere
   * @param industryWithin the object must be of an industry the caller is not kept out of
   * @param relation what must connect the caller with the object; absent when nothing must
   * @param emergency whether an emergency access to the object's area is enough to read it
   */
  public record Row(
      List<String> roles,
      boolean areaWithin,
      boolean industryWithin,
      @Nullable String relation,
      boolean emergency) {

    public Row {
      roles = List.copyOf(roles);
    }

    boolean of(Set<String> some) {
      for (String role : roles) {
        if (some.contains(role)) {
          return true;
        }
      }
      return false;
    }
  }

  public Access {
    rows = List.copyOf(rows);
  }

  /** Whether it may be called without a token. */
  public boolean open() {
    return rows.getFirst().roles().contains(PUBLIC);
  }

  /** All roles of all rows, in the order of the policy. */
  public List<String> roles() {
    return rows.stream().flatMap(row -> row.roles().stream()).toList();
  }

  public boolean allows(Set<String> roles) {
    for (Row row : rows) {
      if (row.of(roles)) {
        return true;
      }
    }
    return false;
  }

  /** True when every row that lets these roles through asks for the relation. */
  public boolean only(String relation, Set<String> roles) {
    for (Row row : rows) {
      if (row.of(roles) && !relation.equals(row.relation())) {
        return false;
      }
    }
    return true;
  }

  /** Whether an emergency access widens what these roles may read by this operation. */
  boolean emergency(Set<String> roles) {
    for (Row row : rows) {
      if (row.emergency() && row.of(roles)) {
        return true;
      }
    }
    return false;
  }

  /** Refuses a caller none of whose roles is named, whatever the object. */
  void require(Set<String> roles) {
    if (!allows(roles)) {
      String needed = String.join(", ", new TreeSet<>(roles()));
      throw CommonProblem.FORBIDDEN.because(
          "One of these roles is needed: " + needed, "需要以下角色之一：" + needed);
    }
  }
}
