package io.worksafety.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Merges OpenAPI documents. A component that is the same everywhere appears once; one that differs
 * (in itself or in what it refers to) is prefixed with its service in every one of them, so that
 * names do not depend on the order of merging.
 */
final class ContractMerger {

  /** The merged document, and what was wrong with the parts. */
  record Merged(ObjectNode document, List<String> faults) {}

  private record Component(String section, String name) {
    String reference() {
      return "#/components/" + section + "/" + escaped(name);
    }

    private static String escaped(String name) {
      return name.replace("~", "~0").replace("/", "~1");
    }
  }

  /** What the codes of refusals mean. */
  static final String PROBLEMS = "x-problem-types";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

  private final Map<String, ObjectNode> parts;
  private final List<String> faults = new ArrayList<>();
  private final Map<String, Map<Component, String>> renamed = new HashMap<>();

  private ContractMerger(Map<String, ObjectNode> parts) {
    this.parts = new LinkedHashMap<>();
    parts.forEach((service, part) -> this.parts.put(service, part.deepCopy()));
  }

  /** Merges the parts, keyed by service, in their order. */
  static Merged merge(ObjectNode head, Map<String, ObjectNode> parts) {
    return new ContractMerger(parts).merge(head);
  }

  private Merged merge(ObjectNode head) {
    renameCollisions();
    ObjectNode merged = head.deepCopy();
    ArrayNode tags = NODES.arrayNode();
    ObjectNode paths = NODES.objectNode();
    ObjectNode webhooks = NODES.objectNode();
    ObjectNode problems = NODES.objectNode();
    Map<String, ObjectNode> components = new TreeMap<>();
    Set<String> tagNames = new LinkedHashSet<>();
    Map<String, String> operationIds = new HashMap<>();
    parts.forEach((service, part) -> {
      inheritSecurity(part);
      uniqueOperationIds(service, part, operationIds);
      part.path("tags")
          .forEach(tag -> {
            if (tagNames.add(tag.path("name").asText())) {
              tags.add(tag);
            }
          });
      addPaths(service, part.path("paths"), paths);
      addPaths(service, part.path("webhooks"), webhooks);
      part.path(PROBLEMS)
          .properties()
          .forEach(type -> problems.set(type.getKey(), type.getValue()));
      part.path("components")
          .properties()
          .forEach(section ->
              section
                  .getValue()
                  .properties()
                  .forEach(component ->
                      components
                          .computeIfAbsent(section.getKey(), name -> NODES.objectNode())
                          .set(component.getKey(), component.getValue())));
    });
    if (!tags.isEmpty()) {
      merged.set("tags", tags);
    }
    merged.set("paths", sorted(paths));
    if (!webhooks.isEmpty()) {
      merged.set("webhooks", sorted(webhooks));
    }
    ObjectNode all = NODES.objectNode();
    components.forEach((section, entries) -> all.set(section, sorted(entries)));
    merged.set("components", all);
    if (!problems.isEmpty()) {
      merged.set(PROBLEMS, sorted(problems));
    }
    return new Merged(merged, List.copyOf(faults));
  }

  // Components

  private void renameCollisions() {
    Map<Component, Map<String, JsonNode>> owners = new LinkedHashMap<>();
    parts.forEach((service, part) ->
        part.path("components")
            .properties()
            .forEach(section ->
                section
                    .getValue()
                    .properties()
                    .forEach(entry ->
                        owners
                            .computeIfAbsent(
                                new Component(section.getKey(), entry.getKey()),
                                key -> new LinkedHashMap<>())
                            .put(service, entry.getValue()))));
    Set<Component> colliding = colliding(owners);
    for (Component component : colliding) {
      for (String service : owners.getOrDefault(component, Map.of()).keySet()) {
        String name = prefixed(service, component.name());
        while (owners.containsKey(new Component(component.section(), name))) {
          name = name + "_";
        }
        renamed.computeIfAbsent(service, key -> new HashMap<>()).put(component, name);
      }
    }
    parts.forEach(this::applyNames);
  }

  /** Components that differ, and shared ones that refer to such a component by whatever way. */
  private static Set<Component> colliding(Map<Component, Map<String, JsonNode>> owners) {
    Set<Component> colliding = new LinkedHashSet<>();
    owners.forEach((component, definitions) -> {
      if (new LinkedHashSet<>(definitions.values()).size() > 1) {
        colliding.add(component);
      }
    });
    boolean grew = !colliding.isEmpty();
    while (grew) {
      Set<String> references = new LinkedHashSet<>();
      colliding.forEach(component -> references.add(component.reference()));
      grew = false;
      for (var entry : owners.entrySet()) {
        if (entry.getValue().size() > 1
            && !colliding.contains(entry.getKey())
            && entry.getValue().values().stream().anyMatch(node -> refersTo(node, references))) {
          colliding.add(entry.getKey());
          grew = true;
        }
      }
    }
    return colliding;
  }

  private static boolean refersTo(JsonNode node, Set<String> references) {
    if (node.isTextual()) {
      return references.contains(node.textValue());
    }
    for (JsonNode child : node) {
      if (refersTo(child, references)) {
        return true;
      }
    }
    return false;
  }

  private void applyNames(String service, ObjectNode part) {
    Map<Component, String> names = renamed.get(service);
    if (names == null) {
      return;
    }
    Map<String, String> references = new HashMap<>();
    Map<String, String> schemes = new HashMap<>();
    names.forEach((component, name) -> {
      references.put(component.reference(), new Component(component.section(), name).reference());
      if (component.section().equals("securitySchemes")) {
        schemes.put(component.name(), name);
      }
      ObjectNode section = (ObjectNode) part.path("components").path(component.section());
      section.set(name, section.remove(component.name()));
    });
    rewrite(part, references, schemes);
  }

  private static void rewrite(
      JsonNode node, Map<String, String> references, Map<String, String> schemes) {
    if (node instanceof ObjectNode object) {
      for (String field : List.copyOf(fieldNames(object))) {
        JsonNode value = object.get(field);
        if (value.isTextual() && references.containsKey(value.textValue())) {
          object.set(field, TextNode.valueOf(references.get(value.textValue())));
        } else if (field.equals("security") && value.isArray() && !schemes.isEmpty()) {
          value.forEach(requirement -> renameFields((ObjectNode) requirement, schemes));
        } else {
          rewrite(value, references, schemes);
        }
      }
    } else if (node instanceof ArrayNode array) {
      array.forEach(child -> rewrite(child, references, schemes));
    }
  }

  private static void renameFields(ObjectNode object, Map<String, String> names) {
    for (String field : fieldNames(object)) {
      if (names.containsKey(field)) {
        object.set(names.get(field), object.remove(field));
      }
    }
  }

  private static List<String> fieldNames(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String prefixed(String service, String name) {
    StringBuilder text = new StringBuilder();
    for (String word : service.split("-")) {
      text.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return text.append(Character.toUpperCase(name.charAt(0))).append(name.substring(1)).toString();
  }

  // Paths and operations

  /** A document-wide security requirement would spread to the other services: say it per call. */
  private static void inheritSecurity(ObjectNode part) {
    JsonNode security = part.remove("security");
    if (security == null) {
      return;
    }
    for (ObjectNode operation : operations(part)) {
      if (!operation.has("security")) {
        operation.set("security", security.deepCopy());
      }
    }
  }

  private void uniqueOperationIds(
      String service, ObjectNode part, Map<String, String> operationIds) {
    for (ObjectNode operation : operations(part)) {
      String id = operation.path("operationId").asText("");
      if (id.isEmpty()) {
        continue;
      }
      String other = operationIds.putIfAbsent(id, service);
      if (other != null) {
        faults.add("operationId " + id + " is used by " + other + " and by " + service);
        String unique = service + Character.toUpperCase(id.charAt(0)) + id.substring(1);
        operationIds.put(unique, service);
        operation.put("operationId", unique);
      }
    }
  }

  private static List<ObjectNode> operations(ObjectNode part) {
    List<ObjectNode> operations = new ArrayList<>();
    for (String field : List.of("paths", "webhooks")) {
      for (JsonNode path : part.path(field)) {
        path.properties()
            .forEach(entry -> {
              if (METHODS.contains(entry.getKey())
                  && entry.getValue() instanceof ObjectNode operation) {
                operations.add(operation);
              }
            });
      }
    }
    return operations;
  }

  private void addPaths(String service, JsonNode from, ObjectNode to) {
    from.properties()
        .forEach(path -> {
          JsonNode known = to.get(path.getKey());
          if (known == null) {
            to.set(path.getKey(), path.getValue());
            return;
          }
          path.getValue()
              .properties()
              .forEach(member -> {
                if (known.has(member.getKey())) {
                  if (METHODS.contains(member.getKey())) {
                    faults.add(
                        member.getKey()
                            + " "
                            + path.getKey()
                            + " of "
                            + service
                            + " is already there");
                  }
                } else {
                  ((ObjectNode) known).set(member.getKey(), member.getValue());
                }
              });
        });
  }

  private static ObjectNode sorted(ObjectNode object) {
    Map<String, JsonNode> entries = new TreeMap<>();
    object.properties().forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
    ObjectNode sorted = NODES.objectNode();
    sorted.setAll(entries);
    return sorted;
  }
}
