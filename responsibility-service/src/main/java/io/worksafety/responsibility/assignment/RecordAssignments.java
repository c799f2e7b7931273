package io.worksafety.responsibility.assignment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Up to 500 assignments 批量责任分工")
record RecordAssignments(
    @NotNull @Size(min = 1, max = 500) List<@NotNull RecordAssignment> items) {}
