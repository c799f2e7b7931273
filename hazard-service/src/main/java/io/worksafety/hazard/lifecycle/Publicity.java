package io.worksafety.hazard.lifecycle;

import io.worksafety.platform.openapi.Labelled;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether a hazard is exposed to the public, by which exposure and since when. */
@Schema(description = "Exposure to the public 曝光情况")
record Publicity(PublicityState state, @Nullable UUID exposureId, @Nullable Instant at) {

  static final Publicity NONE = new Publicity(PublicityState.NONE, null, null);

  /** How far an exposure has come. */
  enum PublicityState implements Labelled {
    NONE("未曝光"),
    SCHEDULED("拟曝光"),
    PUBLISHED("已曝光"),
    WITHDRAWN("已撤回");

    private final String labelZh;

    PublicityState(String labelZh) {
      this.labelZh = labelZh;
    }

    @Override
    public String labelZh() {
      return labelZh;
    }
  }
}
