package io.worksafety.accountability.vetocheck;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
                "The day the award, rating or promotion counts for; for last year's rating a day of"
                    + " last year 核查日期",
            examples = "2027-04-20")
        LocalDate at) {}
