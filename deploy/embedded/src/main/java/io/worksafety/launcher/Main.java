package io.worksafety.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The commands of {@code ./suite} that need more than a shell. */
public final class Main {

  private final Layout layout = Layout.find();
  private final Console console = new Console(System.out);

  private Main() {}

  public static void main(String[] args) throws IOException {
    if (args.length == 0) {
      System.err.println("usage: ./suite help");
      System.exit(ExitCode.USAGE);
    }
    try {
      List<String> arguments = List.of(args);
      System.exit(new Main().run(arguments.getFirst(), arguments.subList(1, arguments.size())));
    } catch (Refusal e) {
      System.err.println(e.getMessage());
      System.exit(e.exitCode());
    }
  }

  private int run(String command, List<String> arguments) throws IOException {
    return switch (command) {
      case "up" -> up(new Options(arguments, Set.of(), Set.of("--background", "--demo")));
      case "down" -> new Down(layout, console).run();
      case "status" -> new Status(layout, console).run();
      case "token" -> {
        console.line(TokenCommand.in(layout).token(arguments));
        yield 0;
      }
      case "revoke" -> {
        console.line(RevokeCommand.in(layout).revoke(arguments, Instant.now()));
        yield 0;
      }
      case "parts" -> {
        Options options = new Options(arguments, Set.of("--env"), Set.of());
        new PartsCommand(layout).run(Path.of(options.last("--env").orElseThrow()));
        yield 0;
      }
      case "replay" -> replay(new Options(arguments, Set.of(), Set.of()).operands());
      default -> throw new Refusal(ExitCode.USAGE, "No such command: " + command);
    };
  }

  private int up(Options options) throws IOException {
    layout.checkOwner();
    boolean demo = options.has("--demo");
    if (options.has("--background")) {
      return new Background(layout, console).up(demo);
    }
    return new Suite(layout, configuration(), console).up(demo);
  }

  private int replay(List<String> services) throws IOException {
    if (services.size() != 1 || !ServiceSpec.names().contains(services.getFirst())) {
      throw new Refusal(
          ExitCode.USAGE, "usage: ./suite replay " + String.join("|", ServiceSpec.names()));
    }
    Configuration configuration = configuration();
    String bootstrap =
        configuration.kafkaBootstrap().orElseGet(() -> "127.0.0.1:" + configuration.kafkaPort());
    int count = new Replay(bootstrap).run(services.getFirst());
    console.line("%d dead letters of %s replayed".formatted(count, services.getFirst()));
    return 0;
  }

  private Configuration configuration() throws IOException {
    layout.checkOwner();
    Keys keys = new Keys(layout.keys());
    return new Configuration(
        System.getenv(), keys, TokenIssuer.in(layout.keys()), layout.revocations());
  }
}
