package io.worksafety.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The verifier on the command line: 0 if everything is sound, 1 if not, 2 if it was not asked well.
 */
public final class Main {

  static final int SOUND = 0;
  static final int BROKEN = 1;
  static final int USAGE = 2;

  private static final String HELP =
      """
      usage: java -jar verifier.jar <command>

        verify EXPORT [--heads FILE] [--keys FILE] [--part]
            check an export: the chain, and the signed heads within it; --part: it ends early on
            purpose
        event PAYLOAD --entry FILE [--heads FILE] [--keys FILE]
            check one event: its bytes, its entry, and that the tree contains it
        witness URL --name NAME --key FILE --token FILE --state FILE
            co-sign the newest head of a log if it continues the last one seen;
            URL is https://…/api/v1/{service}/audit
        keygen FILE
            make a witness's key: the secret goes into FILE, the public key is printed

      FILE may be what the service answered: export, tree-heads, keys, entries/{position}.\
      """;

  private final PrintStream out;
  private final PrintStream err;

  Main(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] args) {
    System.exit(new Main(System.out, System.err).run(List.of(args)));
  }

  int run(List<String> args) {
    try {
      Arguments arguments = new Arguments(args);
      return switch (arguments.command()) {
        case "verify" -> verify(arguments);
        case "event" -> event(arguments);
        case "witness" -> witness(arguments);
        case "keygen" -> keygen(arguments);
        default -> throw new IllegalArgumentException(HELP);
      };
    } catch (Witness.RefusedException e) {
      out.println("NOT SIGNED  " + e.getMessage());
      return BROKEN;
    } catch (IllegalArgumentException | IllegalStateException e) {
      err.println(e.getMessage());
      return USAGE;
    } catch (IOException e) {
      err.println(e);
      return USAGE;
    }
  }

  private int verify(Arguments arguments) throws IOException {
    var verifier =
        new ExportVerifier(
            heads(arguments.option("--heads")), keys(arguments.option("--keys")), arguments.part());
    try (InputStream export = Files.newInputStream(Path.of(arguments.operand()))) {
      return told(verifier.verify(export));
    }
  }

  private int event(Arguments arguments) throws IOException {
    return told(
        new EventVerifier(heads(arguments.option("--heads")), keys(arguments.option("--keys")))
            .verify(
                Files.readAllBytes(Path.of(arguments.operand())),
                Files.readAllBytes(Path.of(arguments.required("--entry")))));
  }

  private int witness(Arguments arguments) throws IOException {
    var log =
        new Log(arguments.operand(), Files.readString(Path.of(arguments.required("--token"))));
    Head head =
        new Witness(
                arguments.required("--name"),
                Files.readString(Path.of(arguments.required("--key"))),
                Path.of(arguments.required("--state")))
            .sign(log);
    out.printf("SIGNED %s, %d entries, %s%n", head.log(), head.treeSize(), head.rootHash());
    return SOUND;
  }

  private int keygen(Arguments arguments) throws IOException {
    Path file = Path.of(arguments.operand());
    Signatures.Pair pair = Signatures.generate();
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (UnsupportedOperationException e) {
      Files.createFile(file); // a file system without such permissions
    }
    Files.writeString(file, pair.secret());
    out.println(pair.publicKey());
    return SOUND;
  }

  private int told(Report report) {
    out.println(report.text());
    return report.sound() ? SOUND : BROKEN;
  }

  private static List<Head> heads(@Nullable String file) throws IOException {
    return file == null ? List.of() : Head.all(Files.readAllBytes(Path.of(file)));
  }

  private static @Nullable KeyRing keys(@Nullable String file) throws IOException {
    return file == null ? null : KeyRing.of(Files.readAllBytes(Path.of(file)));
  }

  /** A command, one operand, options with a value, and --part. */
  private static final class Arguments {
    private final List<String> operands = new ArrayList<>();
    private final Map<String, String> options = new HashMap<>();
    private boolean part;

    Arguments(List<String> args) {
      var rest = args.iterator();
      while (rest.hasNext()) {
        String next = rest.next();
        if (next.equals("--part")) {
          part = true;
        } else if (next.startsWith("--")) {
          if (!rest.hasNext()) {
            throw new IllegalArgumentException(HELP);
          }
          options.put(next, rest.next());
        } else {
          operands.add(next);
        }
      }
    }

    String command() {
      return operands.isEmpty() ? "" : operands.getFirst();
    }

    String operand() {
      if (operands.size() != 2) {
        throw new IllegalArgumentException(HELP);
      }
      return operands.get(1);
    }

    @Nullable String option(String name) {
      return options.get(name);
    }

    String required(String name) {
      String value = options.get(name);
      if (value == null) {
        throw new IllegalArgumentException(name + " is missing\n" + HELP);
      }
      return value;
    }

    boolean part() {
      return part;
    }
  }
}
