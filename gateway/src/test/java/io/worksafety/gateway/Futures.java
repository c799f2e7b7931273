package io.worksafety.gateway;

import io.vertx.core.Future;
import java.util.concurrent.TimeUnit;

/** Waits for Vert.x futures from a test thread. */
final class Futures {

  private Futures() {}

  static <T> T await(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }
}
