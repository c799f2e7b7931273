package io.worksafety.hazard.campaign;

import io.worksafety.hazard.lifecycle.HazardDocuments;
import io.worksafety.platform.request.Versioned;
import io.worksafety.platform.security.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An item of a list as it is now. */
@Schema(description = "Item of a campaign 清单事项")
record CampaignItemView(
    UUID id,
    long version,
    UUID campaignId,
    ItemList list,
    @Schema(maxLength = 20) String taskCode,
    @Schema(maxLength = 300) String title,
    UUID ownerOrganizationId,
    LocalDate dueOn,
    @Schema(description = "Since when it is late 逾期起始") @Nullable Instant overdueSince,
    @Schema(description = "Absent while it is open 结果") @Nullable ItemOutcome outcome,
    Instant createdAt,
    Instant updatedAt,
    @Schema(description = "What this caller may do now 可执行操作")
        List<CampaignItemAction> allowedActions)
    implements Versioned {

  static final String COLUMNS =
      "id, version, campaign_id, list, task_code, title, owner_organization_id, due_on,"
          + " overdue_since, outcome, created_at, updated_at from campaign_item";

  static CampaignItemView read(ResultSet row, HazardDocuments documents, Caller caller)
      throws SQLException {
    ItemOutcome outcome = documents.read(row, "outcome", ItemOutcome.class);
    OffsetDateTime overdue = row.getObject("overdue_since", OffsetDateTime.class);
    return new CampaignItemView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getObject("campaign_id", UUID.class),
        ItemList.valueOf(row.getString("list")),
        row.getString("task_code"),
        row.getString("title"),
        row.getObject("owner_organization_id", UUID.class),
        row.getObject("due_on", LocalDate.class),
        overdue == null ? null : overdue.toInstant(),
        outcome,
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant(),
        outcome == null && caller.personId() != null && caller.may("recordCampaignOutcome")
            ? List.of(CampaignItemAction.RECORD_OUTCOME)
            : List.of());
  }
}
