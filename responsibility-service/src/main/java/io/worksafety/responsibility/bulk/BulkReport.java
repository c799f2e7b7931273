package io.worksafety.responsibility.bulk;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of each item, in the order of the request. */
@Schema(description = "Result of a bulk request 批量结果")
public record BulkReport(
    @Schema(description = "Items recorded 成功条数", minimum = "0", maximum = "500") int recorded,
    @Schema(description = "Items refused 拒绝条数", minimum = "0", maximum = "500") int refused,
    List<BulkItem> items) {}
