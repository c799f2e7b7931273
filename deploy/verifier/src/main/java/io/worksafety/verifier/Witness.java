package io.worksafety.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * Co-signs the newest head of a log, after checking that it is signed by the key it was signed by
 * before and that its tree only grew. What it saw last, and by which key, it keeps in a file of its
 * own; the first time it believes what it sees.
 */
final class Witness {

  private final String name;
  private final String secret;
  private final Path state;
  private final ObjectMapper json = new ObjectMapper();

  Witness(String name, String secret, Path state) {
    this.name = name;
    this.secret = secret;
    this.state = state;
  }

  /** Why a witness does not sign. */
  static final class RefusedException extends RuntimeException {
    RefusedException(String message) {
      super(message);
    }
  }

  Head sign(Log log) throws IOException {
    Head head = Head.of(log.get("/tree-heads/latest"));
    ObjectNode seen = Files.exists(state) ? (ObjectNode) json.readTree(state.toFile()) : null;
    JsonNode published = log.get("/keys");
    ObjectNode keys = json.createObjectNode();
    if (seen == null) {
      keys.set("keys", published.path("keys"));
    } else {
      keys.set("keys", seen.path("keys"));
    }
    String objection = KeyRing.of(keys.toString().getBytes(StandardCharsets.UTF_8)).objection(head);
    if (!objection.isEmpty()) {
      throw new RefusedException("The head of " + head.treeSize() + ": " + objection);
    }
    if (seen != null) {
      mustContinue(Head.of(seen.path("head")), head, log);
    }
    log.post(
        "/tree-heads/" + head.treeSize() + "/cosignatures",
        json.createObjectNode()
            .put("witness", name)
            .put(
                "signature",
                Base64.getEncoder().encodeToString(Signatures.sign(secret, head.signed()))));
    keep(head, keys);
    return head;
  }

  private static void mustContinue(Head last, Head head, Log log) {
    if (!head.log().equals(last.log())) {
      throw new RefusedException("This is the log " + head.log() + ", not " + last.log());
    }
    if (head.treeSize() < last.treeSize()) {
      throw new RefusedException(
          "The log had %d entries and has %d".formatted(last.treeSize(), head.treeSize()));
    }
    List<byte[]> path = new ArrayList<>();
    HexFormat hex = HexFormat.of();
    if (head.treeSize() > last.treeSize()) {
      log.get("/proofs/consistency?from=" + last.treeSize() + "&to=" + head.treeSize())
          .path("path")
          .forEach(hash -> path.add(hex.parseHex(hash.asText())));
    }
    if (!Proof.consistent(
        last.treeSize(),
        hex.parseHex(last.rootHash()),
        head.treeSize(),
        hex.parseHex(head.rootHash()),
        path)) {
      throw new RefusedException(
          "The first %d entries are not those that were there before".formatted(last.treeSize()));
    }
  }

  private void keep(Head head, ObjectNode keys) throws IOException {
    ObjectNode now = json.createObjectNode();
    now.set("head", head.json());
    now.setAll(keys);
    Path next = state.resolveSibling(state.getFileName() + ".next");
    Files.writeString(next, now.toPrettyString());
    Files.move(next, state, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
