package io.worksafety.testkit.canary.a5.stock;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/canary/a5")
class HiddenResource {

  @GET
  String notPublic() {
    return "";
  }
}
