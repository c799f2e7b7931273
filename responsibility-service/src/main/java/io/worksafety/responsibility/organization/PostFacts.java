package io.worksafety.responsibility.organization;

import java.util.UUID;

/** What other features need to know of a post. */
public record PostFacts(UUID id, UUID organizationId, Level level, String areaCode) {}
