package io.worksafety.hazard.rectification;

import io.worksafety.hazard.evidence.StoredEvidence;
import io.worksafety.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes of what requests name what records keep. */
@ApplicationScoped
public class EvidenceReferences {

  private final StoredEvidence stored;

  EvidenceReferences(StoredEvidence stored) {
    this.stored = stored;
  }

  /**
   * What was uploaded is looked up, and must be the caller's to use; what is kept elsewhere is
   * taken as it was said.
   *
   * @param pointer of the list in the body
   */
  public List<Evidence> resolve(
      @Nullable List<GivenEvidence> given, Caller caller, String pointer) {
    List<Evidence> resolved = new ArrayList<>();
    if (given != null) {
      for (int i = 0; i < given.size(); i++) {
        resolved.add(resolve(given.get(i), caller, pointer + "/" + i));
      }
    }
    return List.copyOf(resolved);
  }

  private Evidence resolve(GivenEvidence given, Caller caller, String pointer) {
    UUID id = given.evidenceId();
    boolean described =
        given.sha256() != null && given.kind() != null && given.capturedAt() != null;
    boolean silent =
        given.sha256() == null
            && given.kind() == null
            && given.capturedAt() == null
            && given.location() == null;
    if (id == null ? !described : !silent) {
      throw RectificationProblem.EVIDENCE_INCOMPLETE
          .because(
              "Give evidenceId alone, or sha256, kind and capturedAt",
              "请仅填写 evidenceId，或填写 sha256、kind 和 capturedAt")
          .at(pointer);
    }
    return id == null
        ? new Evidence(
            Objects.requireNonNull(given.sha256()),
            Objects.requireNonNull(given.kind()),
            Objects.requireNonNull(given.capturedAt()),
            given.location() == null ? null : given.location().toCgcs2000())
        : Evidence.of(stored.require(id, caller, pointer + "/evidenceId"));
  }

  /** From now on who may see the hazard may see what it refers to. */
  public void use(Collection<Evidence> evidence, UUID hazardId) {
    List<UUID> uploaded =
        evidence.stream().map(Evidence::evidenceId).filter(Objects::nonNull).toList();
    if (!uploaded.isEmpty()) {
      stored.use(uploaded, "hazard", hazardId);
    }
  }
}
