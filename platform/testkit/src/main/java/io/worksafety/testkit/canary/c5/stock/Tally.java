package io.worksafety.testkit.canary.c5.stock;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

@Entity(name = "CanaryTally")
class Tally {

  @Id private UUID id;

  UUID id() {
    return id;
  }
}
