package io.worksafety.launcher;

import java.io.PrintStream;

/** One line per event, whole, whichever thread says it. */
final class Console {

  private final PrintStream out;

  Console(PrintStream out) {
    this.out = out;
  }

  synchronized void line(String text) {
    out.println(text);
    out.flush();
  }

  synchronized void text(String text) {
    out.print(text);
    out.flush();
  }

  void part(Part part, String what, double seconds) {
    line(
        "%-15s %-11s %5.1f s  %6s  port %d"
            .formatted(
                part.name(), what, seconds, memory(part.process()), part.ports().getFirst()));
  }

  static String memory(ProcessHandle process) {
    long mebibytes = Memory.mebibytes(process);
    return mebibytes < 0 ? "?" : mebibytes + " MB";
  }
}
