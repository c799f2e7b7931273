package io.worksafety.gateway.page;

import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Swagger UI out of its jar: no file is fetched from anywhere else. */
@ApplicationScoped
class Assets {

  /** Enough for Swagger UI, which styles elements directly and inlines its icons. */
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'"
          + " data:; font-src 'self' data:; connect-src 'self'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  private static final String UI = "META-INF/resources/openapi-ui/";
  private static final String SCRIPT = "text/javascript; charset=utf-8";

  /** Only what the page needs; the path never becomes a file name. */
  private static final Map<String, Source> SOURCES =
      Map.of(
          "", new Source("docs/index.html", "text/html; charset=utf-8"),
          "start.js", new Source("docs/start.js", SCRIPT),
          "swagger-ui.css", new Source(UI + "swagger-ui.css", "text/css; charset=utf-8"),
          "swagger-ui-bundle.js", new Source(UI + "swagger-ui-bundle.js", SCRIPT));

  private final Map<String, Asset> loaded = new ConcurrentHashMap<>();

  record Asset(Buffer content, String type, String etag) {}

  private record Source(String resource, String type) {}

  @Nullable Asset find(String name) {
    Source source = SOURCES.get(name);
    return source == null ? null : loaded.computeIfAbsent(name, key -> load(source));
  }

  private static Asset load(Source source) {
    try (InputStream in =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(source.resource())) {
      if (in == null) {
        throw new IllegalStateException("no resource " + source.resource());
      }
      byte[] content = in.readAllBytes();
      CRC32 sum = new CRC32();
      sum.update(content);
      String etag = "\"%08x-%d\"".formatted(sum.getValue(), content.length);
      return new Asset(Buffer.buffer(content), source.type(), etag);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
