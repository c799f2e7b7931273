package io.worksafety.hazard.gathering;

import io.worksafety.platform.code.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Body of an act that may be explained. */
@Schema(description = "Remark on an act 备注")
record Remark(@Schema(description = "Remark 备注") @Text(max = 500) @Nullable String remark) {}
