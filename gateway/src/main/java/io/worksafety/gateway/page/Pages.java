package io.worksafety.gateway.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.worksafety.gateway.exchange.Exchange;
import io.worksafety.gateway.exchange.Target;
import io.worksafety.gateway.openapi.SuiteContract;
import io.worksafety.gateway.problem.GatewayProblem;
import io.worksafety.gateway.problem.Refusal;
import io.worksafety.gateway.status.SuiteStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Answers the addresses that the gateway owns. All of them are open and only read. */
@ApplicationScoped
public class Pages {

  private static final Logger LOGGER = Logger.getLogger(Pages.class);

  private static final String YAML = "application/yaml";
  private static final String OPENAPI_YAML = "application/vnd.oai.openapi;version=3.1";
  private static final String OPENAPI_JSON = "application/vnd.oai.openapi+json;version=3.1";
  private static final String LINKSET = "application/linkset+json";

  /** The paths of the addresses in {@code type} of problems and {@code ce_dataschema} of events. */
  private static final String PROBLEMS = "/problems/";

  private static final String SCHEMAS = "/schemas/";
  private static final Pattern EVENT_TYPE =
      Pattern.compile("io\\.worksafety\\.([a-z]+)\\.[a-z0-9-]+\\.v[0-9]+");

  private static final Refusal READ_ONLY =
      GatewayProblem.METHOD_NOT_ALLOWED
          .because("This address can only be read", "该地址仅支持读取")
          .with("Allow", "GET, HEAD");
  private static final Refusal NO_CONTRACT_YET =
      GatewayProblem.UNAVAILABLE.because("The contracts are being collected", "接口契约正在汇集");
  private static final Refusal NO_REPORT =
      GatewayProblem.UNAVAILABLE.because("The status cannot be told", "暂时无法获取状态");

  private final SuiteContract contract;
  private final SuiteStatus status;
  private final Assets assets;
  private final ObjectMapper json =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  Pages(SuiteContract contract, SuiteStatus status, Assets assets) {
    this.contract = contract;
    this.status = status;
    this.assets = assets;
  }

  /** Whether the path is one of the gateway's own. */
  public boolean owns(String path) {
    return switch (path) {
      case "/",
          "/openapi",
          "/openapi.json",
          "/openapi.yaml",
          "/docs",
          "/status",
          "/api/v1/status",
          "/.well-known/api-catalog" ->
          true;
      default -> path.startsWith("/docs/") || path.startsWith(PROBLEMS) || path.startsWith(SCHEMAS);
    };
  }

  /** Answers a path that {@link #owns} knows. */
  public void show(Exchange exchange) {
    if (!exchange.method().equals(HttpMethod.GET) && !exchange.method().equals(HttpMethod.HEAD)) {
      exchange.refuse(READ_ONLY);
      return;
    }
    String path = Target.pathOf(exchange.uri());
    switch (path) {
      case "/", "/docs" -> redirect(exchange, "/docs/");
      case "/openapi" -> contract(exchange, wantsYaml(exchange));
      case "/openapi.json" -> contract(exchange, false);
      case "/openapi.yaml" -> contract(exchange, true);
      case "/status", "/api/v1/status" -> status(exchange);
      case "/.well-known/api-catalog" -> catalog(exchange);
      default -> {
        if (path.startsWith(PROBLEMS)) {
          problem(exchange, path.substring(PROBLEMS.length()));
        } else if (path.startsWith(SCHEMAS)) {
          schema(exchange, path.substring(SCHEMAS.length()));
        } else {
          asset(exchange, path.substring("/docs/".length()));
        }
      }
    }
  }

  private void redirect(Exchange exchange, String to) {
    exchange.response().setStatusCode(302).putHeader("location", to);
    send(exchange, Buffer.buffer());
  }

  // The contract

  private void contract(Exchange exchange, boolean yaml) {
    SuiteContract.Rendered rendered = contract.rendered();
    if (rendered == null) {
      exchange.refuse(NO_CONTRACT_YET);
      return;
    }
    HttpServerResponse response = exchange.response();
    String etag = '"' + rendered.etag() + (yaml ? "-yaml" : "-json") + '"';
    response
        .putHeader("etag", etag)
        .putHeader("vary", "Accept")
        .putHeader("cache-control", "no-cache");
    if (etag.equals(exchange.getHeader("if-none-match"))) {
      response.setStatusCode(304);
      send(exchange, Buffer.buffer());
      return;
    }
    response.putHeader("content-type", yaml ? YAML : "application/json");
    send(exchange, yaml ? rendered.yaml() : rendered.json());
  }

  /** The format parameter decides, then Accept; JSON when neither speaks. */
  private static boolean wantsYaml(Exchange exchange) {
    String format = exchange.getParam("format");
    if (format != null) {
      return format.equalsIgnoreCase("yaml") || format.equalsIgnoreCase("yml");
    }
    String accept = exchange.getHeader("accept");
    if (accept == null) {
      return false;
    }
    int yaml = firstOf(accept, YAML, OPENAPI_YAML, "text/yaml", "application/x-yaml");
    int jsonAt = firstOf(accept, "application/json", OPENAPI_JSON, "*/*", "application/*");
    return yaml >= 0 && (jsonAt < 0 || yaml < jsonAt);
  }

  private static int firstOf(String text, String... parts) {
    int first = -1;
    for (String part : parts) {
      int at = text.indexOf(part);
      if (at >= 0 && (first < 0 || at < first)) {
        first = at;
      }
    }
    return first;
  }

  // The status

  private void status(Exchange exchange) {
    status
        .report()
        .onSuccess(report -> send(exchange, report))
        .onFailure(e -> {
          LOGGER.error("The status cannot be told", e);
          exchange.refuse(NO_REPORT);
        });
  }

  private void send(Exchange exchange, SuiteStatus.Report report) {
    HttpServerResponse response = exchange.response();
    response.putHeader("cache-control", "no-store").putHeader("vary", "Accept");
    String accept = exchange.getHeader("accept");
    if (accept != null && firstOf(accept, "text/html") >= 0) {
      response.putHeader("content-type", "text/html; charset=utf-8");
      response.putHeader("content-security-policy", StatusPage.POLICY);
      send(exchange, Buffer.buffer(StatusPage.of(report, exchange.chinese())));
      return;
    }
    response.putHeader("content-type", "application/json");
    send(exchange, write(report));
  }

  // The catalogue, RFC 9727

  private void catalog(Exchange exchange) {
    Map<String, Object> links =
        Map.of(
            "linkset",
            new Object[] {
              Map.of(
                  "anchor", "/",
                  "service-desc",
                      new Object[] {
                        Map.of("href", "/openapi.json", "type", "application/json"),
                        Map.of("href", "/openapi.yaml", "type", YAML)
                      },
                  "service-doc", new Object[] {Map.of("href", "/docs/", "type", "text/html")},
                  "status", new Object[] {Map.of("href", "/status", "type", "application/json")})
            });
    exchange
        .response()
        .putHeader(
            "content-type", LINKSET + "; profile=\"https://www.rfc-editor.org/info/rfc9727\"")
        .putHeader("link", "</.well-known/api-catalog>; rel=\"api-catalog\"")
        .putHeader("cache-control", "max-age=3600");
    send(exchange, write(links));
  }

  // What names in answers and events mean

  private void problem(Exchange exchange, String code) {
    SuiteContract.Rendered rendered = contract.rendered();
    Map<String, Object> meaning = rendered == null ? null : meaning(rendered.problems().get(code));
    for (GatewayProblem own : GatewayProblem.values()) {
      if (meaning == null && own.code().equals(code)) {
        meaning = meaning(own.status(), own.title(false), own.title(true));
      }
    }
    if (meaning == null) {
      exchange.refuse(GatewayProblem.NOT_FOUND.plain());
      return;
    }
    meaning.put("code", code);
    exchange
        .response()
        .putHeader("content-type", "application/json")
        .putHeader("cache-control", "max-age=3600");
    send(exchange, write(meaning));
  }

  private static @Nullable Map<String, Object> meaning(@Nullable JsonNode type) {
    return type == null
        ? null
        : meaning(
            type.path("status").asInt(),
            type.path("title").asText(),
            type.path("titleZh").asText());
  }

  private static Map<String, Object> meaning(int status, String title, String titleZh) {
    return new TreeMap<>(Map.of("status", status, "title", title, "titleZh", titleZh));
  }

  /** As it was when this gateway was built; a type is never changed, so it is so still. */
  private void schema(Exchange exchange, String type) {
    Matcher known = EVENT_TYPE.matcher(type);
    Buffer schema = known.matches() ? schema(known.group(1), type) : null;
    if (schema == null) {
      exchange.refuse(GatewayProblem.NOT_FOUND.plain());
      return;
    }
    exchange
        .response()
        .putHeader("content-type", "application/schema+json")
        .putHeader("cache-control", "max-age=3600");
    send(exchange, schema);
  }

  private static @Nullable Buffer schema(String service, String type) {
    String file = "contract/" + service + "/events/" + type + ".schema.json";
    try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
      return in == null ? null : Buffer.buffer(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  // The pages for people

  private void asset(Exchange exchange, String name) {
    Assets.Asset asset = assets.find(name);
    if (asset == null) {
      exchange.refuse(GatewayProblem.NOT_FOUND.plain());
      return;
    }
    HttpServerResponse response = exchange.response();
    response.putHeader("etag", asset.etag()).putHeader("cache-control", "max-age=3600");
    if (asset.etag().equals(exchange.getHeader("if-none-match"))) {
      response.setStatusCode(304);
      send(exchange, Buffer.buffer());
      return;
    }
    response.putHeader("content-type", asset.type());
    response.putHeader("content-security-policy", Assets.POLICY);
    send(exchange, asset.content());
  }

  private Buffer write(Object value) {
    try {
      return Buffer.buffer(json.writeValueAsBytes(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void send(Exchange exchange, Buffer content) {
    if (exchange.response().closed()) {
      return;
    }
    exchange.stamp(exchange.response().headers());
    exchange.end(content);
  }
}
