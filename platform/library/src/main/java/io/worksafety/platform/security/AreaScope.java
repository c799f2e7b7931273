package io.worksafety.platform.security;

import java.util.List;

/**
 * The administrative divisions a caller may see, as code prefixes of 2, 4, 6, 9 or 12 digits. An
 * empty list covers nothing; the empty prefix covers everything.
 */
public record AreaScope(List<String> prefixes) {

  /** For the service itself. */
  public static final AreaScope EVERYWHERE = new AreaScope(List.of(""));

  public AreaScope {
    prefixes = List.copyOf(prefixes);
  }

  public boolean covers(String areaCode) {
    for (String prefix : prefixes) {
      if (areaCode.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  public boolean everywhere() {
    return prefixes.contains("");
  }
}
