package io.worksafety.responsibility.chain;

import io.worksafety.responsibility.organization.Level;
import io.worksafety.responsibility.place.PlaceFacts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Who answered for a place at {@code validAt}, as was known at {@code knownAt}: four links from the
 * leader in charge down to the enterprise.
 *
 * @param names of the organisations, posts and people of the links, in their order
 * @param overlaps levels at which more than one had an equal claim
 */
record Chain(
    PlaceFacts place,
    Instant validAt,
    Instant knownAt,
    List<Link> links,
    List<LinkNames> names,
    List<Overlap> overlaps) {

  /** Posts with an equal claim; the first of them stands in the chain. */
  record Overlap(Level level, UUID departmentOrganizationId, List<UUID> postIds) {}

  String hash() {
    return ChainHash.of(place, validAt, knownAt, links);
  }
}
