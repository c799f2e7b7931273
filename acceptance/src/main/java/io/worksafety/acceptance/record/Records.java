package io.worksafety.acceptance.record;

import com.fasterxml.jackson.databind.JsonNode;
import io.worksafety.acceptance.client.Actor;
import io.worksafety.acceptance.client.Answer;
import io.worksafety.acceptance.client.Json;
import io.worksafety.acceptance.client.SuiteClient;
import io.worksafety.verifier.EventVerifier;
import io.worksafety.verifier.ExportVerifier;
import io.worksafety.verifier.Head;
import io.worksafety.verifier.KeyRing;
import io.worksafety.verifier.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Verifies the audit records of a running suite as an auditor would: through the gateway, and with
 * the heads Kafka has, so that a service cannot hide one that it signed.
 */
public final class Records {

  public static final List<String> LOGS =
      List.of("hazard", "responsibility", "inspection", "accountability");

  private final SuiteClient suite;
  private final Actor auditor;
  private final String kafka;

  public Records(SuiteClient suite, Actor auditor, String kafka) {
    this.suite = suite;
    this.auditor = auditor;
    this.kafka = kafka;
  }

  /** Has the log sign its tree as it is, and checks all of it. */
  public Report verify(String log) {
    Answer signed = suite.post(auditor, path(log, "/tree-heads"), Json.object());
    if (signed.status() == 409 && signed.text("code").equals("audit.empty")) {
      return new Report(log + ", which is empty", List.of());
    }
    signed.ok();
    try {
      List<Head> heads = heads(log);
      heads.addAll(
          PublishedHeads.read(kafka).stream().filter(head -> head.log().equals(log)).toList());
      var verifier = new ExportVerifier(heads, keys(log), false);
      try (InputStream export = suite.download(auditor, path(log, "/export"))) {
        Report report = verifier.verify(export);
        return new Report(log + ", " + report.checked(), report.problems());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Checks that an event that was received is in the record under a signed head. */
  public Report verifyEvent(String log, long position, byte[] payload) {
    try {
      Head head = Head.of(suite.post(auditor, path(log, "/tree-heads"), Json.object()).ok().json());
      Answer entry =
          suite
              .get(auditor, path(log, "/entries/" + position + "?treeSize=" + head.treeSize()))
              .ok();
      return new EventVerifier(List.of(head), keys(log))
          .verify(payload, entry.body().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Head> heads(String log) {
    List<Head> heads = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = suite.get(auditor, path(log, "/tree-heads?limit=200" + cursor)).ok().json();
      page.path("items").forEach(head -> heads.add(Head.of(head)));
      cursor = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
    } while (!cursor.isEmpty());
    return heads;
  }

  private KeyRing keys(String log) throws IOException {
    return KeyRing.of(
        suite.get(null, path(log, "/keys")).ok().body().getBytes(StandardCharsets.UTF_8));
  }

  private static String path(String log, String rest) {
    return "/api/v1/" + log + "/audit" + rest;
  }
}
