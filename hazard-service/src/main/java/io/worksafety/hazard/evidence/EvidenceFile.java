package io.worksafety.hazard.evidence;

import io.worksafety.hazard.evidence.EvidenceEvent.Abandoned;
import io.worksafety.hazard.evidence.EvidenceEvent.Announced;
import io.worksafety.hazard.evidence.EvidenceEvent.Stored;
import io.worksafety.platform.code.Crs;
import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregate;
import io.worksafety.platform.store.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One file and what is claimed and known of it. Once stored it never changes. */
@Entity
@Table(name = "evidence")
@SuppressWarnings("NullAway.Init")
class EvidenceFile extends Aggregate {

  @Enumerated(EnumType.STRING)
  private EvidenceKind kind;

  private String mediaType;
  private long size;
  private String sha256;

  @Enumerated(EnumType.STRING)
  private EvidenceStatus status;

  private Instant capturedAt;

  @JdbcTypeCode(SqlTypes.NUMERIC)
  private @Nullable Double lat;

  @JdbcTypeCode(SqlTypes.NUMERIC)
  private @Nullable Double lon;

  @Column(name = "accuracy_m")
  private @Nullable BigDecimal accuracyM;

  private boolean mockSuspected;
  private @Nullable String deviceId;
  private @Nullable UUID uploaderPersonId;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<ClaimDifference> differences = List.of();

  private @Nullable String publicSha256;
  private @Nullable Long publicSize;
  private @Nullable Instant storedAt;

  protected EvidenceFile() {}

  private EvidenceFile(String areaCode, @Nullable UUID organizationId) {
    super(Ids.next(), areaCode, organizationId);
  }

  static EvidenceFile announce(
      StartEvidence claim, EvidenceSettings settings, Caller caller, Instant now) {
    FileType type =
        FileType.ofMediaType(claim.mediaType())
            .filter(t -> allowed(settings, claim.kind()).types().contains(t))
            .orElseThrow(() ->
                EvidenceProblem.TYPE_NOT_ALLOWED
                    .because(
                        claim.kind() + " may be " + allowed(settings, claim.kind()).types(),
                        claim.kind().labelZh() + "可为 " + allowed(settings, claim.kind()).types())
                    .at("/mediaType"));
    long most = allowed(settings, claim.kind()).maxBytes();
    if (claim.size() > most) {
      throw EvidenceProblem.TOO_LARGE
          .because(
              claim.kind() + " may have " + most + " bytes",
              claim.kind().labelZh() + "不得超过 " + most + " 字节")
          .at("/size");
    }
    if (claim.capturedAt().isAfter(now)) {
      throw EvidenceProblem.CAPTURED_IN_FUTURE
          .because("It is " + now + " now", "当前时间为 " + now)
          .at("/capturedAt");
    }
    EvidenceFile file = new EvidenceFile(claim.areaCode(), caller.organizationId());
    file.kind = claim.kind();
    file.mediaType = type.mediaType();
    file.size = claim.size();
    file.sha256 = claim.sha256();
    file.status = EvidenceStatus.UPLOADING;
    file.capturedAt = claim.capturedAt().truncatedTo(ChronoUnit.MILLIS);
    GeoPoint place = claim.capturedGeo() == null ? null : claim.capturedGeo().toCgcs2000();
    file.lat = place == null ? null : place.lat();
    file.lon = place == null ? null : place.lon();
    file.accuracyM = claim.accuracyM();
    file.mockSuspected = claim.mockSuspected();
    file.deviceId = claim.deviceId();
    file.uploaderPersonId = caller.personId();
    return file;
  }

  private static EvidenceSettings.Limit allowed(EvidenceSettings settings, EvidenceKind kind) {
    EvidenceSettings.Limit limit = settings.kinds().get(kind);
    if (limit == null) {
      throw new IllegalStateException("worksafety.evidence.kinds has no " + kind);
    }
    return limit;
  }

  Announced announced() {
    return new Announced(id(), kind, size, areaCode());
  }

  /** Refuses a part that would not follow on what has arrived, or that makes the file too long. */
  void requirePart(long offset, int length, long received, EvidenceSettings settings) {
    if (status != EvidenceStatus.UPLOADING) {
      throw EvidenceProblem.NOT_UPLOADING.because(
          "The evidence is " + status, "证据状态为“" + status.labelZh() + "”");
    }
    if (offset != received) {
      throw EvidenceProblem.OFFSET_CONFLICT
          .because(
              received + " bytes have arrived; go on from there", "已接收 " + received + " 字节，请从该处继续")
          .header("Upload-Offset");
    }
    long left = size - received;
    long least = Math.min(left, settings.minPart());
    long most = Math.min(left, settings.maxPart());
    if (length < least || length > most) {
      throw EvidenceProblem.PART_SIZE.because(
          "The next part may have " + least + " to " + most + " bytes, not " + length,
          "下一分片应为 " + least + " 至 " + most + " 字节，实为 " + length);
    }
  }

  /** The whole file has arrived and is what was claimed. */
  Stored store(CheckedFile checked, ClaimDifference.Tolerance tolerance, Instant now) {
    if (!status.next().contains(EvidenceStatus.STORED)) {
      throw new IllegalStateException(status + " to STORED is not in the table");
    }
    status = EvidenceStatus.STORED;
    differences = ClaimDifference.between(capturedAt, position(), checked.facts(), tolerance);
    publicSha256 = checked.publicSha256();
    publicSize = checked.publicSize();
    storedAt = now;
    return new Stored(id(), kind, mediaType, size, !differences.isEmpty(), areaCode());
  }

  Abandoned abandon(String ruleId) {
    if (!status.next().contains(EvidenceStatus.ABANDONED)) {
      throw new IllegalStateException(status + " to ABANDONED is not in the table");
    }
    status = EvidenceStatus.ABANDONED;
    return new Abandoned(id(), ruleId, areaCode());
  }

  EvidenceStatus status() {
    return status;
  }

  long size() {
    return size;
  }

  String sha256() {
    return sha256;
  }

  FileType type() {
    return FileType.ofMediaType(mediaType).orElseThrow();
  }

  private @Nullable GeoPoint position() {
    return lat == null || lon == null ? null : new GeoPoint(lat, lon, Crs.CGCS2000);
  }

  @Override
  public String aggregateType() {
    return "evidence";
  }

  @Override
  public Object state() {
    return new State(
        kind,
        mediaType,
        size,
        sha256,
        status,
        capturedAt,
        lat,
        lon,
        accuracyM,
        mockSuspected,
        uploaderPersonId,
        differences,
        publicSha256,
        storedAt);
  }

  private record State(
      EvidenceKind kind,
      String mediaType,
      long size,
      String sha256,
      EvidenceStatus status,
      Instant capturedAt,
      @Nullable Double lat,
      @Nullable Double lon,
      @Nullable BigDecimal accuracyM,
      boolean mockSuspected,
      @Nullable UUID uploaderPersonId,
      List<ClaimDifference> differences,
      @Nullable String publicSha256,
      @Nullable Instant storedAt) {}
}
