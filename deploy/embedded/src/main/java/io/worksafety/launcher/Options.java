package io.worksafety.launcher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Command line options: {@code --name value}, repeatable, and flags without a value. */
final class Options {

  private final Map<String, List<String>> values = new HashMap<>();
  private final List<String> operands = new ArrayList<>();

  Options(List<String> arguments, Set<String> withValue, Set<String> flags) {
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (flags.contains(argument)) {
        values.put(argument, List.of());
      } else if (withValue.contains(argument) && i + 1 < arguments.size()) {
        values.computeIfAbsent(argument, name -> new ArrayList<>()).add(arguments.get(++i));
      } else if (argument.startsWith("-")) {
        throw new Refusal(
            ExitCode.USAGE, "Unknown option or missing value: " + argument + " (./suite help)");
      } else {
        operands.add(argument);
      }
    }
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  Optional<String> last(String name) {
    return all(name).isEmpty() ? Optional.empty() : Optional.of(all(name).getLast());
  }

  List<String> operands() {
    return operands;
  }
}
