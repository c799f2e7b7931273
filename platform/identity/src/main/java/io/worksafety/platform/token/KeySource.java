package io.worksafety.platform.token;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's public keys. Read at start, again and again, and at once (but not more often than
 * the pause allows) when a token names a key that is not known yet. A reading that fails keeps the
 * keys there are, for a while.
 */
final class KeySource {

  private static final Logger LOGGER = Logger.getLogger(KeySource.class);
  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
  private static final Duration DISCOVERY_KEPT = Duration.ofMinutes(5);
  private static final int MAX_BYTES = 256 * 1024;

  private final TokenSettings settings;
  private final Provider provider;
  private final ScheduledExecutorService worker;
  private final @Nullable Path file;
  private final Duration every;
  private volatile KeySet current = new KeySet(0, List.of());
  private @Nullable CompletableFuture<Void> reading;
  private volatile long lastReading;
  private volatile long lastSuccess;

  // Only the worker reads, so these are confined to it
  private Set<String> lastKeys = Set.of("none read yet");
  private String lastFailure = "";
  private @Nullable URI discovered;
  private long discoveredAt;

  /** One state of the key set; the number changes with the content. */
  record KeySet(int number, List<JsonWebKey> keys) {
    boolean isEmpty() {
      return keys.isEmpty();
    }
  }

  KeySource(TokenSettings settings, Provider provider, ScheduledExecutorService worker) {
    this.settings = settings;
    this.provider = provider;
    this.worker = worker;
    this.file = settings.jwks().map(KeySource::fileOf).orElse(null);
    this.every = file == null ? settings.keysEvery() : settings.filesEvery();
    this.lastReading = System.nanoTime() - settings.keysPause().toNanos();
    this.lastSuccess = System.nanoTime();
  }

  private static @Nullable Path fileOf(URI location) {
    return switch (String.valueOf(location.getScheme())) {
      case "file" -> Path.of(location);
      case "http", "https" -> null;
      default ->
          throw new IllegalStateException(
              "WORKSAFETY_JWKS must begin with file:, http: or https:, not " + location);
    };
  }

  /** A file is read before anything else starts; the network is not waited for. */
  void start() {
    CompletableFuture<Void> first = read();
    if (file != null) {
      first.join();
    }
    again();
  }

  private void again() {
    Duration pause = current.isEmpty() && every.compareTo(FIRST_RETRY) > 0 ? FIRST_RETRY : every;
    try {
      var unused = worker.schedule(this::readInTurn, pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOGGER.debug("The keys are not read again: this process is ending");
    }
  }

  private void readInTurn() {
    var unused = read().thenRun(this::again);
  }

  KeySet current() {
    return current;
  }

  /**
   * Reads the keys again unless that was done a moment ago. The answer says whether there is reason
   * to look at them again.
   *
   * @param looked number of the set the key was not in; another one may have come since
   */
  synchronized CompletableFuture<Boolean> readForUnknownKey(int looked) {
    if (current.number() != looked) {
      return CompletableFuture.completedFuture(true);
    }
    if (reading != null && !reading.isDone()) {
      return reading.thenApply(done -> true);
    }
    return System.nanoTime() - lastReading < settings.keysPause().toNanos()
        ? CompletableFuture.completedFuture(false)
        : read().thenApply(done -> true);
  }

  private synchronized CompletableFuture<Void> read() {
    if (reading == null || reading.isDone()) {
      lastReading = System.nanoTime();
      reading = CompletableFuture.runAsync(this::readNow, worker);
    }
    return reading;
  }

  private void readNow() {
    try {
      accept(file == null ? fetched() : ofFile(file));
      lastSuccess = System.nanoTime();
      if (!lastFailure.isEmpty()) {
        LOGGER.info("The key set can be read again");
        lastFailure = "";
      }
    } catch (IOException | JoseException | RuntimeException e) {
      failed(e);
    }
  }

  private void failed(Exception e) {
    String failure = e.toString();
    if (!failure.equals(lastFailure)) {
      LOGGER.warnf(
          "The key set of %s cannot be read, %d key(s) stay for at most %s: %s",
          settings.issuer(), current.keys().size(), settings.keysKept(), failure);
      lastFailure = failure;
    }
    discovered = null;
    if (!current.isEmpty() && System.nanoTime() - lastSuccess > settings.keysKept().toNanos()) {
      LOGGER.error("The key set is too old to be trusted; every token is refused until it is back");
      lastKeys = Set.of();
      current = new KeySet(current.number() + 1, List.of());
    }
  }

  private static String ofFile(Path file) throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      throw new IOException(file + " is longer than " + MAX_BYTES + " bytes");
    }
    return Files.readString(file);
  }

  private String fetched() throws IOException, JoseException {
    if (settings.jwks().isPresent()) {
      return provider.get(settings.jwks().get());
    }
    long now = System.nanoTime();
    if (discovered == null || now - discoveredAt > DISCOVERY_KEPT.toNanos()) {
      discovered = discover();
      discoveredAt = now;
    }
    return provider.get(discovered);
  }

  /** OpenID Connect Discovery 1.0, section 4. */
  private URI discover() throws IOException, JoseException {
    String issuer = settings.issuer();
    String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    Map<String, Object> document =
        JsonUtil.parseJson(provider.get(URI.create(base + "/.well-known/openid-configuration")));
    if (!issuer.equals(document.get("issuer"))) {
      throw new IOException(
          "The discovery document of " + issuer + " is of " + document.get("issuer"));
    }
    URI keys = URI.create(String.valueOf(document.get("jwks_uri")));
    // A provider on https must not be talked into keys that anybody on the way can replace
    if (!Objects.equals(keys.getScheme(), "https") && !issuer.startsWith("http:")) {
      throw new IOException("jwks_uri of " + issuer + " is not https: " + keys);
    }
    return keys;
  }

  private void accept(String text) throws JoseException {
    List<JsonWebKey> keys = new ArrayList<>();
    for (JsonWebKey key : new JsonWebKeySet(text).getJsonWebKeys()) {
      boolean signs = key.getUse() == null || key.getUse().equals("sig");
      if (signs && isAsymmetric(key)) {
        keys.add(key);
      }
    }
    // Only other keys are a change: the same in another order must not make everybody be checked
    // anew
    Set<String> names =
        keys.stream()
            .map(key -> key.toJson(OutputControlLevel.PUBLIC_ONLY))
            .collect(Collectors.toSet());
    if (names.equals(lastKeys)) {
      return;
    }
    lastKeys = names;
    current = new KeySet(current.number() + 1, List.copyOf(keys));
    if (keys.isEmpty()) {
      LOGGER.warnf("%s publishes no key for signatures: no token is accepted", settings.issuer());
    } else {
      LOGGER.infof("%d key(s) of %s are in use", keys.size(), settings.issuer());
    }
  }

  /** A symmetric key in a published set would let anybody sign. */
  private static boolean isAsymmetric(JsonWebKey key) {
    return key instanceof RsaJsonWebKey
        || key instanceof EllipticCurveJsonWebKey
        || key instanceof OctetKeyPairJsonWebKey;
  }
}
