package io.worksafety.hazard.listing;

import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Every listing, for commands. */
@ApplicationScoped
class Listings extends Aggregates<Listing> {

  private static final Set<ListingStatus> ENDED =
      Set.of(ListingStatus.REFUSED, ListingStatus.LAPSED, ListingStatus.DELISTED);

  Optional<Listing> open(UUID hazardId) {
    return find("hazardId = ?1 and status not in ?2", hazardId, ENDED).firstResultOptional();
  }

  boolean everListed(UUID hazardId) {
    return count("hazardId = ?1 and listedAt is not null", hazardId) > 0;
  }
}
