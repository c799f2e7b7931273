package io.worksafety.acceptance.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** nginx in front of a service, set up to do nothing but pass on, over kept connections. */
final class Nginx implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 5000;

  private final Process process;
  private final int port;

  Nginx(Path program, Path folder, URI upstream) throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Files.createDirectories(folder);
    Path configuration = folder.resolve("nginx.conf");
    String user = "root".equals(System.getProperty("user.name")) ? "user root;" : "";
    Files.writeString(
        configuration,
        """
        %s
        daemon off;
        worker_processes 2;
        pid nginx.pid;
        error_log error.log;
        events { worker_connections 1024; }
        http {
          access_log off;
          client_body_temp_path body;
          proxy_temp_path proxy;
          fastcgi_temp_path fastcgi;
          uwsgi_temp_path uwsgi;
          scgi_temp_path scgi;
          upstream service {
            server %s:%d;
            keepalive 64;
            keepalive_requests 100000000;
          }
          server {
            listen 127.0.0.1:%d;
            keepalive_requests 100000000;
            location / {
              proxy_pass http://service;
              proxy_http_version 1.1;
              proxy_set_header Connection "";
            }
          }
        }
        """
            .formatted(user, upstream.getHost(), upstream.getPort(), port));
    process =
        new ProcessBuilder(
                program.toString(),
                "-p",
                folder.toString(),
                "-c",
                configuration.toString(),
                "-e",
                folder.resolve("error.log").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("nginx.log").toFile())
            .start();
    awaitPort(folder);
  }

  private void awaitPort(Path folder) throws IOException {
    long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
    while (true) {
      try (Socket socket = new Socket("127.0.0.1", port)) {
        return;
      } catch (IOException e) {
        if (!process.isAlive() || System.nanoTime() > deadline) {
          close();
          throw new BenchRefusal(
              "nginx did not start: " + Files.readString(folder.resolve("nginx.log")));
        }
        Pause.millis(50);
      }
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
