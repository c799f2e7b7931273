package io.worksafety.testkit.canary.c4.stock;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/canary/c4")
class SelfWilledResource {

  @GET
  @RolesAllowed("INSPECTOR")
  public String inspectors() {
    return "";
  }

  @GET
  @Path("open")
  @PermitAll
  public String everybody() {
    return "";
  }
}
