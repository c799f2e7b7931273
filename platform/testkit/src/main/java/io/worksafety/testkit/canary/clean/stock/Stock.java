package io.worksafety.testkit.canary.clean.stock;

import jakarta.enterprise.context.ApplicationScoped;

/** The door of its feature. */
@ApplicationScoped
public class Stock {

  /** Plain values only. */
  public record Item(String name) {}

  public Item find(String name) {
    return new Item(name);
  }
}
