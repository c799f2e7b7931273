package io.worksafety.responsibility.bitemporal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The periods taken under each key, as known now. It names the other one of a clash; that there is
 * never a clash is the exclusion constraint's business.
 */
public final class Occupied<K> {

  private final Map<K, List<Period.Taken>> taken = new HashMap<>();

  public void take(K key, Period period, UUID by) {
    taken.computeIfAbsent(key, k -> new ArrayList<>(1)).add(new Period.Taken(period, by));
  }

  /** Who has taken part of that period under that key, other than {@code self}. */
  public Optional<Period.Taken> clash(K key, Period period, @Nullable UUID self) {
    return taken.getOrDefault(key, List.of()).stream()
        .filter(t -> !t.by().equals(self) && t.period().overlaps(period))
        .findFirst();
  }
}
