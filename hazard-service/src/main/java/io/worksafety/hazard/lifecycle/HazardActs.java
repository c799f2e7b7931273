package io.worksafety.hazard.lifecycle;

import io.worksafety.hazard.registry.ObjectType;
import io.worksafety.hazard.registry.RegisteredObject;
import io.worksafety.hazard.registry.RegisteredObjects;
import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregates;
import io.worksafety.platform.store.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every act on a hazard begins and ends with: find it, journal what became of it. */
@ApplicationScoped
class HazardActs {

  private final Hazards hazards;
  private final RegisteredObjects objects;
  private final Journal journal;
  private final Clock clock;

  HazardActs(Hazards hazards, RegisteredObjects objects, Journal journal, Clock clock) {
    this.hazards = hazards;
    this.objects = objects;
    this.journal = journal;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  Hazard require(UUID id, IfMatch ifMatch, Caller caller) {
    Hazard hazard = hazards.require(id, caller, ifMatch);
    if (!hazard.visibleTo(caller)) {
      throw Aggregates.notFound(id);
    }
    return hazard;
  }

  /** What lies outside the caller's area is as unknown as what does not exist. */
  @Nullable RegisteredObject object(@Nullable ObjectType type, @Nullable UUID id, Caller caller) {
    if (type == null && id == null) {
      return null;
    }
    if (type == null || id == null) {
      throw HazardProblem.OBJECT_NEEDED
          .because("objectType and objectId go together", "objectType 和 objectId 须同时填写")
          .at(type == null ? "/objectType" : "/objectId");
    }
    return objects
        .find(type, id)
        .filter(object -> caller.areas().covers(object.areaCode()))
        .orElseThrow(() ->
            HazardProblem.OBJECT_UNKNOWN
                .because("There is no " + type + " " + id, "未登记的" + type.labelZh() + " " + id)
                .at("/objectId"));
  }

  /** An object may have been registered or corrected after the hazard was. */
  void complete(Hazard hazard) {
    Place place = hazard.state().place();
    if (place.objectType() != null
        && place.objectId() != null
        && (place.enterpriseId() == null || place.lat() == null)) {
      objects.find(place.objectType(), place.objectId()).ifPresent(hazard::belongTo);
    }
  }

  Done done(Hazard hazard, HazardEvent event, Caller caller, Instant now) {
    return done(hazard, List.of(event), caller, now);
  }

  /** Journals the facts of an act. */
  Done done(Hazard hazard, List<HazardEvent> events, Caller caller, Instant now) {
    journal.append(
        events.stream().map(event -> new Journal.Change(hazard, (Object) event)).toList());
    return new Done(HazardView.of(hazard, caller, now));
  }

  record Done(HazardView view) {
    HazardView then(Runnable deadlines) {
      deadlines.run();
      return view;
    }
  }
}
