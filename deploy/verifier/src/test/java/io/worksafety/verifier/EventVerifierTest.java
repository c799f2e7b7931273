package io.worksafety.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventVerifierTest {

  private static final HexFormat HEX = HexFormat.of();
  private static final byte[] PAYLOAD = "{\"level\":\"MAJOR\"}".getBytes(StandardCharsets.UTF_8);
  private static final byte[] NEIGHBOUR = Hashes.sha256(new byte[] {7});

  @Test
  void anEventThatWasReceivedIsProved() {
    assertThat(verify(PAYLOAD, answer(entry(PAYLOAD), 2)).problems()).isEmpty();
  }

  @Test
  void anotherPayloadIsNotTheEvent() {
    byte[] other = "{\"level\":\"GENERAL\"}".getBytes(StandardCharsets.UTF_8);

    assertThat(verify(other, answer(entry(PAYLOAD), 2)).problems())
        .extracting(Report.Problem::what)
        .containsExactly("The event is not the one the entry tells of");
  }

  @Test
  void anEntryMadeUpForTheEventIsNotInTheTree() {
    byte[] other = "{\"level\":\"GENERAL\"}".getBytes(StandardCharsets.UTF_8);

    assertThat(verify(other, answer(entry(other), 2)).problems())
        .extracting(Report.Problem::what)
        .containsExactly("The tree does not contain the entry");
  }

  @Test
  void aProofForAnotherPositionProvesNothing() {
    assertThat(verify(PAYLOAD, answer(entry(PAYLOAD), 1)).problems())
        .extracting(Report.Problem::what)
        .containsExactly(
            "The proof is about another position", "The tree does not contain the entry");
  }

  private static Report verify(byte[] payload, String answer) {
    return new EventVerifier(List.of(), null)
        .verify(payload, answer.getBytes(StandardCharsets.UTF_8));
  }

  private static String entry(byte[] payload) {
    return "{\"actor\":\"王丽😀\",\"eventDigest\":\"%s\",\"position\":2,\"seq\":12}"
        .formatted(HEX.formatHex(Hashes.sha256(payload)));
  }

  /** What the service answers about the second of two entries. */
  private static String answer(String entry, long position) {
    byte[] sealed = entry(PAYLOAD).getBytes(StandardCharsets.UTF_8);
    byte[] root = Hashes.node(NEIGHBOUR, Hashes.leaf(sealed, 0, sealed.length));
    return """
    {"entry":{"entryHash":"x","link":"y",%s},
     "proof":{"log":"drill","position":%d,"treeSize":2,"rootHash":"%s","path":["%s"]}}
    """
        .formatted(
            entry.substring(1, entry.length() - 1),
            position,
            HEX.formatHex(root),
            HEX.formatHex(NEIGHBOUR));
  }
}
