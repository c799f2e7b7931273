package io.worksafety.verifier;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks an export line by line in constant memory: every entry's link, the order without gaps, and
 * every signed head that lies within. It stops at the first bad entry, because nothing after it can
 * be told.
 */
public final class ExportVerifier {

  private static final byte[] BEFORE_ENTRY = ascii("{\"entry\":");
  private static final byte[] BEFORE_LINK = ascii(",\"link\":\"");
  private static final byte[] BEFORE_PREVIOUS = ascii("\",\"previousLink\":\"");
  private static final byte[] END = ascii("\"}");
  private static final int HEX = 64;
  private static final int TAIL =
      BEFORE_LINK.length + HEX + BEFORE_PREVIOUS.length + HEX + END.length;
  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_LINE = 1 << 20;

  private final JsonFactory json = new JsonFactory();
  private final NavigableMap<Long, List<Head>> heads = new TreeMap<>();
  private final @Nullable KeyRing keys;
  private final boolean part;
  private final List<Report.Problem> problems = new ArrayList<>();

  private final GrowingTree tree = new GrowingTree();
  private long first;
  private long last;
  private byte @Nullable [] link;
  private long lastGoodHead;
  private int headsChecked;

  /**
   * @param heads of this log, wherever they were kept
   * @param keys the log's public keys; without them signatures are not checked
   * @param part the export ends before the newest head on purpose
   */
  public ExportVerifier(Collection<Head> heads, @Nullable KeyRing keys, boolean part) {
    this.keys = keys;
    this.part = part;
    for (Head head : heads) {
      this.heads.computeIfAbsent(head.treeSize(), size -> new ArrayList<>()).add(head);
    }
  }

  public Report verify(InputStream export) throws IOException {
    signatures();
    try (var in = new BufferedInputStream(export, BUFFER)) {
      byte[] line = new byte[BUFFER];
      boolean more = true;
      while (more && problems.stream().noneMatch(p -> p.position() > 0)) {
        int length = 0;
        int next = in.read();
        while (next >= 0 && next != '\n') {
          if (length == line.length) {
            if (length >= LONGEST_LINE) {
              break;
            }
            line = Arrays.copyOf(line, 2 * length);
          }
          line[length++] = (byte) next;
          next = in.read();
        }
        more = next >= 0;
        if (length > 0) {
          line(line, length);
        }
      }
    }
    ending();
    problems.sort(Comparator.comparingLong(p -> p.position() == 0 ? Long.MAX_VALUE : p.position()));
    return new Report(
        last == 0
            ? "an empty export"
            : "positions %d to %d, %d signed heads%s"
                .formatted(
                    first, last, headsChecked, keys == null ? ", signatures not checked" : ""),
        problems);
  }

  private void line(byte[] line, int length) {
    int entryEnd = length - TAIL;
    if (entryEnd <= BEFORE_ENTRY.length || !framed(line, length)) {
      bad(last + 1, 0, "The line is not one of an export");
      return;
    }
    int offset = BEFORE_ENTRY.length;
    int size = entryEnd - offset;
    byte[] own;
    byte[] previous;
    long position;
    long seq;
    try {
      own = hex(line, entryEnd + BEFORE_LINK.length);
      previous = hex(line, length - END.length - HEX);
      long[] places = places(line, offset, size);
      position = places[0];
      seq = places[1];
    } catch (IOException | IllegalArgumentException e) {
      bad(last + 1, 0, "The line cannot be read");
      return;
    }
    if (last == 0) {
      first = position;
      last = position - 1;
      if (position == 1 && !HexFormat.of().formatHex(previous).equals(Hashes.GENESIS)) {
        bad(1, seq, "The chain does not begin at its beginning");
        return;
      }
      link = previous;
    }
    if (position != last + 1) {
      bad(last + 1, seq, "An entry is missing or out of order: the next is at " + position);
    } else if (!Arrays.equals(previous, link)) {
      bad(position, seq, "It is not linked to the entry before");
    } else if (!Arrays.equals(own, Hashes.link(previous, line, offset, size))) {
      bad(position, seq, "The entry is not the one that was sealed");
    } else {
      last = position;
      link = own;
      if (first == 1) {
        tree.add(Hashes.leaf(line, offset, size));
      }
      reached(position, seq);
    }
  }

  /** Holds the chain against the heads of this size. */
  private void reached(long position, long seq) {
    List<Head> here = heads.get(position);
    if (here == null) {
      return;
    }
    HexFormat hex = HexFormat.of();
    for (Head head : here) {
      headsChecked++;
      boolean fits =
          head.lastLink().equals(hex.formatHex(link))
              && (first != 1 || head.rootHash().equals(hex.formatHex(tree.root())));
      if (!fits) {
        long from = Math.max(first, lastGoodHead + 1);
        bad(
            from,
            from == position ? seq : 0,
            "The head signed at %s over %d entries does not fit: the history from %d to %d was"
                    .formatted(head.timestamp(), position, from, position)
                + " rewritten");
        return;
      }
    }
    lastGoodHead = position;
  }

  private void ending() {
    if (part || !problems.isEmpty() || heads.isEmpty()) {
      return;
    }
    Head newest = heads.lastEntry().getValue().getFirst();
    if (newest.treeSize() > last) {
      bad(
          last + 1,
          0,
          "The tail is cut: a head over %d entries was signed at %s"
              .formatted(newest.treeSize(), newest.timestamp()));
    }
  }

  private void signatures() {
    for (List<Head> sameSize : heads.values()) {
      for (Head head : sameSize) {
        String objection = keys == null ? "" : keys.objection(head);
        if (!objection.isEmpty()) {
          problems.add(
              new Report.Problem(0, 0, "The head of " + head.treeSize() + ": " + objection));
        }
        if (!head.rootHash().equals(sameSize.getFirst().rootHash())) {
          problems.add(
              new Report.Problem(
                  0, 0, "Two heads of " + head.treeSize() + " tell two different histories"));
        }
      }
    }
  }

  private static boolean framed(byte[] line, int length) {
    int link = length - TAIL;
    int previous = link + BEFORE_LINK.length + HEX;
    return at(line, 0, BEFORE_ENTRY)
        && at(line, link, BEFORE_LINK)
        && at(line, previous, BEFORE_PREVIOUS)
        && at(line, length - END.length, END);
  }

  private static boolean at(byte[] line, int offset, byte[] text) {
    return Arrays.equals(line, offset, offset + text.length, text, 0, text.length);
  }

  private static byte[] hex(byte[] line, int offset) {
    return HexFormat.of().parseHex(new String(line, offset, HEX, StandardCharsets.US_ASCII));
  }

  /** Position and seq of an entry. */
  private long[] places(byte[] line, int offset, int size) throws IOException {
    long[] places = new long[2];
    try (JsonParser parser = json.createParser(line, offset, size)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("not an object");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        switch (name) {
          case "position" -> places[0] = parser.getLongValue();
          case "seq" -> places[1] = parser.getLongValue();
          default -> parser.skipChildren();
        }
      }
      if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
        throw new IllegalArgumentException("more than an object");
      }
    }
    if (places[0] < 1) {
      throw new IllegalArgumentException("no position");
    }
    return places;
  }

  private void bad(long position, long seq, String what) {
    problems.add(new Report.Problem(position, seq, what));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
