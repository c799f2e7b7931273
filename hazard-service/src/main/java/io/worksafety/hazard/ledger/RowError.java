package io.worksafety.hazard.ledger;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that is wrong with one row. */
@Schema(description = "Error in a row 行错误")
record RowError(
    @Schema(description = "Row as a spreadsheet counts, the header is 1 行号") int row,
    @Schema(description = "Header of the column as in the file 列名", maxLength = 100)
        @Nullable String column,
    @Schema(description = "Stable code 错误代码", maxLength = 60) String code,
    @Schema(description = "What is wrong 错误说明", maxLength = 500) String message) {}
