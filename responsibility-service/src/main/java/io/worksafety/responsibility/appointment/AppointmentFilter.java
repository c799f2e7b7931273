package io.worksafety.responsibility.appointment;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of appointments can be narrowed by. */
class AppointmentFilter {

  @QueryParam("postId")
  @Parameter(description = "The post 岗位")
  @Nullable UUID postId;

  @QueryParam("personId")
  @Parameter(description = "The person 人员")
  @Nullable UUID personId;

  @QueryParam("organizationId")
  @Parameter(description = "The organisation of the post 机构")
  @Nullable UUID organizationId;
}
