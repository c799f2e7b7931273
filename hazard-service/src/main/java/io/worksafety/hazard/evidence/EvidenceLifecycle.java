package io.worksafety.hazard.evidence;

import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregates;
import io.worksafety.platform.store.Journal;
import io.worksafety.platform.time.DeadlineRule;
import io.worksafety.platform.time.DeadlineRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a file arrives: announced, part by part, checked when it is whole. */
@ApplicationScoped
class EvidenceLifecycle {

  private static final String CLAIM = "evidence.claim";

  private final EvidenceFiles files;
  private final EvidenceParts parts;
  private final VisibleEvidence visible;
  private final EvidenceSettings settings;
  private final DeadlineRules rules;
  private final Journal journal;
  private final Clock clock;

  EvidenceLifecycle(
      EvidenceFiles files,
      EvidenceParts parts,
      VisibleEvidence visible,
      EvidenceSettings settings,
      DeadlineRules rules,
      Journal journal,
      Clock clock) {
    this.files = files;
    this.parts = parts;
    this.visible = visible;
    this.settings = settings;
    this.rules = rules;
    this.journal = journal;
    this.clock = clock;
  }

  /** The same file of the same uploader, if he sent it before or is about to. */
  Optional<EvidenceView> known(StartEvidence claim, Caller caller) {
    return files
        .known(claim.sha256(), claim.size(), claim.kind(), caller)
        .map(file -> view(file.id(), caller));
  }

  EvidenceView start(StartEvidence claim, Caller caller) {
    caller.mustCover(claim.areaCode());
    EvidenceFile file = EvidenceFile.announce(claim, settings, caller, now());
    journal.append(file, file.announced());
    return view(file.id(), caller);
  }

  /**
   * Takes the next part; the last one completes the file.
   *
   * @param digest as a digest field has it (RFC 9530)
   */
  EvidenceView append(
      UUID id, long offset, EvidencePart part, @Nullable String digest, Caller caller) {
    EvidenceFile file = files.ofUploader(id, caller);
    long received = EvidenceParts.received(parts.of(id));
    file.requirePart(offset, part.bytes().length, received, settings);
    requireDigest(part, digest);
    parts.add(id, offset, part.bytes());
    if (offset + part.bytes().length == file.size()) {
      List<EvidenceParts.Part> whole = parts.of(id);
      CheckedFile checked = CheckedFile.of(file, () -> parts.open(whole));
      journal.append(file, file.store(checked, tolerance(), now()));
    }
    return view(id, caller);
  }

  private static void requireDigest(EvidencePart part, @Nullable String digest) {
    if (digest == null) {
      return;
    }
    String found = Digests.field(Digests.hex(part.bytes()));
    if (!digest.strip().equals(found)) {
      throw EvidenceProblem.PART_DIGEST
          .because("What arrived has " + found, "实际摘要为 " + found)
          .header("Content-Digest");
    }
  }

  private ClaimDifference.Tolerance tolerance() {
    DeadlineRule rule = rules.require(CLAIM, now());
    return new ClaimDifference.Tolerance(
        Duration.ofMinutes(rule.params().path("minutes").intValue()),
        rule.params().path("metres").intValue());
  }

  private EvidenceView view(UUID id, Caller caller) {
    return visible.find(id, caller).orElseThrow(() -> Aggregates.notFound(id));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
