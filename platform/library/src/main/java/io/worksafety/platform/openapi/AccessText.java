package io.worksafety.platform.openapi;

import io.worksafety.platform.security.Access;
import io.worksafety.platform.security.Access.Row;
import io.worksafety.platform.security.AccessPolicy;
import io.worksafety.platform.security.ScopeFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of the access policy as the contract shows them: a paragraph to read, and data. */
final class AccessText {

  private AccessText() {}

  static String of(Access access, AccessPolicy policy) {
    if (access.open()) {
      return "**Access 权限:** everyone, no token 公开";
    }
    StringBuilder text = new StringBuilder("**Access 权限:**");
    for (Row row : access.rows()) {
      List<String> limits = new ArrayList<>();
      limits.add(row.areaWithin() ? "within the caller's area 本辖区" : "any area 不限区域");
      if (row.industryWithin()) {
        limits.add("within the caller's industries 本行业");
      }
      if (row.relation() != null) {
        limits.add(row.relation() + ": " + policy.relations().get(row.relation()));
      }
      if (row.emergency()) {
        limits.add("also under an emergency access 可凭应急授权查看");
      }
      text.append("\n- ")
          .append(String.join(", ", row.roles()))
          .append(" – ")
          .append(String.join("; ", limits));
    }
    return text.toString();
  }

  /**
   * @param scope what a machine client needs besides its role
   */
  static List<Map<String, Object>> rows(Access access, String scope) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Row row : access.rows()) {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("roles", row.roles());
      data.put("area", row.areaWithin() ? "within" : "any");
      data.put("industry", row.industryWithin() ? "within" : "any");
      if (row.relation() != null) {
        data.put("relation", row.relation());
      }
      data.put("emergency", row.emergency());
      if (row.roles().contains(ScopeFilter.MACHINE)) {
        data.put("scope", scope);
      }
      rows.add(data);
    }
    return rows;
  }
}
