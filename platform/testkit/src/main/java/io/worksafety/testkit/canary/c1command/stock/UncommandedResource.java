package io.worksafety.testkit.canary.c1command.stock;

import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/canary/c1/command")
class UncommandedResource {

  @POST
  public RestResponse<String> post() {
    return RestResponse.ok("");
  }

  @PUT
  public RestResponse<String> put() {
    return RestResponse.ok("");
  }

  @PATCH
  public RestResponse<String> patch() {
    return RestResponse.ok("");
  }
}
