package io.worksafety.testkit.canary.a7.stock;

import jakarta.inject.Inject;
import java.time.Clock;

class Needy {

  @Inject Clock clock;
}
