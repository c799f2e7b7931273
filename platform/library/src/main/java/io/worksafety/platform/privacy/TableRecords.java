package io.worksafety.platform.privacy;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Rows of a table that refer to the person 引用该人员的记录")
record TableRecords(
    @Schema(description = "Table 数据表", maxLength = 63) String table,
    @Schema(description = "What the references are for 用途", maxLength = 100)
        @Nullable String purpose,
    @Schema(description = "Rows are kept from this caller 不予提供") boolean withheld,
    @Schema(description = "How many; absent when withheld 条数") @Nullable Long count,
    @Schema(description = "Keys of the newest rows, at most 200 最新记录标识")
        List<@Size(max = 100) String> rows,
    @Schema(description = "Send as before to see older ones 更早记录的游标", maxLength = 100)
        @Nullable String next) {}
