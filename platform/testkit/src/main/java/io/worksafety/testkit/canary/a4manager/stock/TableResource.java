package io.worksafety.testkit.canary.a4manager.stock;

import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;

@Path("/canary/a4/tables")
class TableResource {

  private final EntityManager entities;

  TableResource(EntityManager entities) {
    this.entities = entities;
  }

  void flush() {
    entities.flush();
  }
}
