package io.worksafety.accountability.accident;

import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Accidents extends Aggregates<Accident> {}
