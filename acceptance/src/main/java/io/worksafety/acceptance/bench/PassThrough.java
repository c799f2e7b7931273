package io.worksafety.acceptance.bench;

import io.worksafety.acceptance.client.Actor;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** (c) The gateway beside nginx, which neither verifies tokens nor counts calls. */
final class PassThrough {

  private static final double TARGET = 0.60;
  private static final int CLIENTS = 32;

  /** The gateway lets each caller through so many times a minute; there have to be many. */
  private static final int CALLERS = 256;

  private final Ground ground;

  PassThrough(Ground ground) {
    this.ground = ground;
  }

  void measure() throws Exception {
    ground.say("(c) Gateway beside nginx");
    ground.database().fill(ground.hazard(), CALLERS);
    List<Actor> callers =
        IntStream.range(0, CALLERS)
            .mapToObj(i ->
                ground
                    .hazardService()
                    .actor(
                        "bench-caller-" + i,
                        UUID.randomUUID(),
                        null,
                        List.of("320105"),
                        "STREET_OFFICER"))
            .toList();
    HttpLoad.Requests requests = HazardCalls.byId(callers, CALLERS);
    HttpLoad.Listener nothing = (sent, answered, answer) -> {};
    URI direct = ground.hazardAddress();
    try (Nginx nginx =
            new Nginx(ground.programs().nginx(), ground.folder().resolve("nginx"), direct);
        HttpLoad past = new HttpLoad(direct, CLIENTS, requests, nothing);
        HttpLoad limit = new HttpLoad(nginx.address(), CLIENTS, requests, nothing);
        HttpLoad ours = new HttpLoad(ground.suite().gateway(), CLIENTS, requests, nothing)) {
      ground.warmUp(past);
      ground.warmUp(ours);
      long gateway = ground.parts().pid("gateway");
      ground.compare(
          "GET by id: gateway beside nginx",
          CLIENTS,
          TARGET,
          () -> ground.flood(limit, nginx.pid()),
          () -> ground.flood(ours, gateway));
      ground.compare(
          "GET by id: gateway beside no gateway",
          CLIENTS,
          0,
          () -> ground.flood(past, ground.parts().pid("hazard")),
          () -> ground.flood(ours, gateway));
    }
  }
}
