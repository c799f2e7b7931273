package io.worksafety.accountability.chain;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who answered for one object on one day, as known when it was resolved; our record of
 * responsibility-service's event. Fired as a CDI event in the transaction that stores it.
 *
 * @param objectId absent when an accident names no registered place
 * @param links always all four levels; one the event does not name is a gap
 */
public record ResolvedChain(
    UUID chainId,
    ChainTrigger triggerType,
    UUID triggerRef,
    @Nullable String hazardLevel,
    @Nullable String objectType,
    @Nullable UUID objectId,
    String areaCode,
    @Nullable String industryCode,
    Instant validAt,
    Instant knownAt,
    String chainHash,
    List<ChainLink> links) {

  public ResolvedChain {
    Objects.requireNonNull(chainId, "chainId");
    Objects.requireNonNull(triggerType, "triggerType");
    Objects.requireNonNull(triggerRef, "triggerRef");
    Objects.requireNonNull(areaCode, "areaCode");
    Objects.requireNonNull(validAt, "validAt");
    Objects.requireNonNull(knownAt, "knownAt");
    Objects.requireNonNull(chainHash, "chainHash");
    List<ChainLink> given = links == null ? List.of() : List.copyOf(links);
    links =
        Arrays.stream(ChainLevel.values())
            .map(level ->
                given.stream()
                    .filter(l -> l.level() == level)
                    .findFirst()
                    .orElseGet(() -> ChainLink.gap(level)))
            .toList();
  }

  public ChainLink at(ChainLevel level) {
    return links.get(level.ordinal());
  }
}
