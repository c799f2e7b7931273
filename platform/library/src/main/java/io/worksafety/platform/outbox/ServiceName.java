package io.worksafety.platform.outbox;

/** The name a service goes by in topics, sources and paths: {@code hazard} for hazard-service. */
public final class ServiceName {

  private ServiceName() {}

  public static String of(String applicationName) {
    return applicationName.endsWith("-service")
        ? applicationName.substring(0, applicationName.length() - "-service".length())
        : applicationName;
  }
}
