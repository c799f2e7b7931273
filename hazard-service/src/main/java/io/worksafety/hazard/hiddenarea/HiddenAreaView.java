package io.worksafety.hazard.hiddenarea;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.type.TypeReference;
import io.worksafety.hazard.lifecycle.HazardDocuments;
import io.worksafety.platform.register.Voiding;
import io.worksafety.platform.request.Versioned;
import io.worksafety.platform.security.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A hidden area as it is, or was. */
@Schema(description = "Hidden area 隐患区域")
record HiddenAreaView(
    UUID id,
    long version,
    @JsonUnwrapped HiddenAreaDetails details,
    RiskAssessment risk,
    @Schema(description = "What was done to make it safer 管控措施") List<AreaControl> controls,
    @Schema(description = "Absent while in force 作废信息") @Nullable Voiding voiding,
    Instant createdAt,
    Instant updatedAt,
    @Schema(description = "What this caller may do now 可执行操作")
        List<HiddenAreaAction> allowedActions)
    implements Versioned {

  /** Without version and time of change, which a history adds by itself. */
  static final String FACTS = "id, details, risk, controls, created_at, " + Voiding.COLUMNS;

  static final String COLUMNS = FACTS + ", version, updated_at";

  private static final TypeReference<List<AreaControl>> CONTROLS = new TypeReference<>() {};

  static HiddenAreaView read(ResultSet row, HazardDocuments documents, Caller caller)
      throws SQLException {
    List<AreaControl> controls = documents.read(row, "controls", CONTROLS);
    return of(
        row,
        documents,
        controls,
        Voiding.read(row) == null ? actions(controls, caller) : List.of());
  }

  static HiddenAreaView past(ResultSet row, HazardDocuments documents) throws SQLException {
    return of(row, documents, documents.read(row, "controls", CONTROLS), List.of());
  }

  private static HiddenAreaView of(
      ResultSet row,
      HazardDocuments documents,
      List<AreaControl> controls,
      List<HiddenAreaAction> actions)
      throws SQLException {
    return new HiddenAreaView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        Objects.requireNonNull(documents.read(row, "details", HiddenAreaDetails.class)),
        Objects.requireNonNull(documents.read(row, "risk", RiskAssessment.class)),
        controls,
        Voiding.read(row),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant(),
        actions);
  }

  private static List<HiddenAreaAction> actions(List<AreaControl> controls, Caller caller) {
    List<HiddenAreaAction> actions = new ArrayList<>();
    if (caller.may("correctHiddenArea")) {
      actions.add(HiddenAreaAction.CORRECT);
    }
    if (caller.may("assessHiddenArea")) {
      actions.add(HiddenAreaAction.ASSESS);
    }
    if (caller.may("recordControl") && caller.personId() != null) {
      actions.add(HiddenAreaAction.RECORD_CONTROL);
    }
    if (caller.may("verifyControl")
        && caller.personId() != null
        && controls.stream()
            .anyMatch(
                c -> c.check() == null && !c.carriedOutByPersonId().equals(caller.personId()))) {
      actions.add(HiddenAreaAction.VERIFY_CONTROL);
    }
    if (caller.may("voidHiddenArea")) {
      actions.add(HiddenAreaAction.VOID);
    }
    return actions;
  }
}
