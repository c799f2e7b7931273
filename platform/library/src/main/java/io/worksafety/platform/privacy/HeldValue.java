package io.worksafety.platform.privacy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A value held on the person 持有的个人信息")
public record HeldValue(
    @Schema(description = "Table and column 数据表与字段", maxLength = 128) String column,
    @Schema(description = "The value, masked where the caller need not know 内容", maxLength = 500)
        String value) {}
