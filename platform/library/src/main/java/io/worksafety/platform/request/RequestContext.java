package io.worksafety.platform.request;

import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is known of the request in progress: its trace, its language, the digest of its body. */
@RequestScoped
public class RequestContext {

  private static final Pattern TRACEPARENT =
      Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

  private @Nullable String traceId;
  private @Nullable String traceparent;
  private boolean chinese;
  private @Nullable DigestInputStream body;

  /** Continues the caller's W3C trace, or starts one. */
  public void trace(@Nullable String incoming) {
    if (incoming != null) {
      var match = TRACEPARENT.matcher(incoming);
      if (match.matches() && !match.group(1).chars().allMatch(c -> c == '0')) {
        traceId = match.group(1);
        traceparent = incoming;
        return;
      }
    }
    var random = ThreadLocalRandom.current();
    var hex = HexFormat.of();
    traceId = hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong() | 1);
    traceparent = "00-" + traceId + "-" + hex.toHexDigits(random.nextLong() | 1) + "-00";
  }

  public String traceId() {
    if (traceId == null) {
      trace(null);
    }
    return Objects.requireNonNull(traceId);
  }

  public String traceparent() {
    traceId();
    return Objects.requireNonNull(traceparent);
  }

  void language(@Nullable String acceptLanguage) {
    chinese = acceptLanguage != null && acceptLanguage.stripLeading().startsWith("zh");
  }

  public boolean chinese() {
    return chinese;
  }

  /** Digests the body while it is read. */
  InputStream digesting(InputStream from) {
    try {
      body = new WholeBody(from, MessageDigest.getInstance("SHA-256"));
      return body;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** SHA-256 of the whole body; reads what is left of it. */
  byte[] bodyDigest() {
    if (body == null) {
      return new byte[0];
    }
    try {
      body.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return body.getMessageDigest().digest();
  }

  /** Reads to the end before it closes, as a JSON reader closes behind the last brace. */
  private static final class WholeBody extends DigestInputStream {

    private boolean closed;

    WholeBody(InputStream from, MessageDigest digest) {
      super(from, digest);
    }

    @Override
    public void close() throws IOException {
      if (!closed) {
        closed = true;
        // Hardly ever is anything left, and transferTo makes its large buffer all the same
        if (read() >= 0) {
          transferTo(OutputStream.nullOutputStream());
        }
        super.close();
      }
    }
  }
}
