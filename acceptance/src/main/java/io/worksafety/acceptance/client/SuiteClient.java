package io.worksafety.acceptance.client;

import io.worksafety.launcher.TokenIssuer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A client as integrators should write it: one Idempotency-Key per intention, and the same key
 * again when the answer got lost or a part was away.
 */
public final class SuiteClient {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final URI base;
  private final TokenIssuer issuer;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  public SuiteClient(URI base, TokenIssuer issuer) {
    this.base = base;
    this.issuer = issuer;
  }

  public Actor actor(
      String name, UUID person, UUID organization, List<String> areas, String... roles) {
    return Actor.of(issuer, name, List.of(roles), areas, person, organization);
  }

  public Answer get(Actor actor, String path) {
    return persist(() -> request(actor, path).GET());
  }

  /** Creates or acts, safe to repeat. */
  public Answer post(Actor actor, String path, Object body, String... headers) {
    return post(actor, path, body, UUID.randomUUID().toString(), headers);
  }

  /** Creates or acts under a given key. */
  public Answer post(Actor actor, String path, Object body, String key, String[] headers) {
    String json = body instanceof String text ? text : Json.write(body);
    return persist(() -> {
      var request =
          request(actor, path)
              .header("Content-Type", "application/json")
              .header("Idempotency-Key", key)
              .POST(BodyPublishers.ofString(json));
      return headers.length == 0 ? request : request.headers(headers);
    });
  }

  public Answer put(Actor actor, String path, String etag, Object body) {
    return persist(() ->
        request(actor, path)
            .header("Content-Type", "application/json")
            .header("If-Match", etag)
            .PUT(BodyPublishers.ofString(Json.write(body))));
  }

  /** Reads an answer of any length as it comes. */
  public InputStream download(Actor actor, String path) {
    HttpRequest asked = request(actor, path).timeout(Duration.ofMinutes(5)).GET().build();
    try {
      var answer = http.send(asked, BodyHandlers.ofInputStream());
      if (answer.statusCode() != 200) {
        try (InputStream body = answer.body()) {
          throw new Answer.Unexpected(
              path
                  + " was answered "
                  + answer.statusCode()
                  + ": "
                  + new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Streams a file; never held in memory as a whole. */
  public Answer upload(Actor actor, String path, String mediaType, Supplier<InputStream> content) {
    String key = UUID.randomUUID().toString();
    return persist(() ->
        request(actor, path)
            .timeout(Duration.ofMinutes(5))
            .header("Content-Type", mediaType)
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofInputStream(content)));
  }

  private HttpRequest.Builder request(Actor actor, String path) {
    var request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(30));
    return actor == null ? request : request.header("Authorization", "Bearer " + actor.token());
  }

  /** Repeats while the suite is away; every request made here is safe to repeat. */
  private Answer persist(Supplier<HttpRequest.Builder> request) {
    Instant end = Instant.now().plus(PATIENCE);
    while (true) {
      HttpRequest next = request.get().build();
      String asked = next.method() + " " + next.uri().getPath();
      try {
        var answer = http.send(next, BodyHandlers.ofString());
        boolean again =
            answer.statusCode() == 503
                || answer.statusCode() == 502
                || answer.statusCode() == 504
                || answer.statusCode() == 409 && answer.body().contains("\"idempotency.running\"")
                || answer.statusCode() == 429;
        if (!again || Instant.now().isAfter(end)) {
          return new Answer(asked, answer.statusCode(), answer.headers(), answer.body());
        }
      } catch (IOException e) {
        if (Instant.now().isAfter(end)) {
          throw new UncheckedIOException(asked, e);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      pause();
    }
  }

  /** Asks until the answer is as wanted: events need a moment to travel. */
  public Answer until(
      Supplier<Answer> ask, java.util.function.Predicate<Answer> wanted, String what) {
    Instant end = Instant.now().plus(PATIENCE);
    Answer last = ask.get();
    while (!wanted.test(last)) {
      if (Instant.now().isAfter(end)) {
        throw new Answer.Unexpected(
            what + " did not come; last: " + last.status() + " " + last.body());
      }
      pause();
      last = ask.get();
    }
    return last;
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
