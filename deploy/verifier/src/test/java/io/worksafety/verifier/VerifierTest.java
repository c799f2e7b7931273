package io.worksafety.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifierTest {

  private static final HexFormat HEX = HexFormat.of();
  private static final Signatures.Pair KEY = Signatures.generate();

  @TempDir Path folder;

  @Test
  void theVectorsOfTheDomainHold() {
    byte[] first =
        "{\"id\":\"H1\",\"seq\":1,\"type\":\"hazard.registered\"}".getBytes(StandardCharsets.UTF_8);
    byte[] second =
        "{\"id\":\"H1\",\"seq\":2,\"type\":\"hazard.graded\"}".getBytes(StandardCharsets.UTF_8);

    byte[] one = Hashes.link(HEX.parseHex(Hashes.GENESIS), first, 0, first.length);
    byte[] two = Hashes.link(one, second, 0, second.length);

    assertThat(HEX.formatHex(one)).startsWith("b02d3c29").endsWith("e90b");
    assertThat(HEX.formatHex(two)).startsWith("c2d082fe").endsWith("50cd");
  }

  @Test
  void aWholeExportWithItsHeadsIsSound() throws IOException {
    Export export = Export.of(300);

    Report report = export.verify(List.of(export.head(100), export.head(300)));

    assertThat(report.problems()).isEmpty();
    assertThat(report.checked()).isEqualTo("positions 1 to 300, 2 signed heads");
  }

  @Test
  void aRangeEndingAtAHeadIsAnchoredByItsLastLink() throws IOException {
    Export export = Export.of(50);
    Head head = export.head(50);
    List<String> range = export.lines.subList(30, 50);

    assertThat(verify(range, List.of(head), export.keys()).problems()).isEmpty();
    Export other = Export.of(50, 40);
    assertThat(verify(other.lines.subList(30, 50), List.of(head), export.keys()).problems())
        .extracting(Report.Problem::position)
        .containsExactly(31L);
  }

  @Test
  void anEditedEntryIsNamed() throws IOException {
    Export export = Export.of(20);
    export.lines.set(6, export.lines.get(6).replace("\"actor\":\"a6\"", "\"actor\":\"b6\""));

    assertFirst(export, List.of(), 7, 107, "not the one that was sealed");
  }

  @Test
  void aRemovedLineIsNamed() throws IOException {
    Export export = Export.of(20);
    export.lines.remove(6);

    assertFirst(export, List.of(), 7, 108, "missing or out of order");
  }

  @Test
  void exchangedLinesAreNamed() throws IOException {
    Export export = Export.of(20);
    Collections.swap(export.lines, 6, 7);

    assertFirst(export, List.of(), 7, 108, "missing or out of order");
  }

  @Test
  void anInsertedLineIsNamed() throws IOException {
    Export export = Export.of(20);
    export.lines.add(7, export.lines.get(6));

    assertFirst(export, List.of(), 8, 107, "missing or out of order");
  }

  @Test
  void aForgedLinkIsNamed() throws IOException {
    Export export = Export.of(20);
    String line = export.lines.get(6);
    export.lines.set(6, line.replace(line.substring(line.length() - 157), tail('a', 'b')));

    assertFirst(export, List.of(), 7, 107, "not linked");
  }

  @Test
  void aLineThatIsNoneIsNamed() throws IOException {
    Export export = Export.of(20);
    export.lines.set(6, "{}");

    assertFirst(export, List.of(), 7, 0, "not one of an export");
  }

  @Test
  void aCutTailIsFoundByASignedHead() throws IOException {
    Export export = Export.of(20);
    Head head = export.head(20);
    export.lines.subList(15, 20).clear();

    assertFirst(export, List.of(head), 16, 0, "The tail is cut");
  }

  @Test
  void aHistoryRewrittenFromSomewhereIsFoundByASignedHead() throws IOException {
    Export export = Export.of(20);
    List<Head> heads = List.of(export.head(5), export.head(20));
    Export rewritten = Export.of(20, 9);

    Report report = verify(rewritten.lines, heads, export.keys());

    assertThat(report.problems()).hasSize(1);
    assertThat(report.problems().getFirst().position()).isEqualTo(6);
    assertThat(report.problems().getFirst().what()).contains("from 6 to 20 was rewritten");
  }

  @Test
  void aHeadOfAnotherKeyAndOneThatWasChangedAreNamed() throws IOException {
    Export export = Export.of(20);
    Head good = export.head(20);
    Head other = export.head(20, Signatures.generate());
    Head moved =
        new Head(
            good.log(),
            20,
            good.rootHash(),
            good.lastLink(),
            "2027-01-01T00:00:00.000Z",
            good.keyId(),
            good.signature(),
            good.json());

    assertThat(export.verify(List.of(good)).sound()).isTrue();
    assertThat(export.verify(List.of(other)).problems().getFirst().what())
        .contains("is not among the keys");
    assertThat(export.verify(List.of(moved)).problems().getFirst().what())
        .contains("is not signed by key");
  }

  @Test
  void twoHeadsOfOneSizeThatDifferAreTwoHistories() throws IOException {
    Export export = Export.of(20);

    Report report = export.verify(List.of(export.head(20), Export.of(20, 3).head(20)));

    assertThat(report.problems())
        .extracting(Report.Problem::what)
        .anyMatch(what -> what.contains("two different histories"));
  }

  @Test
  void theCommandLineSaysWhatItFoundAndHowItEnded() throws IOException {
    Export export = Export.of(20);
    Path good = Files.write(folder.resolve("good"), export.bytes());
    Path heads = Files.writeString(folder.resolve("heads"), export.head(20).json().toString());
    Path keys = Files.write(folder.resolve("keys"), export.keysJson());
    export.lines.remove(3);
    Path bad = Files.write(folder.resolve("bad"), export.bytes());

    assertThat(run("verify", good, "--heads", heads, "--keys", keys))
        .isEqualTo("0 SOUND  positions 1 to 20, 1 signed heads");
    assertThat(run("verify", bad))
        .startsWith("1 BROKEN")
        .contains("position 4 (sequence 105): An entry is missing");
    assertThat(run("verify")).startsWith("2 ");
    assertThat(run("rubbish")).startsWith("2 ");
  }

  private String run(Object... arguments) {
    var out = new ByteArrayOutputStream();
    var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    int code =
        new Main(stream, stream).run(List.of(arguments).stream().map(String::valueOf).toList());
    return code + " " + out.toString(StandardCharsets.UTF_8).strip();
  }

  private static void assertFirst(
      Export export, List<Head> heads, long position, long seq, String what) throws IOException {
    Report report = export.verify(heads);

    assertThat(report.sound()).isFalse();
    Report.Problem first = report.problems().getFirst();
    assertThat(first.position()).isEqualTo(position);
    assertThat(first.seq()).isEqualTo(seq);
    assertThat(first.what()).contains(what);
  }

  private static Report verify(List<String> lines, List<Head> heads, KeyRing keys)
      throws IOException {
    return new ExportVerifier(heads, keys, false).verify(new ByteArrayInputStream(bytes(lines)));
  }

  private static byte[] bytes(List<String> lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String tail(char link, char previous) {
    return ",\"link\":\"%s\",\"previousLink\":\"%s\"}"
        .formatted(String.valueOf(link).repeat(64), String.valueOf(previous).repeat(64));
  }

  /** A log as a service would export it. */
  private static final class Export {
    final List<String> lines = new ArrayList<>();
    private final List<byte[]> roots = new ArrayList<>();
    private final List<byte[]> links = new ArrayList<>();

    static Export of(int size) {
      return of(size, Integer.MAX_VALUE);
    }

    /** From one position on it tells something else. */
    static Export of(int size, int otherFrom) {
      Export export = new Export();
      GrowingTree tree = new GrowingTree();
      byte[] link = HEX.parseHex(Hashes.GENESIS);
      for (int i = 0; i < size; i++) {
        String entry =
            "{\"act\":\"%s\",\"actor\":\"a%d\",\"position\":%d,\"seq\":%d}"
                .formatted(i + 1 >= otherFrom ? "变" : "登记", i, i + 1, i + 101);
        byte[] bytes = entry.getBytes(StandardCharsets.UTF_8);
        byte[] next = Hashes.link(link, bytes, 0, bytes.length);
        tree.add(Hashes.leaf(bytes, 0, bytes.length));
        export.roots.add(tree.root());
        export.links.add(next);
        export.lines.add(
            "{\"entry\":%s,\"link\":\"%s\",\"previousLink\":\"%s\"}"
                .formatted(entry, HEX.formatHex(next), HEX.formatHex(link)));
        link = next;
      }
      return export;
    }

    byte[] bytes() {
      return VerifierTest.bytes(lines);
    }

    Report verify(List<Head> heads) throws IOException {
      return VerifierTest.verify(lines, heads, keys());
    }

    Head head(int size) throws IOException {
      return head(size, KEY);
    }

    Head head(int size, Signatures.Pair key) throws IOException {
      String fields =
          "{\"lastLink\":\"%s\",\"log\":\"drill\",\"rootHash\":\"%s\",\"timestamp\":\"%s\",\"treeSize\":%d"
              .formatted(
                  HEX.formatHex(links.get(size - 1)),
                  HEX.formatHex(roots.get(size - 1)),
                  "2026-03-12T02:20:00.002Z",
                  size);
      byte[] signature =
          Signatures.sign(key.secret(), (fields + "}").getBytes(StandardCharsets.UTF_8));
      return Head.all(
              (fields
                      + ",\"keyId\":\"%s\",\"signature\":\"%s\"}"
                          .formatted(
                              KeyRing.idOf(key.publicKey()),
                              Base64.getEncoder().encodeToString(signature)))
                  .getBytes(StandardCharsets.UTF_8))
          .getFirst();
    }

    KeyRing keys() throws IOException {
      return KeyRing.of(keysJson());
    }

    byte[] keysJson() {
      return "{\"log\":\"drill\",\"keys\":[{\"keyId\":\"x\",\"publicKey\":\"%s\"}]}"
          .formatted(KEY.publicKey())
          .getBytes(StandardCharsets.UTF_8);
    }
  }
}
