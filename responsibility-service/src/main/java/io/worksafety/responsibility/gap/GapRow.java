package io.worksafety.responsibility.gap;

import io.worksafety.responsibility.place.ObjectType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A place for which somebody is missing 存在责任空白的对象")
record GapRow(
    UUID objectId,
    ObjectType objectType,
    @Schema(description = "Name of the place 名称", maxLength = 200) String name,
    @Schema(description = "Division 行政区划代码", maxLength = 12) String areaCode,
    @Schema(description = "Industry of the place or its enterprise 行业代码", maxLength = 5)
        @Nullable String industryCode,
    @Nullable UUID enterpriseId,
    @Schema(description = "From the leader in charge down 自上而下的缺失层级") List<Missing> missing) {}
