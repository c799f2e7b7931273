package io.worksafety.hazard.rectification;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The five things a rectification must have in place before it starts. */
@Schema(description = "Five in place 整改五到位")
public record FiveInPlace(
    @Schema(description = "Measures 整改措施到位") boolean measures,
    @Schema(description = "Funds 整改资金到位") boolean funds,
    @Schema(description = "Time limit 整改期限到位") boolean timeLimit,
    @Schema(description = "Responsible person 整改责任人到位") boolean responsiblePerson,
    @Schema(description = "Emergency plan 应急预案到位") boolean emergencyPlan) {}
