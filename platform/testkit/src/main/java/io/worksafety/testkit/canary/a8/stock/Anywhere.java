package io.worksafety.testkit.canary.a8.stock;

import jakarta.transaction.Transactional;

/** Opens a transaction without being a use case. */
class Anywhere {

  @Transactional
  void change() {}
}
