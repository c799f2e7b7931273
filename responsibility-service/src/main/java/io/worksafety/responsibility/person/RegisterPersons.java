package io.worksafety.responsibility.person;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Up to 500 people 批量登记人员")
record RegisterPersons(@NotNull @Size(min = 1, max = 500) List<@NotNull RegisterPerson> items) {}
