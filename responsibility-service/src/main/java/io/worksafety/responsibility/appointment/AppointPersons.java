package io.worksafety.responsibility.appointment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Up to 500 appointments 批量任职")
record AppointPersons(@NotNull @Size(min = 1, max = 500) List<@NotNull AppointPerson> items) {}
