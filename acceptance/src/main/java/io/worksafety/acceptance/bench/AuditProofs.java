package io.worksafety.acceptance.bench;

import io.worksafety.acceptance.client.Actor;
import io.worksafety.acceptance.client.Json;
import io.worksafety.acceptance.client.SuiteClient;
import io.worksafety.verifier.ExportVerifier;
import io.worksafety.verifier.Head;
import io.worksafety.verifier.KeyRing;
import io.worksafety.verifier.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** (f) An audit record of a million entries: sealed by the relay, verified outside, proved. */
final class AuditProofs {

  private static final String AUDIT = "/api/v1/hazard/audit";
  private static final double VERIFY_SECONDS = 60;
  private static final double PROOF_MILLIS = 20;
  private static final int PROOFS = 3_000;
  private static final int WARM_PROOFS = 1_000;

  private final Ground ground;
  private final SuiteClient service;
  private final Actor auditor;

  AuditProofs(Ground ground) {
    this.ground = ground;
    this.service = ground.hazardService();
    this.auditor =
        service.actor(
            "bench-auditor",
            UUID.nameUUIDFromBytes("bench-auditor".getBytes(StandardCharsets.UTF_8)),
            null,
            List.of("32"),
            "AUDITOR");
  }

  void measure() throws IOException, SQLException {
    int rows = ground.options().rows();
    ground.say("(f) an audit record of %,d entries".formatted(rows));
    long began = System.nanoTime();
    long added = ground.database().fillRecord(rows);
    double sealing = seconds(began);
    if (added > 0) {
      ground.table().note("entries sealed by the relay", "%.0f/s".formatted(added / sealing));
    }
    var head = service.post(auditor, AUDIT + "/tree-heads", Json.object()).ok();
    long size = head.json().path("treeSize").asLong();
    verification(head.body(), size);
    proofs(size);
  }

  private void verification(String head, long size) throws IOException {
    Path file = ground.folder().resolve("record.ndjson");
    long began = System.nanoTime();
    try (InputStream export = service.download(auditor, AUDIT + "/export?to=" + size)) {
      Files.copy(export, file, StandardCopyOption.REPLACE_EXISTING);
    }
    ground
        .table()
        .note(
            "export of %,d entries".formatted(size),
            "%.1f s, %,d MB".formatted(seconds(began), Files.size(file) >> 20));
    KeyRing keys =
        KeyRing.of(service.get(null, AUDIT + "/keys").ok().body().getBytes(StandardCharsets.UTF_8));
    began = System.nanoTime();
    Report report;
    try (InputStream export = Files.newInputStream(file)) {
      report =
          new ExportVerifier(Head.all(head.getBytes(StandardCharsets.UTF_8)), keys, false)
              .verify(export);
    }
    double took = seconds(began);
    Files.delete(file);
    if (!report.sound()) {
      throw new BenchRefusal(report.text());
    }
    ground
        .table()
        .value(
            "verification of %,d entries".formatted(size),
            "%.1f s".formatted(took),
            "< %.0f s".formatted(VERIFY_SECONDS),
            took < VERIFY_SECONDS);
  }

  private void proofs(long size) {
    Random random = new Random(size);
    Latencies times = new Latencies();
    for (int i = 0; i < WARM_PROOFS + PROOFS; i++) {
      String path = AUDIT + "/entries/" + (1 + random.nextLong(size)) + "?treeSize=" + size;
      long began = System.nanoTime();
      service.get(auditor, path).ok();
      if (i >= WARM_PROOFS) {
        times.addNanos(System.nanoTime() - began);
      }
    }
    double p99 = times.quantile(0.99);
    ground.table().note("inclusion proof, p50", "%.2f ms".formatted(times.quantile(0.5)));
    ground
        .table()
        .value(
            "inclusion proof, p99",
            "%.2f ms".formatted(p99),
            "< %.0f ms".formatted(PROOF_MILLIS),
            p99 < PROOF_MILLIS);
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }
}
