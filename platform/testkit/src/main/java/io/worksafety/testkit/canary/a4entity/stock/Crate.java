package io.worksafety.testkit.canary.a4entity.stock;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

@Entity(name = "CanaryCrate")
class Crate {

  @Id private UUID id;

  UUID id() {
    return id;
  }
}
