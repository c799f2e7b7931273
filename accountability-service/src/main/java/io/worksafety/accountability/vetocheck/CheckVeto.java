package io.worksafety.accountability.vetocheck;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Is there a veto on these subjects? 一票否决核查")
record CheckVeto(
    @NotNull @Size(min = 1, max = 100) @Schema(description = "核查对象")
        List<@NotNull @Valid VetoCheckSubject> subjects,
    @NotNull @Schema(description = "用途") VetoPurpose purpose,
    @NotNull
        @Schema(
            description =
                "The moment the award, rating or promotion counts for; its day in China decides. For"
                    + " last year's rating a moment of last year 核查时点，按北京时间日期判定",
            examples = "2027-04-20T01:30:00Z")
        Instant at) {}
