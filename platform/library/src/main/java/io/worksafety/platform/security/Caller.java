package io.worksafety.platform.security;

import io.worksafety.platform.problem.CommonProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param subject stable name of the account
 * @param personId the person behind the account; absent for machines
 * @param organizationId the organisation on whose behalf the caller acts
 * @param industries GB/T 4754 prefixes the caller is limited to; empty means all
 * @param scopes what a machine client may do, such as {@code hazard:read}; people have none
 * @param home where the caller acts; {@code areas} is wider while an emergency access is read by
 */
public record Caller(
    String subject,
    @Nullable UUID personId,
    @Nullable UUID organizationId,
    Set<String> roles,
    AreaScope areas,
    List<String> industries,
    Set<String> scopes,
    AreaScope home) {

  /** Without a token, which only what is public lets through: somebody, of no area. */
  static final Caller ANYBODY =
      new Caller("public", null, null, Set.of(Access.PUBLIC), new AreaScope(List.of()), List.of());

  public Caller {
    roles = Set.copyOf(roles);
    industries = List.copyOf(industries);
    scopes = Set.copyOf(scopes);
  }

  /** A caller who acts wherever he sees. */
  public Caller(
      String subject,
      @Nullable UUID personId,
      @Nullable UUID organizationId,
      Set<String> roles,
      AreaScope areas,
      List<String> industries,
      Set<String> scopes) {
    this(subject, personId, organizationId, roles, areas, industries, scopes, areas);
  }

  /** A caller without scopes. */
  public Caller(
      String subject,
      @Nullable UUID personId,
      @Nullable UUID organizationId,
      Set<String> roles,
      AreaScope areas,
      List<String> industries) {
    this(subject, personId, organizationId, roles, areas, industries, Set.of());
  }

  /** The service acting by itself: on an event, or because a deadline passed. */
  public static Caller system(String service) {
    return new Caller(
        "system:" + service, null, null, Set.of("SCHEDULER"), AreaScope.EVERYWHERE, List.of());
  }

  /**
   * Whether the subject stands for a reporter (举报人), whose identity is kept apart and sealed. Such
   * a caller has neither person nor organisation.
   */
  public boolean pseudonymous() {
    return personId == null && hasRole("REPORTER") && subject.startsWith(Pseudonyms.PREFIX);
  }

  public boolean hasRole(String role) {
    return roles.contains(role);
  }

  public boolean hasAnyRole(String... any) {
    for (String role : any) {
      if (roles.contains(role)) {
        return true;
      }
    }
    return false;
  }

  /** The same caller with further areas. */
  Caller alsoIn(List<String> further) {
    if (further.isEmpty()) {
      return this;
    }
    List<String> prefixes = new ArrayList<>(areas.prefixes());
    prefixes.addAll(further);
    return new Caller(
        subject,
        personId,
        organizationId,
        roles,
        new AreaScope(prefixes),
        industries,
        scopes,
        home);
  }

  /**
   * The caller before a thing of this division, to be asked what can be done to it: who only reads
   * there, under an emergency access, has no role there.
   */
  public Caller at(String areaCode) {
    return home.covers(areaCode) || !areas.covers(areaCode)
        ? this
        : new Caller(
            subject, personId, organizationId, Set.of(), areas, industries, Set.of(), home);
  }

  /** Whether the access policy opens the operation to one of the caller's roles. */
  public boolean may(String operation) {
    return AccessPolicy.current().require(operation).allows(roles);
  }

  /**
   * Whether the caller may use the operation only with objects it has this relation to, as the
   * access policy says; also true for a caller who may not use it at all.
   */
  public boolean limitedTo(String relation, String operation) {
    return AccessPolicy.current().require(operation).only(relation, roles);
  }

  /** Refuses to create something in an area outside the caller's scope. */
  public void mustCover(String areaCode) {
    if (!areas.covers(areaCode)) {
      throw CommonProblem.OUTSIDE_AREA
          .because(
              "The area " + areaCode + " is outside your scope " + areas.prefixes(),
              "区域 " + areaCode + " 不在您的管辖范围 " + areas.prefixes() + " 内")
          .at("/areaCode");
    }
  }
}
