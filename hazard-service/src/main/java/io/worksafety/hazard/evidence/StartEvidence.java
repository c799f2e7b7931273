package io.worksafety.hazard.evidence;

import io.worksafety.platform.code.AreaCodeText;
import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.code.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A file that will be uploaded, and what is claimed of it 证据上传申报")
record StartEvidence(
    @Schema(description = "Kind 类型") @NotNull EvidenceKind kind,
    @Schema(description = "Type; must fit the content 媒体类型", maxLength = 100)
        @NotNull
        @Text(max = 100)
        String mediaType,
    @Schema(description = "Bytes 字节数") @Min(1) long size,
    @Schema(
            description = "SHA-256 of the file, lower-case hex 原件摘要",
            minLength = 64,
            maxLength = 64)
        @NotNull
        @Pattern(regexp = "[0-9a-f]{64}")
        String sha256,
    @Schema(description = "Division it belongs to 行政区划代码") @NotNull @AreaCodeText String areaCode,
    @Schema(description = "When it was taken 采集时间") @NotNull Instant capturedAt,
    @Schema(description = "Where it was taken 采集位置") @Valid @Nullable GeoPoint capturedGeo,
    @Schema(description = "Accuracy of the position in metres 定位精度") @DecimalMin("0")
        @Nullable BigDecimal accuracyM,
    @Schema(description = "The device suspects a faked position 疑似模拟定位") boolean mockSuspected,
    @Schema(description = "Device that took it 采集设备", maxLength = 100) @Text(max = 100)
        @Nullable String deviceId) {}
