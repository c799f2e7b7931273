package io.worksafety.hazard.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Every further time a hazard was seen, in the order it became known; the first is its origin. */
record Sightings(List<Sighting> all) {

  static final Sightings NONE = new Sightings(List.of());

  Sightings {
    all = List.copyOf(all);
  }

  Sightings and(List<Sighting> more) {
    List<Sighting> longer = new ArrayList<>(all);
    longer.addAll(more);
    return new Sightings(longer);
  }

  /** Everybody who saw it: none of them may verify that it is gone. */
  List<UUID> finders(Origin origin) {
    return Stream.concat(
            origin.finderPersonIds().stream(),
            all.stream().flatMap(sighting -> sighting.finderPersonIds().stream()))
        .distinct()
        .toList();
  }
}
