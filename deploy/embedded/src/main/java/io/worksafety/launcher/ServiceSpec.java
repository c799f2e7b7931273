package io.worksafety.launcher;

import java.util.List;

/** What the launcher has to know of a service, and nothing more. */
public record ServiceSpec(String name, String module, int httpPort, int managementPort) {

  public static final List<ServiceSpec> WITH_DATABASE =
      List.of(
          new ServiceSpec("hazard", "hazard-service", 8081, 9081),
          new ServiceSpec("responsibility", "responsibility-service", 8082, 9082),
          new ServiceSpec("inspection", "inspection-service", 8083, 9083),
          new ServiceSpec("accountability", "accountability-service", 8084, 9084));

  public static final ServiceSpec GATEWAY = new ServiceSpec("gateway", "gateway", 8080, 9080);

  public static List<String> names() {
    return WITH_DATABASE.stream().map(ServiceSpec::name).toList();
  }
}
