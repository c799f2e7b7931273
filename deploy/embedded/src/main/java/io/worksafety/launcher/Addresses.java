package io.worksafety.launcher;

/** Where people and programs reach the suite. */
final class Addresses {

  private Addresses() {}

  static String gateway(Configuration configuration) {
    return "http://127.0.0.1:" + (ServiceSpec.GATEWAY.httpPort() + configuration.portOffset());
  }

  static void print(Console console, Configuration configuration, Layout layout) {
    String gateway = gateway(configuration);
    console.line("");
    row(console, "Gateway", gateway + "/api/v1/");
    row(console, "API document", gateway + "/openapi");
    row(console, "Try it", gateway + "/docs");
    row(console, "Health", gateway + "/status");
    for (ServiceSpec service : ServiceSpec.WITH_DATABASE) {
      int port = service.httpPort() + configuration.portOffset();
      row(console, service.name(), "http://127.0.0.1:" + port + "/api/v1/");
    }
    row(
        console,
        "PostgreSQL",
        configuration.postgresUrl().orElse("127.0.0.1:" + configuration.postgresPort()));
    row(
        console,
        "Kafka",
        configuration.kafkaBootstrap().orElse("127.0.0.1:" + configuration.kafkaPort()));
    row(console, "Logs and data", layout.state().toString());
    console.line("");
    console.line("Ctrl-C or ./suite down stops it; ./suite token --role INSPECTOR --area 320105");
  }

  private static void row(Console console, String what, String address) {
    console.line("  %-15s %s".formatted(what, address));
  }
}
