package io.worksafety.inspection.inspection;

import io.worksafety.platform.security.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The acts open to a caller, for showing. Whether one is really possible, the act itself decides:
 * time, place and team are not looked at here.
 */
record AllowedActions(
    InspectionStatus status,
    boolean administrative,
    boolean secret,
    boolean concealed,
    UUID authorId,
    UUID approverId,
    UUID organizationId,
    @Nullable List<UUID> team) {

  List<String> of(Caller caller) {
    UUID person = caller.personId();
    if (person == null) {
      return List.of();
    }
    boolean inspector = concealed || (team != null && team.contains(person));
    boolean approver =
        caller.may("approveInspection") && person.equals(approverId) && !person.equals(authorId);
    boolean canceller =
        caller.may("cancelInspection")
            && (person.equals(approverId)
                || (!secret && organizationId.equals(caller.organizationId())));
    List<String> actions = new ArrayList<>();
    switch (status) {
      case PLANNED -> {
        add(actions, approver, "approval");
        add(actions, canceller, "cancellation");
      }
      case APPROVED -> {
        add(actions, secret && person.equals(authorId) && caller.may("sealInspection"), "seal");
        add(actions, !secret && inspector && caller.may("recordArrival"), "arrival");
        add(actions, canceller, "cancellation");
      }
      case SEALED -> {
        add(actions, inspector && caller.may("recordArrival"), "arrival");
        add(actions, canceller, "cancellation");
      }
      case ARRIVED -> {
        add(actions, inspector && caller.may("revealPlan"), "reveal");
        add(actions, inspector && caller.may("recordObstruction"), "obstruction");
      }
      case IN_PROGRESS -> {
        add(actions, inspector && caller.may("recordFinding"), "findings");
        add(actions, inspector && caller.may("concludeInspection"), "conclusion");
        add(actions, inspector && caller.may("recordObstruction"), "obstruction");
      }
      case CONCLUDED -> {
        add(actions, administrative && inspector && caller.may("issueOrder"), "orders");
        add(
            actions,
            caller.may("publishInspection") && (team == null || !team.contains(person)),
            "publication");
      }
      case OBSTRUCTED, PUBLISHED, CANCELLED, LAPSED, SEAL_BROKEN -> {
        // nothing more to do here
      }
    }
    return actions;
  }

  private static void add(List<String> actions, boolean allowed, String action) {
    if (allowed) {
      actions.add(action);
    }
  }
}
