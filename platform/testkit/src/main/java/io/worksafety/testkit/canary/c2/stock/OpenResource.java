package io.worksafety.testkit.canary.c2.stock;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/canary/c2")
class OpenResource {

  @GET
  public String anybody() {
    return "";
  }
}
