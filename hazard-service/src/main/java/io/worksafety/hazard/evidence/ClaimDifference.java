package io.worksafety.hazard.evidence;

import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.openapi.Labelled;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The file says something else than who uploaded it. A difference decides nothing: a wrong clock in
 * a camera is no forgery, and metadata is forged easily. It is shown to whoever judges.
 */
@Schema(description = "Difference between the claim and the file's own metadata 申报与文件元数据不一致")
public record ClaimDifference(
    What what,
    @Schema(description = "As claimed 申报值", maxLength = 100) String claimed,
    @Schema(description = "As the file says 文件元数据", maxLength = 100) String found,
    @Schema(description = "How far apart, in metres or seconds 差值") long apart) {

  /** What differs. */
  @Schema(name = "ClaimDifferenceWhat", description = "What differs 不一致项")
  public enum What implements Labelled {
    TIME("时间"),
    POSITION("位置");

    private final String labelZh;

    What(String labelZh) {
      this.labelZh = labelZh;
    }

    @Override
    public String labelZh() {
      return labelZh;
    }
  }

  /** What may lie between the claim and the file. */
  record Tolerance(Duration time, int metres) {}

  static List<ClaimDifference> between(
      Instant capturedAt, @Nullable GeoPoint captured, ShotFacts found, Tolerance tolerance) {
    List<ClaimDifference> differences = new ArrayList<>();
    if (found.at() != null) {
      Duration apart = Duration.between(capturedAt, found.at()).abs();
      if (apart.compareTo(tolerance.time()) > 0) {
        differences.add(
            new ClaimDifference(
                What.TIME, capturedAt.toString(), found.at().toString(), apart.toSeconds()));
      }
    }
    if (found.position() != null && captured != null) {
      long apart = Math.round(captured.distanceMetres(found.position()));
      if (apart > tolerance.metres()) {
        differences.add(
            new ClaimDifference(What.POSITION, text(captured), text(found.position()), apart));
      }
    }
    return List.copyOf(differences);
  }

  private static String text(GeoPoint point) {
    GeoPoint stored = point.toCgcs2000();
    return stored.lat() + ", " + stored.lon();
  }
}
