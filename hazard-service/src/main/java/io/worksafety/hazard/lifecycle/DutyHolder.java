package io.worksafety.hazard.lifecycle;

import io.worksafety.platform.security.Caller;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who must rectify: an enterprise, another organisation, a person, or several of these. A caller
 * acts for an enterprise when the organisation of the token is that enterprise.
 */
@Schema(description = "Who must rectify 整改责任主体")
record DutyHolder(
    @Schema(description = "Enterprise 企业") @Nullable UUID enterpriseId,
    @Schema(description = "Other organisation 其他单位") @Nullable UUID organizationId,
    @Schema(description = "Person 责任人") @Nullable UUID personId) {

  boolean named() {
    return enterpriseId != null || organizationId != null || personId != null;
  }

  boolean is(Caller caller) {
    UUID organization = caller.organizationId();
    return organization != null
            && (organization.equals(enterpriseId) || organization.equals(organizationId))
        || caller.personId() != null && caller.personId().equals(personId);
  }
}
