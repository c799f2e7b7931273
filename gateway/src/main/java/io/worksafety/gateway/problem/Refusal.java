package io.worksafety.gateway.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One refusal: its name, its reason in both languages, and the headers that belong to it. */
public final class Refusal {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int RETRY_AFTER_SECONDS = 2;

  private final GatewayProblem type;
  private final String detail;
  private final String detailZh;
  private final @Nullable String place;
  private final Map<String, String> headers;

  Refusal(GatewayProblem type, String detail, String detailZh) {
    this(
        type,
        detail,
        detailZh,
        null,
        type == GatewayProblem.UNAVAILABLE
            ? Map.of("Retry-After", String.valueOf(RETRY_AFTER_SECONDS))
            : Map.of());
  }

  private Refusal(
      GatewayProblem type,
      String detail,
      String detailZh,
      @Nullable String place,
      Map<String, String> headers) {
    this.type = type;
    this.detail = detail;
    this.detailZh = detailZh;
    this.place = place;
    this.headers = headers;
  }

  /** Names the request header that was refused. */
  public Refusal at(String header) {
    return new Refusal(type, detail, detailZh, header, headers);
  }

  /** Adds a header to the answer. */
  public Refusal with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Refusal(type, detail, detailZh, place, Map.copyOf(more));
  }

  public GatewayProblem type() {
    return type;
  }

  public int status() {
    return type.status();
  }

  /** Sets the headers of the answer and gives its body. */
  public Buffer write(MultiMap answer, String instance, String traceId, boolean chinese) {
    answer.set("content-type", Problem.MEDIA_TYPE);
    answer.set("content-language", chinese ? "zh-CN" : "en");
    answer.set("cache-control", "no-store");
    headers.forEach(answer::set);
    String reason = chinese ? detailZh : detail;
    Problem problem =
        new Problem(
            Problem.TYPE_BASE + type.code(),
            type.title(chinese),
            type.status(),
            reason,
            instance,
            type.code(),
            traceId,
            place == null ? null : List.of(new Problem.Place(place, type.code(), reason)));
    try {
      return Buffer.buffer(JSON.writeValueAsBytes(problem));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
