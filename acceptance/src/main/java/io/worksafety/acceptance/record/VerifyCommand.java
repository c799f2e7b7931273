package io.worksafety.acceptance.record;

import io.worksafety.acceptance.RunningSuite;
import io.worksafety.verifier.Report;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** {@code ./suite verify}: all audit records of the running suite. */
public final class VerifyCommand {

  /** The province of the demonstration; a record is exported to who may see all of it. */
  private static final String DEFAULT_AREA = "32";

  private final RunningSuite suite;
  private final List<String> areas = new ArrayList<>();
  private final PrintStream out;

  public VerifyCommand(RunningSuite suite, List<String> arguments, PrintStream out) {
    this.suite = suite;
    this.out = out;
    var rest = arguments.iterator();
    while (rest.hasNext()) {
      if (!rest.next().equals("--area") || !rest.hasNext()) {
        throw new IllegalArgumentException("usage: ./suite verify [--area CODE]");
      }
      areas.add(rest.next());
    }
    if (areas.isEmpty()) {
      areas.add(DEFAULT_AREA);
    }
  }

  /**
   * @return whether every record is sound
   */
  public boolean run() throws IOException {
    var client = suite.client();
    var auditor =
        client.actor("verifier", UUID.nameUUIDFromBytes(new byte[] {1}), null, areas, "AUDITOR");
    var records = new Records(client, auditor, suite.kafka());
    boolean sound = true;
    for (String log : Records.LOGS) {
      Report report = records.verify(log);
      out.println(report.text());
      sound &= report.sound();
    }
    return sound;
  }
}
