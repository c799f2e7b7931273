package io.worksafety.responsibility.organization;

import io.worksafety.platform.store.EventType;
import java.util.List;
import java.util.UUID;

/** What happens to posts. */
sealed interface PostEvent {

  @EventType("io.worksafety.responsibility.post-registered.v1")
  record PostRegistered(
      UUID postId, UUID organizationId, Level level, String areaCode, List<UUID> portfolio)
      implements PostEvent {

    static PostRegistered of(Post p) {
      return new PostRegistered(
          p.id(), p.organization(), p.level(), p.areaCode(), p.portfolio().latest());
    }
  }

  @EventType("io.worksafety.responsibility.post-corrected.v1")
  record PostCorrected(
      UUID postId, UUID organizationId, Level level, String areaCode, List<UUID> portfolio)
      implements PostEvent {

    static PostCorrected of(Post p) {
      return new PostCorrected(
          p.id(), p.organization(), p.level(), p.areaCode(), p.portfolio().latest());
    }
  }
}
