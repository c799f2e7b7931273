package io.worksafety.testkit.canary.c1response.stock;

import io.worksafety.platform.request.Command;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/canary/c1/response")
class BareResource {

  @POST
  @Command
  public String post() {
    return "";
  }
}
