package io.worksafety.platform.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event that had no effect here, and why. */
@Schema(description = "An event that was not applied 未生效的事件")
record InboxRefusalView(
    UUID id,
    @Schema(maxLength = 200, description = "As claimed by the message; absent if it had none")
        @Nullable String eventId,
    @Schema(maxLength = 200) @Nullable String type,
    @Schema(maxLength = 200) @Nullable String source,
    @Nullable UUID aggregateId,
    @Nullable Long sequence,
    @Schema(
            maxLength = 60,
            description =
                "event.duplicate 重复; event.rejected 处理失败; event.unreadable, event.not-json,"
                    + " event.not-utf8, event.body-missing, event.too-large, event.header-missing,"
                    + " event.header-invalid 消息有误")
        String code,
    @Schema(maxLength = 1000) String detail,
    Instant receivedAt) {

  static final String COLUMNS =
      "id, event_id, type, source, aggregate_id, sequence, code, detail, received_at"
          + " from inbox_refusal";

  static InboxRefusalView of(ResultSet row) throws SQLException {
    return new InboxRefusalView(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getObject(5, UUID.class),
        row.getObject(6, Long.class),
        row.getString(7),
        row.getString(8),
        row.getObject(9, OffsetDateTime.class).toInstant());
  }
}
