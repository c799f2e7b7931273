package io.worksafety.hazard.reporter;

import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ReporterOpenings extends Aggregates<ReporterOpening> {}
