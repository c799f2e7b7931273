package io.worksafety.responsibility.organization;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Up to 500 new organisations 批量登记机构")
record RegisterOrganizations(
    @NotNull @Size(min = 1, max = 500) List<@NotNull RegisterOrganization> items) {}
