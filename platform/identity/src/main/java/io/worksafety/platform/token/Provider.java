package io.worksafety.platform.token;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** HTTP to the identity provider, within a time and a size. Redirects are not followed. */
final class Provider {

  private static final int MAX_BYTES = 256 * 1024;
  private static final int OK = 200;

  private final Duration patience;
  private @Nullable HttpClient client;

  Provider(Duration patience) {
    this.patience = patience;
  }

  /** Made when first needed: with a key set in a file there is nobody to talk to. */
  private synchronized HttpClient client() {
    if (client == null) {
      client =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .followRedirects(HttpClient.Redirect.NEVER)
              .connectTimeout(patience)
              .executor(Executors.newVirtualThreadPerTaskExecutor())
              .build();
    }
    return client;
  }

  /** Waits for the document. */
  String get(URI address) throws IOException {
    CompletableFuture<String> answer =
        send(HttpRequest.newBuilder(address).header("Accept", "application/json").GET().build());
    try {
      return answer.get(patience.toMillis() * 2, TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new IOException(address + ": " + e.getCause(), e);
    } catch (TimeoutException e) {
      throw new IOException(address + ": no answer in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Never throws: what is wrong with the address comes as a failure too. */
  CompletableFuture<String> post(URI address, String form, String authorization) {
    try {
      return send(
          HttpRequest.newBuilder(address)
              .header("Accept", "application/json")
              .header("Content-Type", "application/x-www-form-urlencoded")
              .header("Authorization", authorization)
              .POST(HttpRequest.BodyPublishers.ofString(form))
              .build());
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private CompletableFuture<String> send(HttpRequest request) {
    // The timeout of a request ends with the headers; a body that never comes is cut off here.
    return client()
        .sendAsync(request, head -> new LimitedBody())
        .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
        .thenApply(Provider::text);
  }

  private static String text(HttpResponse<byte[]> answer) {
    if (answer.statusCode() != OK) {
      throw new IllegalStateException("status " + answer.statusCode());
    }
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static final class LimitedBody implements BodySubscriber<byte[]> {

    private final BodySubscriber<byte[]> whole = BodySubscribers.ofByteArray();
    private Subscription subscription;
    private long bytes;

    @SuppressWarnings("NullAway.Init") // nothing is received before onSubscribe
    LimitedBody() {}

    @Override
    public CompletionStage<byte[]> getBody() {
      return whole.getBody();
    }

    @Override
    public void onSubscribe(Subscription given) {
      subscription = given;
      whole.onSubscribe(given);
    }

    @Override
    public void onNext(List<ByteBuffer> part) {
      for (ByteBuffer buffer : part) {
        bytes += buffer.remaining();
      }
      if (bytes > MAX_BYTES) {
        subscription.cancel();
        whole.onError(new IOException("longer than " + MAX_BYTES + " bytes"));
      } else {
        whole.onNext(part);
      }
    }

    @Override
    public void onError(Throwable failure) {
      whole.onError(failure);
    }

    @Override
    public void onComplete() {
      whole.onComplete();
    }
  }
}
