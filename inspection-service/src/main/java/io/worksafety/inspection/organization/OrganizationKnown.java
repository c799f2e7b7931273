package io.worksafety.inspection.organization;

import java.util.UUID;

/** Our reading of responsibility-service's event: only the fields this service uses. */
record OrganizationKnown(UUID organizationId, OrganizationKind kind, String areaCode) {}
