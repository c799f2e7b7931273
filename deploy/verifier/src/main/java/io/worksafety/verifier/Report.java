package io.worksafety.verifier;

import java.util.List;

/**
 * What a check found.
 *
 * @param checked what was checked, in words
 * @param problems what is wrong, the first bad place first; empty if everything is sound
 */
public record Report(String checked, List<Problem> problems) {

  /**
   * One thing that is wrong.
   *
   * @param position first position that is affected, from 1; 0 if it has none
   * @param seq number of the entry there; 0 if it cannot be told
   */
  public record Problem(long position, long seq, String what) {
    @Override
    public String toString() {
      String place = position == 0 ? "" : "position " + position;
      return (place.isEmpty() ? "" : place + (seq == 0 ? "" : " (sequence " + seq + ")") + ": ")
          + what;
    }
  }

  public Report {
    problems = List.copyOf(problems);
  }

  public boolean sound() {
    return problems.isEmpty();
  }

  /** For people: the first bad place first. */
  public String text() {
    if (sound()) {
      return "SOUND  " + checked;
    }
    StringBuilder text = new StringBuilder("BROKEN ").append(checked);
    for (Problem problem : problems) {
      text.append(System.lineSeparator()).append("  ").append(problem);
    }
    return text.toString();
  }
}
