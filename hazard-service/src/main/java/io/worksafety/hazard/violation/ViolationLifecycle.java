package io.worksafety.hazard.violation;

import io.worksafety.hazard.lifecycle.VisibleHazards;
import io.worksafety.hazard.registry.RegisteredObjects;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.register.VoidEntry;
import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** The acts on violations. */
@ApplicationScoped
class ViolationLifecycle {

  private final Violations violations;
  private final RegisteredObjects objects;
  private final ReadModel reads;
  private final Journal journal;
  private final Clock clock;

  ViolationLifecycle(
      Violations violations,
      RegisteredObjects objects,
      ReadModel reads,
      Journal journal,
      Clock clock) {
    this.violations = violations;
    this.objects = objects;
    this.reads = reads;
    this.journal = journal;
    this.clock = clock;
  }

  UUID register(ViolationDetails details, Caller caller) {
    Violation violation = Violation.register(details, caller, now());
    requireObject(details, caller);
    journal.append(violation, violation.registered());
    return violation.id();
  }

  void correct(UUID id, ViolationDetails details, IfMatch ifMatch, Caller caller) {
    Violation violation = violations.require(id, caller, ifMatch.required());
    ViolationDetails before = violation.details();
    violation.correct(details, caller, now());
    if (!before.equals(violation.details())) {
      requireObject(details, caller);
      journal.append(violation, violation.corrected());
    }
  }

  private void requireObject(ViolationDetails details, Caller caller) {
    if (details.objectType() != null
        && details.objectId() != null
        && objects
            .find(details.objectType(), details.objectId())
            .filter(object -> caller.areas().covers(object.areaCode()))
            .isEmpty()) {
      throw ViolationProblem.OBJECT_UNKNOWN
          .because("There is no " + details.objectId() + " here", "未找到 " + details.objectId())
          .at("/objectId");
    }
  }

  void link(UUID id, LinkHazard link, IfMatch ifMatch, Caller caller) {
    Violation violation = violations.require(id, caller, ifMatch);
    KeysetQuery visible =
        VisibleHazards.limit(
            KeysetQuery.select("id from hazard")
                .eq("id", link.hazardId())
                .scope("area_code", caller.areas()),
            caller);
    if (reads.first(visible, row -> true).isEmpty()) {
      throw ViolationProblem.HAZARD_UNKNOWN
          .because("There is no hazard " + link.hazardId() + " here", "未找到隐患 " + link.hazardId())
          .at("/hazardId");
    }
    if (violation.link(link.hazardId())) {
      journal.append(violation, violation.linked(link.hazardId()));
    }
  }

  void makeVoid(UUID id, VoidEntry voiding, IfMatch ifMatch, Caller caller) {
    Violation violation = violations.require(id, caller, ifMatch);
    journal.append(violation, violation.makeVoidBecause(voiding.reason(), caller, now()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
