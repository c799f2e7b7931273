package io.worksafety.hazard.figure;

import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;

/** Every external figure, for commands. */
@ApplicationScoped
class Figures extends Aggregates<Figure> {}
