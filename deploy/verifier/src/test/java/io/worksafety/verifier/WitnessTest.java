package io.worksafety.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessTest {

  private static final HexFormat HEX = HexFormat.of();
  private static final byte[] A = Hashes.sha256(new byte[] {1});
  private static final byte[] B = Hashes.sha256(new byte[] {2});

  @TempDir Path folder;

  private final Map<String, String> answers = new HashMap<>();
  private final List<String> posted = new ArrayList<>();
  private final Signatures.Pair logKey = Signatures.generate();
  private final Signatures.Pair witnessKey = Signatures.generate();
  private HttpServer server;

  @BeforeEach
  void aLogOverHttp() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          if (exchange.getRequestMethod().equals("POST")) {
            posted.add(exchange.getRequestURI() + " " + body);
          }
          byte[] answer =
              answers
                  .getOrDefault(exchange.getRequestURI().toString(), "{}")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    publishKey(logKey);
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aHeadThatContinuesTheLastIsSigned() throws IOException {
    Head first = publish(1, A, logKey);
    sign();
    publish(2, Hashes.node(A, B), logKey);
    answers.put("/proofs/consistency?from=1&to=2", "{\"path\":[\"" + HEX.formatHex(B) + "\"]}");

    sign();

    assertThat(posted).hasSize(2);
    assertThat(posted.getFirst()).startsWith("/tree-heads/1/cosignatures");
    String signature = posted.getFirst().replaceFirst(".*\"signature\":\"([^\"]+)\".*", "$1");
    assertThat(Signatures.verify(witnessKey.publicKey(), first.signed(), signature)).isTrue();
  }

  @Test
  void aHeadThatTellsAnotherHistoryIsNotSigned() throws IOException {
    publish(1, A, logKey);
    sign();
    publish(2, Hashes.node(B, B), logKey);
    answers.put("/proofs/consistency?from=1&to=2", "{\"path\":[\"" + HEX.formatHex(B) + "\"]}");

    assertThatThrownBy(this::sign)
        .isInstanceOf(Witness.RefusedException.class)
        .hasMessageContaining("not those that were there before");
    assertThat(posted).hasSize(1);
  }

  @Test
  void aLogThatShrankIsNotSigned() throws IOException {
    publish(2, Hashes.node(A, B), logKey);
    sign();
    publish(1, A, logKey);

    assertThatThrownBy(this::sign).hasMessageContaining("had 2 entries and has 1");
  }

  @Test
  void aKeyThatAppearsOvernightIsNotBelieved() throws IOException {
    publish(1, A, logKey);
    sign();
    Signatures.Pair other = Signatures.generate();
    publishKey(other);
    publish(1, A, other);

    assertThatThrownBy(this::sign).hasMessageContaining("is not among the keys");
  }

  private Head sign() throws IOException {
    return new Witness("drill", witnessKey.secret(), folder.resolve("state"))
        .sign(new Log("http://127.0.0.1:" + server.getAddress().getPort(), "token"));
  }

  private void publishKey(Signatures.Pair key) {
    answers.put("/keys", "{\"keys\":[{\"publicKey\":\"" + key.publicKey() + "\"}]}");
  }

  private Head publish(long size, byte[] root, Signatures.Pair key) throws IOException {
    String fields =
        "{\"lastLink\":\"%s\",\"log\":\"drill\",\"rootHash\":\"%s\",\"timestamp\":\"t\",\"treeSize\":%d"
            .formatted(Hashes.GENESIS, HEX.formatHex(root), size);
    byte[] signature =
        Signatures.sign(key.secret(), (fields + "}").getBytes(StandardCharsets.UTF_8));
    String head =
        fields
            + ",\"keyId\":\"%s\",\"signature\":\"%s\"}"
                .formatted(
                    KeyRing.idOf(key.publicKey()), Base64.getEncoder().encodeToString(signature));
    answers.put("/tree-heads/latest", head);
    return Head.all(head.getBytes(StandardCharsets.UTF_8)).getFirst();
  }
}
