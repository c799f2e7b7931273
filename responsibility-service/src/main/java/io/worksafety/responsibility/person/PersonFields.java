package io.worksafety.responsibility.person;

import io.worksafety.platform.security.Caller;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who sees which field of a person, as {@code person-fields.csv} says. */
public final class PersonFields {

  private static final String FILE = "/person-fields.csv";
  private static final String HEADER = "field,shown,disclosed";
  private static final Map<PersonField, Roles> POLICY = read();

  private record Roles(Set<String> shown, Set<String> disclosed) {}

  private PersonFields() {}

  /** The name as this caller may see it. */
  public static @Nullable String name(
      @Nullable String name, @Nullable UUID personId, Caller caller) {
    return name == null ? null : seen(PersonField.NAME, name, personId, caller);
  }

  static String seen(PersonField field, String clear, @Nullable UUID personId, Caller caller) {
    return isShown(field, personId, caller) ? clear : field.masked(clear);
  }

  static boolean isShown(PersonField field, @Nullable UUID personId, Caller caller) {
    return isSelf(personId, caller) || any(policy(field).shown(), caller);
  }

  static boolean mayDisclose(PersonField field, UUID personId, Caller caller) {
    return isSelf(personId, caller) || any(policy(field).disclosed(), caller);
  }

  private static boolean isSelf(@Nullable UUID personId, Caller caller) {
    return personId != null && personId.equals(caller.personId());
  }

  private static boolean any(Set<String> roles, Caller caller) {
    return caller.roles().stream().anyMatch(roles::contains);
  }

  private static Roles policy(PersonField field) {
    return Objects.requireNonNull(POLICY.get(field));
  }

  private static Map<PersonField, Roles> read() {
    Map<PersonField, Roles> policy = new EnumMap<>(PersonField.class);
    try (var file = Objects.requireNonNull(PersonFields.class.getResourceAsStream(FILE), FILE);
        var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank() && !line.equals(HEADER))
          .forEach(line -> {
            String[] cells = line.split(",", -1);
            if (cells.length != 3) {
              throw new IllegalStateException(FILE + ": " + line);
            }
            policy.put(PersonField.valueOf(cells[0]), new Roles(roles(cells[1]), roles(cells[2])));
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (policy.size() != PersonField.values().length) {
      throw new IllegalStateException(FILE + " lacks a field: " + policy.keySet());
    }
    return policy;
  }

  private static Set<String> roles(String cell) {
    return cell.isBlank() ? Set.of() : Set.of(cell.strip().split(" +"));
  }
}
