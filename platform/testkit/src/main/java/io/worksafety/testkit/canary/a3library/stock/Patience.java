package io.worksafety.testkit.canary.a3library.stock;

import org.awaitility.Awaitility;

/** Uses a library nobody decided on. */
class Patience {

  void keep() {
    Awaitility.await().until(() -> true);
  }
}
