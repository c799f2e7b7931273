package io.worksafety.responsibility.chain;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of frozen chains can be narrowed by. */
class ChainFilter {

  @QueryParam("triggerType")
  @Parameter(description = "What made it worth freezing 触发类型")
  @Nullable TriggerType triggerType;

  @QueryParam("triggerRef")
  @Parameter(description = "The hazard or accident 触发事项")
  @Nullable UUID triggerRef;

  @QueryParam("objectId")
  @Parameter(description = "The place 对象")
  @Nullable UUID objectId;
}
