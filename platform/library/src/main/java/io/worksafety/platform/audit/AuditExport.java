package io.worksafety.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.util.HexFormat;

/**
 * Writes a range as lines. Each is read a thousand at a time and its entry written as it was
 * hashed; an entry that was tampered with is exported as it is now, so that the reader finds it.
 */
@ApplicationScoped
class AuditExport {

  private static final int CHUNK = 1_000;
  private static final String SEALS =
      "select s.position, s.link, "
          + AuditEntry.COLUMNS
          + " from audit_seal s join audit_entry a on a.seq = s.seq"
          + " where s.position between ? and ? order by s.position";

  private final AuditRecord record;

  AuditExport(AuditRecord record) {
    this.record = record;
  }

  void write(long from, long to, OutputStream out) throws IOException {
    byte[] before = from == 1 ? ChainHash.genesis() : linkAt(from - 1);
    for (long start = from; start <= to; start += CHUNK) {
      var lines = new ByteArrayOutputStream(CHUNK * 1024);
      long first = start;
      byte[] previous = before;
      before =
          record.read(connection -> {
            byte[] link = previous;
            try (var select = connection.prepareStatement(SEALS)) {
              select.setLong(1, first);
              select.setLong(2, Math.min(to, first + CHUNK - 1));
              try (ResultSet row = select.executeQuery()) {
                while (row.next() && AuditEntry.of(row, 3) instanceof AuditEntry entry) {
                  byte[] own = row.getBytes(2);
                  line(lines, entry.canonical(row.getLong(1)), own, link);
                  link = own;
                }
              }
            }
            return link;
          });
      lines.writeTo(out);
    }
    out.flush();
  }

  private static void line(
      ByteArrayOutputStream lines, byte[] canonical, byte[] link, byte[] previous) {
    lines.writeBytes(ascii("{\"entry\":"));
    lines.writeBytes(canonical);
    lines.writeBytes(
        ascii(
            ",\"link\":\""
                + HexFormat.of().formatHex(link)
                + "\",\"previousLink\":\""
                + HexFormat.of().formatHex(previous)
                + "\"}\n"));
  }

  private byte[] linkAt(long position) {
    return record.read(connection -> {
      try (var select =
          connection.prepareStatement("select link from audit_seal where position = ?")) {
        select.setLong(1, position);
        try (ResultSet row = select.executeQuery()) {
          return row.next() ? row.getBytes(1) : ChainHash.genesis();
        }
      }
    });
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
