package io.worksafety.responsibility.place;

import io.worksafety.platform.inbox.EventListener;
import io.worksafety.platform.inbox.ReceivedEvent;
import io.worksafety.responsibility.place.HazardEvent.EnterpriseRegistered;
import io.worksafety.responsibility.place.HazardEvent.PremisesRegistered;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Set;

/** Follows the registry of places. */
@ApplicationScoped
class PlaceListener implements EventListener {

  private final Places places;

  PlaceListener(Places places) {
    this.places = places;
  }

  @Override
  public Set<String> topics() {
    return Set.of("worksafety.hazard.events.v1");
  }

  @Override
  public void on(ReceivedEvent event) {
    switch (event.type()) {
      case "io.worksafety.hazard.enterprise-registered.v1",
          "io.worksafety.hazard.enterprise-corrected.v1" -> {
        EnterpriseRegistered e = event.as(EnterpriseRegistered.class);
        keep(
            new Place(
                e.enterpriseId(),
                ObjectType.ENTERPRISE,
                e.name(),
                e.areaCode(),
                e.enterpriseId(),
                e.industryCode(),
                e.uscc(),
                event.sequence()));
      }
      case "io.worksafety.hazard.premises-registered.v1",
          "io.worksafety.hazard.premises-corrected.v1" -> {
        PremisesRegistered p = event.as(PremisesRegistered.class);
        keep(
            new Place(
                p.premisesId(),
                ObjectType.PREMISES,
                p.name(),
                p.areaCode(),
                p.enterpriseId(),
                p.industryCode(),
                null,
                event.sequence()));
      }
      default -> {
        // not about places
      }
    }
  }

  private void keep(Place place) {
    try {
      places.keep(place);
    } catch (SQLException e) {
      throw new PlaceNotKept(e);
    }
  }
}
