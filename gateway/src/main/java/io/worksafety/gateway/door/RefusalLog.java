package io.worksafety.gateway.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.worksafety.gateway.exchange.Exchange;
import io.worksafety.gateway.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Logs refused tokens and exceeded limits, once for each client and kind in a while: an attack
 * shows in the log without filling it. No token, no address of a resource, no user text is logged.
 */
@ApplicationScoped
class RefusalLog {

  private static final Logger LOGGER = Logger.getLogger("io.worksafety.gateway.refused");
  private static final Duration WHILE = Duration.ofSeconds(10);
  private static final int CLIENTS = 1_000;

  private final Cache<String, AtomicInteger> seen =
      Caffeine.newBuilder()
          .maximumSize(CLIENTS)
          .expireAfterWrite(WHILE)
          .executor(Runnable::run)
          .build();

  void note(Exchange exchange, Refusal refusal) {
    String client = exchange.clientAddress();
    String code = refusal.type().code();
    if (seen.get(client + ' ' + code, key -> new AtomicInteger()).getAndIncrement() == 0) {
      LOGGER.infof("%s: %s, trace %s", client, code, exchange.traceId());
    }
  }
}
