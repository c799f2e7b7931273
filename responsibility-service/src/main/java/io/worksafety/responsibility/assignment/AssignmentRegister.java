package io.worksafety.responsibility.assignment;

import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Journal;
import io.worksafety.responsibility.assignment.AssignmentEvent.Assigned;
import io.worksafety.responsibility.assignment.AssignmentEvent.AssignmentCorrected;
import io.worksafety.responsibility.assignment.AssignmentEvent.AssignmentEnded;
import io.worksafety.responsibility.assignment.AssignmentEvent.AssignmentWithdrawn;
import io.worksafety.responsibility.assignment.Assignments.Seat;
import io.worksafety.responsibility.bitemporal.Exclusion;
import io.worksafety.responsibility.bitemporal.Occupied;
import io.worksafety.responsibility.bulk.Outcome;
import io.worksafety.responsibility.organization.AreaCodes;
import io.worksafety.responsibility.organization.Directory;
import io.worksafety.responsibility.organization.OrganizationFacts;
import io.worksafety.responsibility.organization.OrganizationKind;
import io.worksafety.responsibility.organization.PostFacts;
import io.worksafety.responsibility.place.ObjectType;
import io.worksafety.responsibility.place.PlaceFacts;
import io.worksafety.responsibility.place.Places;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records who answers for what, ends it, and corrects what was recorded. */
@ApplicationScoped
class AssignmentRegister {

  private final Assignments assignments;
  private final Directory directory;
  private final Places places;
  private final Journal journal;
  private final Clock clock;

  AssignmentRegister(
      Assignments assignments, Directory directory, Places places, Journal journal, Clock clock) {
    this.assignments = assignments;
    this.directory = directory;
    this.places = places;
    this.journal = journal;
    this.clock = clock;
  }

  UUID record(RecordAssignment request, Caller caller) {
    try {
      return Outcome.only(judge(List.of(request), caller), journal).id();
    } catch (PersistenceException e) {
      throw Exclusion.explain(e, AssignmentProblem.OVERLAP);
    }
  }

  List<Outcome<Assignment>> judge(List<RecordAssignment> requests, Caller caller) {
    Known known = lookUp(requests);
    return requests.stream().map(r -> Outcome.of(() -> judge(r, known, caller))).toList();
  }

  /** What a batch of requests refers to, read in four queries however many they are. */
  private record Known(
      Map<UUID, PostFacts> posts,
      Map<UUID, PlaceFacts> places,
      Map<UUID, OrganizationFacts> departments,
      Occupied<Seat> primaries) {}

  private Known lookUp(List<RecordAssignment> requests) {
    Set<UUID> placeIds = new HashSet<>();
    Set<UUID> departmentIds = new HashSet<>();
    Set<String> keys = new HashSet<>();
    for (RecordAssignment request : requests) {
      ScopeItem item = request.scope();
      if (item.objectId() != null) {
        placeIds.add(item.objectId());
      }
      if (item.enterpriseId() != null) {
        placeIds.add(item.enterpriseId());
      }
      if (item.departmentOrganizationId() != null) {
        departmentIds.add(item.departmentOrganizationId());
      }
      item.read().ifPresent(scope -> keys.add(scope.key()));
    }
    return new Known(
        directory.posts(requests.stream().map(RecordAssignment::holderPostId).toList()),
        places.find(placeIds),
        departmentIds.isEmpty() ? Map.of() : directory.organizations(departmentIds),
        assignments.primaries(keys));
  }

  private Outcome.Accepted<Assignment> judge(RecordAssignment request, Known known, Caller caller) {
    request.level().mustBeWritableBy(caller);
    Basis.require(request.basis());
    Scope scope = request.scope().scope();
    PostFacts holder = holder(request.holderPostId(), known.posts);
    String area = areaOf(scope, holder, known, caller);
    caller.mustCover(area);
    mustBeOfCounty(holder, area);
    Assignment assignment = Assignment.of(request, scope, holder, area, clock.instant());
    mustNotClash(assignment, known.primaries);
    if (assignment.role() == Role.PRIMARY) {
      known.primaries.take(seat(assignment), assignment.valid(), assignment.id());
    }
    return new Outcome.Accepted<>(assignment, Assigned.of(assignment));
  }

  void end(UUID id, EndAssignment request, Caller caller, IfMatch ifMatch) {
    Assignment assignment = require(id, caller, ifMatch);
    assignment.end(request, clock.instant());
    journal.append(assignment, AssignmentEnded.of(assignment));
  }

  void correct(UUID id, CorrectAssignment request, Caller caller, IfMatch ifMatch) {
    Assignment assignment = require(id, caller, ifMatch);
    PostFacts holder =
        holder(request.holderPostId(), directory.posts(List.of(request.holderPostId())));
    mustBeOfCounty(holder, assignment.areaCode());
    assignment.correct(request, holder, clock.instant());
    mustNotClash(assignment, assignments.primaries(List.of(assignment.scope().key())));
    try {
      journal.append(assignment, AssignmentCorrected.of(assignment));
    } catch (PersistenceException e) {
      throw Exclusion.explain(e, AssignmentProblem.OVERLAP);
    }
  }

  void withdraw(UUID id, WithdrawAssignment request, Caller caller, IfMatch ifMatch) {
    Assignment assignment = require(id, caller, ifMatch);
    assignment.withdraw(request, clock.instant());
    journal.append(assignment, AssignmentWithdrawn.of(assignment));
  }

  private Assignment require(UUID id, Caller caller, IfMatch ifMatch) {
    Assignment assignment = assignments.require(id, caller, ifMatch);
    assignment.level().mustBeWritableBy(caller);
    return assignment;
  }

  private static PostFacts holder(UUID postId, Map<UUID, PostFacts> posts) {
    PostFacts holder = posts.get(postId);
    if (holder == null) {
      throw unknownPost(postId);
    }
    return holder;
  }

  /** Posts of another county are as good as unknown. */
  private static void mustBeOfCounty(PostFacts holder, String areaCode) {
    if (!AreaCodes.sameCounty(holder.areaCode(), areaCode)) {
      throw unknownPost(holder.id());
    }
  }

  private static RuntimeException unknownPost(UUID postId) {
    return AssignmentProblem.POST_UNKNOWN
        .because("There is no post " + postId, "未找到岗位 " + postId)
        .at("/holderPostId");
  }

  /** The division whose officials may see and keep the assignment. */
  private static String areaOf(Scope scope, PostFacts holder, Known known, Caller caller) {
    return switch (scope) {
      case Scope.OfArea a -> a.areaCode();
      case Scope.OfIndustry i -> i.areaCode();
      case Scope.OfObject o ->
          place(known.places.get(o.objectId()), o.objectId(), "objectId", holder, caller);
      case Scope.OfEnterprise e -> {
        PlaceFacts enterprise = known.places.get(e.enterpriseId());
        if (enterprise != null && enterprise.objectType() != ObjectType.ENTERPRISE) {
          throw unknownPlace(e.enterpriseId(), "enterpriseId", "is not an enterprise", "不是企业");
        }
        yield place(enterprise, e.enterpriseId(), "enterpriseId", holder, caller);
      }
      case Scope.OfDepartment d -> {
        OrganizationFacts department = known.departments.get(d.organizationId());
        if (department == null || department.kind() != OrganizationKind.DEPARTMENT) {
          throw AssignmentProblem.DEPARTMENT_UNKNOWN
              .because(
                  d.organizationId() + " is not a department known here",
                  d.organizationId() + " 不是已登记的部门")
              .at("/scope/departmentOrganizationId");
        }
        yield department.areaCode();
      }
    };
  }

  /**
   * The registration of a place may still be on its way here when the committee office assigns it:
   * its document counts, and the holder's division stands in. A street office has to show that the
   * place is its own.
   */
  private static String place(
      @Nullable PlaceFacts place, UUID id, String field, PostFacts holder, Caller caller) {
    boolean office = caller.hasRole("COMMITTEE_OFFICE");
    if (place != null && (office || caller.areas().covers(place.areaCode()))) {
      return place.areaCode();
    }
    if (!office) {
      throw unknownPlace(
          id, field, "has not been registered, or not yet arrived here", "尚未登记或尚未同步");
    }
    return holder.areaCode();
  }

  private static RuntimeException unknownPlace(UUID id, String field, String why, String whyZh) {
    return AssignmentProblem.PLACE_UNKNOWN
        .because(id + " " + why, id + " " + whyZh)
        .at("/scope/" + field);
  }

  private static Seat seat(Assignment assignment) {
    return new Seat(assignment.scope().key(), assignment.level());
  }

  private static void mustNotClash(Assignment assignment, Occupied<Seat> primaries) {
    if (assignment.role() != Role.PRIMARY) {
      return;
    }
    primaries
        .clash(seat(assignment), assignment.valid(), assignment.id())
        .ifPresent(other -> {
          throw AssignmentProblem.OVERLAP
              .because(
                  "Assignment " + other.by() + " holds this scope in " + other.period(),
                  "责任分工 " + other.by() + " 在 " + other.period() + " 期间已覆盖该范围")
              .at("/scope");
        });
  }
}
