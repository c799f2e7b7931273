package io.worksafety.gateway.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.worksafety.gateway.fetch.Fetcher;
import io.worksafety.gateway.routing.Backend;
import io.worksafety.gateway.routing.Routes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Collects the contracts and keeps the merged one. A service that cannot be asked is shown as it
 * last was; one that was never reached, as its contract was when this gateway was built.
 */
@ApplicationScoped
public class SuiteContract {

  private static final Logger LOGGER = Logger.getLogger(SuiteContract.class);
  private static final int MAX_BYTES = 8 * 1024 * 1024;
  private static final String OWN = "gateway";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectMapper YAML =
      new ObjectMapper(
          YAMLFactory.builder()
              .loaderOptions(longTexts())
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .disable(YAMLGenerator.Feature.SPLIT_LINES)
              .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
              .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
              .build());

  /**
   * The merged contract in both notations, with its entity tag.
   *
   * @param problems what the codes of refusals mean, by code
   */
  public record Rendered(Buffer json, Buffer yaml, String etag, JsonNode problems) {}

  private final Vertx vertx;
  private final Fetcher fetcher;
  private final OpenApiSettings settings;
  private final List<Backend> backends;

  /** The text of each part as last read; guarded by this object. */
  private final Map<String, byte[]> texts = new LinkedHashMap<>();

  private volatile @Nullable Rendered rendered;
  private volatile boolean complete;
  private volatile boolean stopped;

  SuiteContract(Vertx vertx, Fetcher fetcher, OpenApiSettings settings, Routes routes) {
    this.vertx = vertx;
    this.fetcher = fetcher;
    this.settings = settings;
    this.backends = routes.backends();
  }

  void start(@Observes StartupEvent event) {
    collect();
  }

  void stop(@Observes ShutdownEvent event) {
    stopped = true;
  }

  /** The merged contract; null only in the first moments. */
  public @Nullable Rendered rendered() {
    return rendered;
  }

  private void collect() {
    if (stopped) {
      return;
    }
    Map<String, byte[]> found = new LinkedHashMap<>();
    List<Future<?>> readings = new ArrayList<>();
    for (Backend backend : backends) {
      readings.add(
          fetcher
              .json(backend.url().resolve("/openapi?format=JSON"), settings.timeout(), MAX_BYTES)
              .onSuccess(fetched -> {
                if (fetched.status() == 200) {
                  synchronized (found) {
                    found.put(backend.name(), fetched.body().getBytes());
                  }
                }
              }));
    }
    Future.join(readings)
        .transform(done -> vertx.executeBlocking(() -> render(found), false))
        .onFailure(e -> LOGGER.error("The contracts cannot be merged", e))
        .onComplete(done -> {
          Duration next = complete ? settings.refresh() : settings.retry();
          vertx.setTimer(next.toMillis(), due -> collect());
        });
  }

  private synchronized @Nullable Void render(Map<String, byte[]> found) throws IOException {
    boolean changed = rendered == null;
    for (Map.Entry<String, byte[]> part : found.entrySet()) {
      if (!Arrays.equals(part.getValue(), texts.get(part.getKey()))) {
        texts.put(part.getKey(), part.getValue());
        changed = true;
      }
    }
    complete = texts.size() == backends.size();
    if (!changed) {
      return null;
    }
    ObjectNode own = packaged(OWN);
    if (own == null) {
      throw new IOException("the gateway's own contract is missing");
    }
    ObjectNode head = JSON.createObjectNode();
    head.set("openapi", own.get("openapi"));
    head.set("info", own.get("info"));
    head.putArray("servers").addObject().put("url", settings.server());
    Map<String, ObjectNode> parts = new LinkedHashMap<>();
    for (Backend backend : backends) {
      ObjectNode part = part(backend.name());
      if (part != null) {
        parts.put(backend.name(), part);
      }
    }
    parts.put(OWN, own);
    ContractMerger.Merged merged = ContractMerger.merge(head, parts);
    merged.faults().forEach(fault -> LOGGER.warnf("The contracts do not fit together: %s", fault));
    byte[] json = JSON.writeValueAsBytes(merged.document());
    rendered =
        new Rendered(
            Buffer.buffer(json),
            Buffer.buffer(YAML.writeValueAsBytes(merged.document())),
            etag(json),
            merged.document().path(ContractMerger.PROBLEMS));
    return null;
  }

  private static LoaderOptions longTexts() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MAX_BYTES);
    return options;
  }

  private @Nullable ObjectNode part(String service) throws IOException {
    byte[] text = texts.get(service);
    if (text != null) {
      try {
        if (JSON.readTree(text) instanceof ObjectNode part) {
          return part;
        }
      } catch (JsonProcessingException e) {
        LOGGER.errorf("The contract of %s cannot be read: %s", service, e.getOriginalMessage());
      }
    }
    return packaged(service);
  }

  /** The contract as it was when this gateway was built. */
  private static @Nullable ObjectNode packaged(String service) throws IOException {
    try (InputStream in =
        Thread.currentThread()
            .getContextClassLoader()
            .getResourceAsStream("contract/" + service + "/openapi.yaml")) {
      return in != null && YAML.readTree(in) instanceof ObjectNode part ? part : null;
    }
  }

  private static String etag(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
