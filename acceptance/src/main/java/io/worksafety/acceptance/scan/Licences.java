package io.worksafety.acceptance.scan;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which licences the suite cannot be handed on under: those that ask for the whole to be under the
 * same one. A choice that offers another is no hindrance, and neither is the classpath exception.
 */
final class Licences {

  static final String NONE = "no-licence";

  private static final Pattern BANNED =
      Pattern.compile("(?i)\\b(A?GPL|GNU (Affero )?General Public|SSPL|Server Side Public|BUSL)");
  private static final Pattern HARMLESS = Pattern.compile("(?i)class-?path[- ]exception|w/ ?CPE");

  private Licences() {}

  /** What stands in the way of the part; empty when nothing does. */
  static Optional<Find> hindrance(Part part) {
    List<String> licences = part.licences();
    if (licences.isEmpty()) {
      return Optional.of(new Find(NONE, part, "it does not say under which licence it comes"));
    }
    if (licences.stream().allMatch(Licences::banned)) {
      return Optional.of(
          new Find(
              licences.getFirst().replace(' ', '-'), part, "its licence is not for the suite"));
    }
    return Optional.empty();
  }

  private static boolean banned(String licence) {
    return BANNED.matcher(licence).find() && !HARMLESS.matcher(licence).find();
  }
}
