package io.worksafety.responsibility;

import io.worksafety.platform.code.CreditCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A district office at work: makes organisations, posts, people and responsibilities by the API.
 */
public final class District {

  public static final String LONG_AGO = "2020-01-01T00:00:00Z";

  private static final Map<String, String> BASIS =
      Map.of("docTitle", "建邺区安全生产责任清单", "docNo", "建安委〔2026〕3号", "clause", "第二条");

  private static final AtomicInteger NEXT = new AtomicInteger();

  private final Api office = Api.office();

  public Map<String, Object> basis() {
    return new LinkedHashMap<>(BASIS);
  }

  public UUID organization(String kind, String name, String areaCode) {
    Map<String, Object> body =
        new LinkedHashMap<>(
            Map.of("kind", kind, "name", name, "areaCode", areaCode, "validFrom", LONG_AGO));
    if (kind.equals("ENTERPRISE")) {
      body.put("uscc", creditCode());
    }
    return office.create("organizations", body);
  }

  /** A department that no other test assigns to a leader. */
  public UUID department(String name) {
    return organization("DEPARTMENT", name, Api.DISTRICT);
  }

  public UUID post(UUID organization, String level, String title, UUID... portfolio) {
    Map<String, Object> body =
        new LinkedHashMap<>(Map.of("organizationId", organization, "title", title, "level", level));
    if (portfolio.length > 0) {
      body.put("portfolio", List.of(portfolio));
      body.put("portfolioFrom", LONG_AGO);
    }
    return office.create("posts", body);
  }

  public UUID person(String name, UUID organization) {
    return office.create("persons", Map.of("name", name, "organizationId", organization));
  }

  public UUID appoint(UUID person, UUID post, String from, String to) {
    return office.create("appointments", appointment(person, post, from, to));
  }

  public static Map<String, Object> appointment(UUID person, UUID post, String from, String to) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("personId", person);
    body.put("postId", post);
    body.put("documentNo", "建委任〔2026〕1号");
    body.put("validFrom", from);
    if (to != null) {
      body.put("validTo", to);
    }
    return body;
  }

  /** A post with somebody in it. */
  public UUID held(UUID organization, String level, String title, String person) {
    UUID post = post(organization, level, title);
    appoint(person(person, organization), post, LONG_AGO, null);
    return post;
  }

  public UUID assign(String level, Map<String, ?> scope, UUID post) {
    return office.create("assignments", assignment(level, scope, post));
  }

  public Map<String, Object> assignment(String level, Map<String, ?> scope, UUID post) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("kind", kind(level));
    body.put("level", level);
    body.put("scope", scope);
    body.put("holderPostId", post);
    if (level.equals("ENTERPRISE")) {
      body.put("degree", "STANDARD");
    }
    body.put("basis", basis());
    body.put("validFrom", LONG_AGO);
    return body;
  }

  private static String kind(String level) {
    return switch (level) {
      case "LEADER_IN_CHARGE" -> "PARTY_GOV_LEADERSHIP";
      case "DEPARTMENT" -> "DEPARTMENT_SUPERVISION";
      case "STREET" -> "TERRITORIAL";
      default -> "ENTERPRISE_PRINCIPAL";
    };
  }

  /** A village of a street that no other test uses. */
  public static String village(String street) {
    return street + "%03d".formatted(1 + NEXT.incrementAndGet() % 999);
  }

  /** An industry that no other test uses. */
  public static String industry() {
    int next = NEXT.incrementAndGet();
    return "C%02d%02d".formatted(13 + next / 100 % 31, next % 100);
  }

  /** A valid code that no other organisation has. */
  public static String creditCode() {
    String eight = "MA%06d".formatted(NEXT.incrementAndGet());
    String first17 = "91320105" + eight + CreditCode.organizationCheck(eight);
    return CreditCode.complete(first17).value();
  }
}
