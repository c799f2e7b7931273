package io.worksafety.acceptance.repository;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks for secrets in the files of a tree, built ones and data left out. Only patterns that hardly
 * ever match anything else, so that a hit can be held to.
 */
final class SecretScan {

  private static final Set<String> LEFT_OUT = Set.of(".git", "target", ".suite", "node_modules");
  private static final long LARGEST = 4L * 1024 * 1024;

  private static final String TOKEN = "signed token";

  private static final Map<String, Pattern> PATTERNS =
      new TreeMap<>(
          Map.of(
              "private key",
              Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----"),
              "private JWK",
              Pattern.compile("\"d\"\\s*:\\s*\"[A-Za-z0-9_-]{40,}\""),
              TOKEN,
              Pattern.compile(
                  "eyJ[A-Za-z0-9_-]{10,}\\.(eyJ[A-Za-z0-9_-]{10,})\\.[A-Za-z0-9_-]{20,}"),
              "cloud access key",
              Pattern.compile("\\b(?:AKIA|ASIA|LTAI|AKID)[A-Za-z0-9]{16,32}\\b"),
              "forge or chat token",
              Pattern.compile(
                  "\\b(?:gh[pousr]_[A-Za-z0-9]{36}|glpat-[\\w-]{20}|xox[abpr]-[\\w-]{10,}|npm_[A-Za-z0-9]{36})\\b"),
              "password in an address",
              Pattern.compile("://[^/\\s:@{}$]+:[^/\\s:@{}$]{6,}@[\\w.-]+"),
              "assigned secret",
              Pattern.compile(
                  "(?i)(?:password|passwd|secret|secret[-_.]?key|api[-_.]?key|token)[\"']?\\s*[=:]\\s*"
                      + "[\"']?(?=[A-Za-z0-9+/_-]*[0-9])(?=[A-Za-z0-9+/_-]*[A-Z])[A-Za-z0-9+/_-]{24,}={0,2}")));

  /** One find; the secret itself is not repeated. */
  record Find(Path file, int line, String kind) {
    @Override
    public String toString() {
      return file + ":" + line + " looks like a " + kind;
    }
  }

  private SecretScan() {}

  static List<Find> of(Path root) throws IOException {
    List<Find> finds = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : (Iterable<Path>) files.filter(f -> looked(root, f))::iterator) {
        scan(root.relativize(file), file, finds);
      }
    }
    return finds;
  }

  /** Signed answers are made to be shown; what lets somebody in names a subject. */
  private static boolean published(String payload) {
    try {
      byte[] text = Base64.getUrlDecoder().decode(payload);
      return !new String(text, StandardCharsets.ISO_8859_1).contains("\"sub\"");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean looked(Path root, Path file) {
    for (Path part : root.relativize(file)) {
      if (LEFT_OUT.contains(part.toString())) {
        return false;
      }
    }
    return Files.isRegularFile(file) && file.toFile().length() <= LARGEST;
  }

  private static void scan(Path name, Path file, List<Find> finds) throws IOException {
    // Whatever the encoding: secrets are ASCII
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
      number++;
      for (var pattern : PATTERNS.entrySet()) {
        Matcher match = pattern.getValue().matcher(line);
        if (match.find() && !(pattern.getKey().equals(TOKEN) && published(match.group(1)))) {
          finds.add(new Find(name, number, pattern.getKey()));
        }
      }
    }
  }
}
