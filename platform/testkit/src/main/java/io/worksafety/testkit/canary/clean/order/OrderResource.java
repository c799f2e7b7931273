package io.worksafety.testkit.canary.clean.order;

import io.worksafety.platform.request.Answers;
import io.worksafety.platform.request.Command;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/canary/clean/orders")
class OrderResource {

  private final OrderLifecycle orders;

  OrderResource(OrderLifecycle orders) {
    this.orders = orders;
  }

  @GET
  public String listCleanOrders() {
    return "";
  }

  @POST
  @Command
  public RestResponse<String> placeCleanOrder(String item) {
    return Answers.ok(orders.place(item).toString());
  }
}
