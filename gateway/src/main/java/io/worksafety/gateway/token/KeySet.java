package io.worksafety.gateway.token;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.worksafety.gateway.fetch.Fetcher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's public keys. Read at start, again every few minutes, and at once (but not more often
 * than the pause allows) when a token names a key that is not known yet. A reading that fails keeps
 * the keys there are.
 */
@ApplicationScoped
class KeySet {

  private static final Logger LOGGER = Logger.getLogger(KeySet.class);
  private static final long FIRST_RETRY_MILLIS = 1_000;
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(5);
  private static final int MAX_BYTES = 256 * 1024;

  private final Vertx vertx;
  private final Fetcher fetcher;
  private final TokenSettings settings;
  private final AtomicLong lastReading = new AtomicLong(Long.MIN_VALUE / 2);
  private final AtomicReference<@Nullable Future<Void>> reading = new AtomicReference<>();
  private volatile Generation current = new Generation(0, List.of(), "");

  /** One state of the key set; the number changes with the content. */
  record Generation(int number, List<JsonWebKey> keys, String source) {
    boolean isEmpty() {
      return keys.isEmpty();
    }
  }

  KeySet(Vertx vertx, Fetcher fetcher, TokenSettings settings) {
    this.vertx = vertx;
    this.fetcher = fetcher;
    this.settings = settings;
  }

  void start(@Observes StartupEvent event) {
    readUntilThere();
    vertx.setPeriodic(settings.refresh().toMillis(), due -> read());
  }

  private void readUntilThere() {
    read()
        .onComplete(done -> {
          if (current.isEmpty()) {
            vertx.setTimer(FIRST_RETRY_MILLIS, due -> readUntilThere());
          }
        });
  }

  Generation current() {
    return current;
  }

  /**
   * Reads the keys again unless that was done a moment ago. The answer says whether there is reason
   * to look at them again.
   */
  Future<Boolean> readForUnknownKey() {
    Future<Void> running = reading.get();
    if (running != null) {
      return running.map(true);
    }
    boolean due = System.nanoTime() - lastReading.get() >= settings.refreshPause().toNanos();
    return due ? read().map(true) : Future.succeededFuture(false);
  }

  private Future<Void> read() {
    Promise<Void> promise = Promise.promise();
    Future<Void> running = reading.compareAndExchange(null, promise.future());
    if (running != null) {
      return running;
    }
    lastReading.set(System.nanoTime());
    ("file".equals(settings.jwks().getScheme()) ? readFile() : readHttp())
        .map(text -> text.toString(StandardCharsets.UTF_8))
        .compose(text -> vertx.executeBlocking(() -> accept(text), false))
        .onFailure(e ->
            LOGGER.warnf(
                "The key set %s cannot be read, %d key(s) stay: %s",
                settings.jwks(), current.keys().size(), e.toString()))
        .onComplete(done -> {
          reading.set(null);
          promise.complete();
        });
    return promise.future();
  }

  private Future<Buffer> readFile() {
    return vertx.fileSystem().readFile(Path.of(settings.jwks()).toString());
  }

  private Future<Buffer> readHttp() {
    return fetcher
        .json(settings.jwks(), READ_TIMEOUT, MAX_BYTES)
        .compose(fetched ->
            fetched.status() == 200
                ? Future.succeededFuture(fetched.body())
                : Future.failedFuture("status " + fetched.status()));
  }

  private synchronized Void accept(String text) throws JoseException {
    if (text.length() > MAX_BYTES) {
      throw new JoseException("the key set is too long");
    }
    if (text.equals(current.source())) {
      return null;
    }
    List<JsonWebKey> keys =
        new JsonWebKeySet(text)
            .getJsonWebKeys().stream()
                .filter(k -> k instanceof RsaJsonWebKey || k instanceof EllipticCurveJsonWebKey)
                .filter(k -> k.getUse() == null || k.getUse().equals("sig"))
                .toList();
    if (keys.isEmpty()) {
      throw new JoseException("the key set has no RSA or EC key for signatures");
    }
    current = new Generation(current.number() + 1, keys, text);
    LOGGER.infof("%d key(s) of %s are in use", keys.size(), settings.jwks());
    return null;
  }
}
