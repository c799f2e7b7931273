package io.worksafety.inspection.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.worksafety.inspection.place.ObjectType;
import io.worksafety.platform.store.CanonicalJson;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an inspection goes, what for, who goes and when. The text that is committed to is {@link
 * #canonicalJson()}; it states the approval as well, so that a plan cannot be approved afterwards.
 *
 * @param inspectors credential numbers; the first one leads the team
 * @param experts people who come along without a credential
 * @param custodians people trusted with the plan besides author, approver and team
 */
public record Plan(
    UUID planId,
    ObjectType objectType,
    UUID objectId,
    @Nullable String targetUscc,
    List<String> matters,
    List<String> inspectors,
    List<UUID> experts,
    List<UUID> custodians,
    Instant windowStart,
    Instant windowEnd,
    @Nullable UUID approvedBy,
    @Nullable Instant approvedAt) {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final JsonMapper JSON = new JsonMapper();

  public Plan {
    matters = List.copyOf(matters);
    inspectors = List.copyOf(inspectors);
    experts = List.copyOf(experts);
    custodians = List.copyOf(custodians);
    windowStart = windowStart.truncatedTo(ChronoUnit.MILLIS);
    windowEnd = windowEnd.truncatedTo(ChronoUnit.MILLIS);
    approvedAt = approvedAt == null ? null : approvedAt.truncatedTo(ChronoUnit.MILLIS);
  }

  public Plan approved(UUID by, Instant at) {
    return new Plan(
        planId,
        objectType,
        objectId,
        targetUscc,
        matters,
        inspectors,
        experts,
        custodians,
        windowStart,
        windowEnd,
        by,
        at);
  }

  /** The one text of this plan. Lists without elements and facts not yet known are left out. */
  public String canonicalJson() {
    Map<String, Object> members = new HashMap<>();
    members.put("planId", planId.toString());
    members.put("objectType", objectType.name());
    members.put("objectId", objectId.toString());
    if (targetUscc != null) {
      members.put("targetUscc", targetUscc);
    }
    members.put("matters", matters);
    members.put("inspectors", inspectors);
    if (!experts.isEmpty()) {
      members.put("experts", experts.stream().map(UUID::toString).toList());
    }
    if (!custodians.isEmpty()) {
      members.put("custodians", custodians.stream().map(UUID::toString).toList());
    }
    members.put("windowStart", local(windowStart));
    members.put("windowEnd", local(windowEnd));
    if (approvedBy != null && approvedAt != null) {
      members.put("approvedBy", approvedBy.toString());
      members.put("approvedAt", local(approvedAt));
    }
    return CanonicalJson.text(members);
  }

  /** Reads a text written by {@link #canonicalJson()}. */
  public static Plan parse(String canonicalJson) {
    JsonNode plan;
    try {
      plan = JSON.readTree(canonicalJson);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The plan is not JSON", e);
    }
    return new Plan(
        UUID.fromString(plan.required("planId").textValue()),
        ObjectType.valueOf(plan.required("objectType").textValue()),
        UUID.fromString(plan.required("objectId").textValue()),
        plan.path("targetUscc").textValue(),
        texts(plan.required("matters")),
        texts(plan.required("inspectors")),
        texts(plan.path("experts")).stream().map(UUID::fromString).toList(),
        texts(plan.path("custodians")).stream().map(UUID::fromString).toList(),
        OffsetDateTime.parse(plan.required("windowStart").textValue()).toInstant(),
        OffsetDateTime.parse(plan.required("windowEnd").textValue()).toInstant(),
        plan.has("approvedBy") ? UUID.fromString(plan.get("approvedBy").textValue()) : null,
        plan.has("approvedAt")
            ? OffsetDateTime.parse(plan.get("approvedAt").textValue()).toInstant()
            : null);
  }

  private static String local(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(ZONE));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(element -> texts.add(element.textValue()));
    return texts;
  }
}
