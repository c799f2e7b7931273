package io.worksafety.inspection.organization;

import java.util.UUID;

public record Organization(UUID id, OrganizationKind kind, String areaCode) {}
