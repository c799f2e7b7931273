package io.worksafety.responsibility.organization;

import java.util.UUID;

/** What other features need to know of an organisation. */
public record OrganizationFacts(UUID id, OrganizationKind kind, String areaCode) {}
