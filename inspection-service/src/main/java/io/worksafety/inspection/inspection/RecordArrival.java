package io.worksafety.inspection.inspection;

import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.code.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

@Schema(description = "The team stands at the object 到达现场")
record RecordArrival(
    @Schema(description = "Where the device of the team leader is 现场坐标") @NotNull @Valid
        GeoPoint location,
    @Schema(description = "Accuracy of the fix in metres 定位精度", minimum = "0", maximum = "10000")
        @DecimalMin("0")
        @DecimalMax("10000")
        @Nullable BigDecimal accuracyMetres,
    @Schema(description = "Credential numbers of those present 到场执法证号")
        @UniqueElements
        @NotEmpty
        @Size(max = 20)
        List<@NotNull @Size(max = 40) @Pattern(regexp = "^[A-Z0-9][A-Z0-9-]{3,39}$") String>
            present,
    @Schema(description = "Sign-in at the enterprise before the check 扫码入企") @Valid
        @Nullable ScanIn scanIn,
    @Schema(description = "Why there was no time to sign in 紧急情形说明") @Text(max = 500)
        @Nullable String emergency) {

  @Schema(description = "Sign-in at the enterprise 扫码入企")
  record ScanIn(@NotNull ScanInMethod method, @NotNull Instant at) {}
}
