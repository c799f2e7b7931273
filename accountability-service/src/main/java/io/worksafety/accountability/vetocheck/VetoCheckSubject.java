package io.worksafety.accountability.vetocheck;

import io.worksafety.accountability.veto.SubjectType;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Whom the question is about 核查对象")
record VetoCheckSubject(@NotNull SubjectType type, @NotNull UUID id) {}
