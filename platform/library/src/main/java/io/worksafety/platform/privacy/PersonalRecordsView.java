package io.worksafety.platform.privacy;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What this service holds on a person 本服务持有的个人信息")
record PersonalRecordsView(
    UUID personId,
    @Schema(description = "Values, masked where the caller need not know 内容") List<HeldValue> held,
    @Schema(description = "Rows that refer to the person 引用") List<TableRecords> tables) {}
