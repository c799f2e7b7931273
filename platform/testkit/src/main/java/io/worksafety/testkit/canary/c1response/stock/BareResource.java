package io.worksafety.testkit.canary.c1response.stock;

import io.worksafety.platform.request.Command;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/canary/c1/response")
class BareResource {

  @POST
  @Command
  @PermitAll
  public String post() {
    return "";
  }
}
