package io.worksafety.hazard.reporter;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Nothing to add to the decision 无需填写")
record DecideReporterOpening() {}
