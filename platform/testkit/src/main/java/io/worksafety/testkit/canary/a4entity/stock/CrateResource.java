package io.worksafety.testkit.canary.a4entity.stock;

import jakarta.ws.rs.Path;

@Path("/canary/a4/crates")
class CrateResource {

  String name(Crate crate) {
    return crate.id().toString();
  }
}
