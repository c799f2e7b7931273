package io.worksafety.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * A single KRaft node on 127.0.0.1: {@code KafkaNode <data directory> <port> <controller port>
 * [topic...]}. Formats the directory on first use, creates the topics that are missing, prints
 * {@value #READY}, and ends on SIGTERM or when its standard input closes, so that it never outlives
 * the process that started it. Who starts it blocks SIGINT (see the launcher), because a Ctrl-C
 * reaches the whole process group and must not stop the broker under running services.
 */
public final class KafkaNode {

  public static final String READY = "READY";

  private KafkaNode() {}

  public static void main(String[] args) throws Exception {
    if (args.length < 3) {
      System.err.println("usage: KafkaNode <data directory> <port> <controller port> [topic...]");
      System.exit(64);
    }
    Path data = Path.of(args[0]).toAbsolutePath();
    int port = Integer.parseInt(args[1]);
    Properties settings = settings(data.resolve("log"), port, Integer.parseInt(args[2]));
    List<String> topics = List.of(args).subList(3, args.length);

    endWhenInputCloses();
    format(data, settings);
    KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "kafka-stop"));
    try {
      server.startup();
      Topics.create("127.0.0.1:" + port, topics);
    } catch (Exception e) {
      // The broker's threads would keep a half-started JVM alive.
      e.printStackTrace();
      System.exit(1);
    }
    System.out.println(READY);
    server.awaitShutdown();
  }

  private static Properties settings(Path log, int port, int controllerPort) {
    Properties settings = new Properties();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "1");
    settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    settings.put(
        "listeners",
        "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
    settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("inter.broker.listener.name", "PLAINTEXT");
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("log.dirs", log.toString());
    settings.put("auto.create.topics.enable", "false");
    settings.put("group.initial.rebalance.delay.ms", "0");
    // One node: every internal topic has one replica.
    settings.put("default.replication.factor", "1");
    settings.put("min.insync.replicas", "1");
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("offsets.topic.num.partitions", "4");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("transaction.state.log.num.partitions", "2");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("share.coordinator.state.topic.num.partitions", "2");
    // A killed broker is let in again only when its old session is over.
    settings.put("broker.session.timeout.ms", "3000");
    settings.put("broker.heartbeat.interval.ms", "1000");
    // The defaults are meant for a heap of gigabytes.
    settings.put("log.cleaner.dedupe.buffer.size", "16777216");
    settings.put("log.cleaner.threads", "1");
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "4");
    settings.put("background.threads", "2");
    return settings;
  }

  private static void format(Path data, Properties settings) throws IOException {
    Path log = Path.of(settings.getProperty("log.dirs"));
    Files.createDirectories(log);
    Path file = data.resolve("server.properties");
    try (var out = Files.newOutputStream(file)) {
      settings.store(out, "Written at every start by KafkaNode");
    }
    if (Files.exists(log.resolve("meta.properties"))) {
      return;
    }
    String[] command = {
      "format", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString()
    };
    int status = StorageTool.execute(command, new PrintStream(System.out, true));
    if (status != 0) {
      throw new IllegalStateException("Formatting " + log + " failed with status " + status);
    }
  }

  private static void endWhenInputCloses() {
    Thread watch =
        new Thread(
            () -> {
              try {
                System.in.transferTo(OutputStream.nullOutputStream());
              } catch (IOException e) {
                System.err.println("Standard input failed, taken as closed: " + e.getMessage());
              }
              System.exit(0);
            },
            "parent-watch");
    watch.setDaemon(true);
    watch.start();
  }
}
