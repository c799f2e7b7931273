package io.worksafety.acceptance.story;

import io.worksafety.acceptance.client.Actor;
import io.worksafety.acceptance.client.Answer;
import io.worksafety.acceptance.client.EventTap;
import io.worksafety.acceptance.client.SuiteClient;
import io.worksafety.acceptance.record.Records;
import io.worksafety.verifier.Report;

/** The last step: nothing of what happened was changed afterwards, and a listener can prove it. */
final class ProvenRecord {

  private final EventTap tap;
  private final Teller teller;
  private final Records records;

  ProvenRecord(SuiteClient suite, Actor auditor, EventTap tap, Teller teller) {
    this.tap = tap;
    this.teller = teller;
    this.records = new Records(suite, auditor, tap.bootstrap());
  }

  void verify() {
    teller.step("The record of all four services is verified 校验审计链");
    for (String log : Records.LOGS) {
      sound(records.verify(log));
    }
    EventTap.Seen event = tap.all(seen -> !seen.header("ce_auditposition").isEmpty()).getLast();
    String log = event.header("ce_source").replaceFirst("^/worksafety/", "");
    long position = Long.parseLong(event.header("ce_auditposition"));
    sound(records.verifyEvent(log, position, event.raw().value()));
    teller.note("proved to be in the record of " + log + ": " + event.name());
  }

  private void sound(Report report) {
    if (!report.sound()) {
      throw new Answer.Unexpected(report.text());
    }
    teller.note(report.text());
  }
}
