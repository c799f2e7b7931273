package io.worksafety.acceptance;

import io.worksafety.acceptance.client.SuiteClient;
import io.worksafety.launcher.TokenIssuer;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Where the suite of this work tree listens, and the issuer whose tokens it accepts. */
public record RunningSuite(Path state, int portOffset) {

  private static final int GATEWAY = 8080;
  private static final int KAFKA = 19092;

  public static RunningSuite here() {
    String named = System.getenv("WORKSAFETY_ROOT");
    Path root = Path.of(named == null ? "" : named).toAbsolutePath();
    String state = System.getenv("WORKSAFETY_STATE");
    String offset = System.getenv("WORKSAFETY_PORT_OFFSET");
    return new RunningSuite(
        state == null ? root.resolve(".suite") : Path.of(state),
        offset == null ? 0 : Integer.parseInt(offset));
  }

  public URI gateway() {
    return URI.create("http://127.0.0.1:" + (GATEWAY + portOffset));
  }

  public URI service(int port) {
    return URI.create("http://127.0.0.1:" + (port + portOffset));
  }

  /** The broker this suite uses, as its launcher has written it down. */
  public String kafka() {
    Properties run = new Properties();
    try (Reader reader = Files.newBufferedReader(state.resolve("run.properties"))) {
      run.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("No suite is running here: ./suite up", e);
    }
    return run.getProperty("kafka.bootstrap", "127.0.0.1:" + (KAFKA + portOffset));
  }

  public SuiteClient client() throws IOException {
    return new SuiteClient(gateway(), issuer());
  }

  public TokenIssuer issuer() throws IOException {
    Path keys = state.resolve("keys");
    if (!Files.exists(keys.resolve("issuer.jwk"))) {
      throw new IOException("No suite has been started here: ./suite up");
    }
    return TokenIssuer.in(keys);
  }
}
