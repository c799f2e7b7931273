package io.worksafety.launcher;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Runs a packaged Quarkus application and ends it in order when standard input closes, so that no
 * service outlives the launcher. Lives in the service's JVM.
 */
public final class Child {

  private static final String QUARKUS = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

  private Child() {}

  public static void main(String[] args) throws ReflectiveOperationException {
    Thread watch = new Thread(Child::endWhenInputCloses, "parent-watch");
    watch.setDaemon(true);
    watch.start();
    Class.forName(QUARKUS).getMethod("main", String[].class).invoke(null, (Object) args);
  }

  private static void endWhenInputCloses() {
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      System.err.println("Standard input failed, taken as closed: " + e.getMessage());
    }
    System.exit(0);
  }
}
