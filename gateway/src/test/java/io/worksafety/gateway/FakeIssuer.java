package io.worksafety.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** An issuer of tokens with its key set on HTTP. */
public final class FakeIssuer {

  public static final String NAME = "https://worksafety.local/issuer";

  private final HttpServer server;
  private final List<JsonWebKey> published = new CopyOnWriteArrayList<>();
  private final AtomicInteger serial = new AtomicInteger();
  public final AtomicInteger readings = new AtomicInteger();
  public final PublicJsonWebKey rsa;
  public final PublicJsonWebKey ec;

  FakeIssuer(Vertx vertx) {
    rsa = newRsaKey();
    ec = newEcKey();
    published.add(rsa);
    published.add(ec);
    server =
        vertx
            .createHttpServer()
            .requestHandler(request -> {
              readings.incrementAndGet();
              request
                  .response()
                  .putHeader("Content-Type", "application/json")
                  .end(new JsonWebKeySet(new ArrayList<>(published)).toJson());
            });
    Futures.await(server.listen(0, "127.0.0.1"));
  }

  public String url() {
    return "http://127.0.0.1:" + server.actualPort() + "/jwks";
  }

  public PublicJsonWebKey newRsaKey() {
    try {
      PublicJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
      key.setKeyId("key-" + serial.incrementAndGet());
      key.setUse("sig");
      return key;
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private PublicJsonWebKey newEcKey() {
    try {
      PublicJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
      key.setKeyId("key-" + serial.incrementAndGet());
      key.setUse("sig");
      return key;
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  public void publish(JsonWebKey key) {
    published.add(key);
  }

  public void withdraw(JsonWebKey key) {
    published.remove(key);
  }

  public TestToken token() {
    return new TestToken(rsa);
  }
}
