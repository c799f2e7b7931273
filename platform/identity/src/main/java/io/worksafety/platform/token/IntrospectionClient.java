package io.worksafety.platform.token;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/** Asks the provider whether a token still holds, RFC 7662; once for all who ask meanwhile. */
final class IntrospectionClient {

  private static final Logger LOGGER = Logger.getLogger(IntrospectionClient.class);

  private final Provider provider;
  private final URI address;
  private final String authorization;
  private final long pauseNanos;
  private final Map<TokenHash, CompletableFuture<Answer>> asking = new ConcurrentHashMap<>();
  private volatile boolean failing;
  private volatile long failedAt;

  enum Answer {
    ACTIVE,
    INACTIVE,
    NONE
  }

  IntrospectionClient(Provider provider, URI address, TokenSettings.Introspection settings) {
    this.provider = provider;
    this.address = address;
    this.pauseNanos = settings.pause().toNanos();
    this.authorization =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(
                    (encoded(needed(settings.clientId().orElse(""), "ID"))
                            + ':'
                            + encoded(needed(settings.clientSecret().orElse(""), "SECRET")))
                        .getBytes(StandardCharsets.UTF_8));
  }

  private static String needed(String value, String what) {
    if (value.isBlank()) {
      throw new IllegalStateException(
          "WORKSAFETY_INTROSPECTION_URL needs WORKSAFETY_INTROSPECTION_CLIENT_" + what);
    }
    return value;
  }

  CompletableFuture<Answer> ask(TokenHash hash, String token) {
    if (failing && System.nanoTime() - failedAt < pauseNanos) {
      return CompletableFuture.completedFuture(Answer.NONE);
    }
    CompletableFuture<Answer> mine = new CompletableFuture<>();
    CompletableFuture<Answer> others = asking.putIfAbsent(hash, mine);
    if (others != null) {
      return others;
    }
    var unused =
        provider
            .post(
                address, "token=" + encoded(token) + "&token_type_hint=access_token", authorization)
            .thenApply(IntrospectionClient::read)
            .whenComplete((answer, failure) -> {
              asking.remove(hash);
              note(failure);
              mine.complete(failure == null ? answer : Answer.NONE);
            });
    return mine;
  }

  private void note(Throwable failure) {
    if (failure != null) {
      failedAt = System.nanoTime();
      if (!failing) {
        LOGGER.errorf("The provider does not say whether tokens are active: %s", failure);
      }
    } else if (failing) {
      LOGGER.info("The provider says again whether tokens are active");
    }
    failing = failure != null;
  }

  private static Answer read(String document) {
    try {
      Object active = JsonUtil.parseJson(document).get("active");
      if (active instanceof Boolean is) {
        return is ? Answer.ACTIVE : Answer.INACTIVE;
      }
    } catch (JoseException e) {
      throw new IllegalStateException("no JSON", e);
    }
    throw new IllegalStateException("the answer does not say whether the token is active");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
