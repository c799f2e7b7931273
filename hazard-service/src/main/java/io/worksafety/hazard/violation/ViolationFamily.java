package io.worksafety.hazard.violation;

import io.worksafety.platform.openapi.Labelled;
import java.util.Set;

/** The three families, and what the actor of each is. */
enum ViolationFamily implements Labelled {
  SUPERVISION_ENGINEER("监理违制", Set.of(ActorKind.PERSON)),
  DRIVER("司机违规", Set.of(ActorKind.PERSON, ActorKind.VEHICLE)),
  EQUIPMENT("设备违常", Set.of(ActorKind.EQUIPMENT));

  private final String labelZh;
  private final Set<ActorKind> actors;

  ViolationFamily(String labelZh, Set<ActorKind> actors) {
    this.labelZh = labelZh;
    this.actors = actors;
  }

  Set<ActorKind> actors() {
    return actors;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
