package io.worksafety.platform.security;

import io.worksafety.platform.security.Access.Row;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what, as data: the table {@code access-policy.txt} of the service and {@code
 * access-policy-platform.txt} of the library together. What has no row is refused.
 *
 * <p>A line is a comment ({@code #}), a group of roles ({@code roles NAME = ROLE, ROLE}), the
 * meaning of a relation ({@code relation name = meaning}) or a row of the table: operation, roles,
 * area, industry, relation, emergency, set apart by bars. An operation may have several rows; no
 * role may be in two of them.
 */
public final class AccessPolicy {

  private static final String PLATFORM = "access-policy-platform.txt";
  private static final String SERVICE = "access-policy.txt";
  private static final int COLUMNS = 6;

  /** The roles there are (domain model, roles and separation rules). */
  public static final Set<String> ROLES =
      Set.of(
          "PUBLIC",
          "REPORTER",
          "ENTERPRISE_USER",
          "STREET_OFFICER",
          "DEPT_OFFICER",
          "INSPECTOR",
          "EXPERT",
          "ORGAN_HEAD",
          "COMMITTEE_OFFICE",
          "DISTRICT_LEADER",
          "DISCIPLINE",
          "ORG_DEPT",
          "AUDITOR",
          "SYSTEM_CLIENT",
          "SCHEDULER");

  private final Map<String, Access> operations;
  private final Map<String, String> relations;

  private AccessPolicy(Map<String, Access> operations, Map<String, String> relations) {
    this.operations = Map.copyOf(operations);
    this.relations = Map.copyOf(relations);
  }

  private static final class Holder {
    private static final AccessPolicy POLICY = read(loader());

    /** The service's own file may be out of sight of the loader of the library. */
    private static ClassLoader loader() {
      ClassLoader context = Thread.currentThread().getContextClassLoader();
      return context != null && context.getResource(SERVICE) != null
          ? context
          : AccessPolicy.class.getClassLoader();
    }
  }

  /** The policy of the service this code runs in. */
  public static AccessPolicy current() {
    return Holder.POLICY;
  }

  /** Both tables as this loader finds them. */
  public static AccessPolicy read(ClassLoader loader) {
    Table table = new Table();
    table.read(PLATFORM, loader.getResourceAsStream(PLATFORM));
    table.read(SERVICE, loader.getResourceAsStream(SERVICE));
    return table.policy();
  }

  /** A table given as text. */
  public static AccessPolicy of(String text) {
    Table table = new Table();
    text.lines().forEach(table::line);
    return table.policy();
  }

  /** The rows of an operation, by the name of its resource method. */
  public Optional<Access> find(String operation) {
    return Optional.ofNullable(operations.get(operation));
  }

  /**
   * @throws IllegalArgumentException when there are none: the code names an operation wrongly
   */
  public Access require(String operation) {
    return find(operation)
        .orElseThrow(
            () -> new IllegalArgumentException("The access policy has no row for " + operation));
  }

  public Set<String> operations() {
    return operations.keySet();
  }

  /** What each named relation means. */
  public Map<String, String> relations() {
    return relations;
  }

  private static final class Table {

    private final Map<String, List<String>> groups = new LinkedHashMap<>();
    private final Map<String, String> relations = new LinkedHashMap<>();
    private final Map<String, List<Row>> rows = new LinkedHashMap<>();

    void read(String name, @Nullable InputStream file) {
      if (file == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
        lines.lines().forEach(this::line);
      } catch (IOException e) {
        throw new UncheckedIOException(name, e);
      }
    }

    void line(String text) {
      String line = text.strip();
      if (line.isEmpty() || line.startsWith("#") || line.startsWith("operation ")) {
        return;
      }
      if (line.startsWith("roles ")) {
        groups.put(before(line).substring("roles ".length()).strip(), roles(after(line)));
      } else if (line.startsWith("relation ")) {
        relations.put(before(line).substring("relation ".length()).strip(), after(line));
      } else {
        row(line);
      }
    }

    private void row(String line) {
      List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
      require(cells.size() == COLUMNS, line, "needs " + COLUMNS + " columns");
      List<Row> others = rows.computeIfAbsent(cells.getFirst(), o -> new ArrayList<>());
      List<String> roles = roles(cells.get(1));
      for (Row other : others) {
        require(!other.of(Set.copyOf(roles)), line, "a role has two rows of one operation");
      }
      require(
          !roles.contains(Access.PUBLIC) || roles.size() == 1 && others.isEmpty(),
          line,
          "what is public is so for everybody");
      String relation = cells.get(4).equals("-") ? null : cells.get(4);
      require(
          relation == null || relations.containsKey(relation), line, "the relation has no meaning");
      boolean within = oneOf(line, cells.get(2), "within", "any");
      boolean emergency = oneOf(line, cells.get(5), "yes", "no");
      require(within || !emergency, line, "what is open to every area needs no emergency");
      others.add(
          new Row(roles, within, oneOf(line, cells.get(3), "within", "any"), relation, emergency));
    }

    private List<String> roles(String names) {
      List<String> roles = new ArrayList<>();
      for (String name : names.split(",")) {
        List<String> group = groups.get(name.strip());
        if (group != null) {
          roles.addAll(group);
        } else {
          require(ROLES.contains(name.strip()), names, "there is no role " + name.strip());
          roles.add(name.strip());
        }
      }
      require(Set.copyOf(roles).size() == roles.size(), names, "a role is named twice");
      return roles;
    }

    AccessPolicy policy() {
      Map<String, Access> operations = new LinkedHashMap<>();
      rows.forEach((operation, of) -> operations.put(operation, new Access(operation, of)));
      return new AccessPolicy(operations, relations);
    }

    private static boolean oneOf(String line, String cell, String yes, String no) {
      require(cell.equals(yes) || cell.equals(no), line, "needs " + yes + " or " + no);
      return cell.equals(yes);
    }

    private static String before(String line) {
      require(line.contains("="), line, "needs =");
      return line.substring(0, line.indexOf('='));
    }

    private static String after(String line) {
      return line.substring(line.indexOf('=') + 1).strip();
    }

    private static void require(boolean holds, String line, String rule) {
      if (!holds) {
        throw new IllegalStateException("Access policy, \"" + line + "\": " + rule);
      }
    }
  }
}
