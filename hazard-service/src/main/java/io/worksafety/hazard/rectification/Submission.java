package io.worksafety.hazard.rectification;

import io.worksafety.platform.security.Caller;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One claim of removal. */
@Schema(description = "Submission of a rectification 整改提交记录")
public record Submission(
    @Schema(maxLength = 2000) String statement,
    List<Evidence> before,
    List<Evidence> after,
    UUID submittedByPersonId,
    List<UUID> rectifierPersonIds,
    Instant at) {

  public static Submission of(
      SubmitRectification claim,
      List<Evidence> before,
      List<Evidence> after,
      Caller caller,
      Instant now) {
    Stream.concat(before.stream(), after.stream())
        .filter(evidence -> evidence.capturedAt().isAfter(now))
        .findAny()
        .ifPresent(evidence -> {
          throw RectificationProblem.EVIDENCE_IN_FUTURE.because(
              "Evidence " + evidence.sha256() + " is dated " + evidence.capturedAt(),
              "证据 " + evidence.sha256() + " 的采集时间为 " + evidence.capturedAt());
        });
    Set<UUID> rectifiers = new LinkedHashSet<>();
    UUID submitter = Objects.requireNonNull(caller.personId());
    rectifiers.add(submitter);
    if (claim.rectifierPersonIds() != null) {
      rectifiers.addAll(claim.rectifierPersonIds());
    }
    return new Submission(
        claim.statement(), before, after, submitter, List.copyOf(rectifiers), now);
  }
}
