package io.worksafety.hazard.ledger;

import io.worksafety.platform.problem.CommonProblem;
import io.worksafety.platform.problem.ProblemException;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Keeps every body small but those that are bounded elsewhere. The limit of the HTTP server is one
 * for all paths and must let ledgers through.
 */
@Provider
class BodyLimit implements ReaderInterceptor {

  // providers are made while the image is built, when there is no run-time configuration yet
  private final Instance<LedgerSettings> settings;

  BodyLimit(Instance<LedgerSettings> settings) {
    this.settings = settings;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (!OwnBodyLimit.class.isAssignableFrom(context.getType())) {
      context.setInputStream(new Limited(context.getInputStream(), settings.get().otherBodies()));
    }
    return context.proceed();
  }

  private static final class Limited extends FilterInputStream {
    private long left;

    Limited(InputStream in, long limit) {
      super(in);
      this.left = limit;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      if (value >= 0) {
        count(1);
      }
      return value;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      int read = super.read(to, offset, length);
      if (read > 0) {
        count(read);
      }
      return read;
    }

    private void count(int read) throws IOException {
      left -= read;
      if (left < 0) {
        // the answer is only seen by a sender that could send to the end
        in.transferTo(OutputStream.nullOutputStream());
        throw tooLarge();
      }
    }

    private static ProblemException tooLarge() {
      return CommonProblem.TOO_LARGE.because(
          "The body of this operation may have 1 MiB", "该操作的请求体不得超过 1 MiB");
    }
  }
}
