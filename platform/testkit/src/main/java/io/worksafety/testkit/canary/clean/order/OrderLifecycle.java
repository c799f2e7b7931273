package io.worksafety.testkit.canary.clean.order;

import io.worksafety.testkit.canary.clean.stock.Stock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

@ApplicationScoped
class OrderLifecycle {

  private final Stock stock;
  private final Clock clock;

  OrderLifecycle(Stock stock, Clock clock) {
    this.stock = stock;
    this.clock = clock;
  }

  @Transactional
  OrderEvent place(String item) {
    return new OrderEvent.OrderPlaced(stock.find(item).name(), LocalDate.now(clock));
  }
}
