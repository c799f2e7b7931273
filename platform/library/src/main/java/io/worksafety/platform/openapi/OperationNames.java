package io.worksafety.platform.openapi;

/** What the operations every service has are called in the contract of one. */
public final class OperationNames {

  private OperationNames() {}

  /**
   * Behind the verb comes the service, so that names are unique across the suite: {@code
   * getDeadline} is {@code getHazardDeadline}.
   */
  public static String named(String method, String service) {
    int verb = 0;
    while (verb < method.length() && Character.isLowerCase(method.charAt(verb))) {
      verb++;
    }
    return method.substring(0, verb)
        + Character.toUpperCase(service.charAt(0))
        + service.substring(1)
        + method.substring(verb);
  }
}
