package io.worksafety.platform.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that were called back: a file with one JSON object a line, {@code {"jti": "..."}} for one
 * token, {@code {"subject": "...", "until": 1790000000}} for all that were issued to somebody up to
 * that second. A file that is not there is an empty list; one that cannot be understood changes
 * nothing, and stops a start.
 */
final class RevocationList {

  private static final Logger LOGGER = Logger.getLogger(RevocationList.class);

  private final @Nullable Path file;
  private volatile Entries entries = new Entries(Set.of(), Map.of());
  private String lastText = "";
  private String lastFailure = "";

  private record Entries(Set<String> tokens, Map<String, Long> subjects) {
    boolean isEmpty() {
      return tokens.isEmpty() && subjects.isEmpty();
    }
  }

  RevocationList(@Nullable Path file) {
    this.file = file;
  }

  void start(ScheduledExecutorService worker, Duration every) {
    if (file == null) {
      return;
    }
    try {
      read(file);
    } catch (IOException | JoseException | RuntimeException e) {
      throw new IllegalStateException("The revocation list " + file + " cannot be read: " + e, e);
    }
    var unused =
        worker.scheduleWithFixedDelay(
            this::readAgain, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whether the token with this id, issued to this subject at this second, was called back. */
  boolean has(@Nullable String id, String subject, long issuedAt) {
    Entries known = entries;
    if (known.isEmpty()) {
      return false;
    }
    Long until = known.subjects().get(subject);
    return (id != null && known.tokens().contains(id)) || (until != null && issuedAt <= until);
  }

  private void readAgain() {
    try {
      if (file != null) {
        read(file);
      }
      lastFailure = "";
    } catch (IOException | JoseException | RuntimeException e) {
      if (!e.toString().equals(lastFailure)) {
        LOGGER.errorf("The revocation list %s cannot be read, the last one stays: %s", file, e);
        lastFailure = e.toString();
      }
    }
  }

  private void read(Path list) throws IOException, JoseException {
    String text = Files.exists(list) ? Files.readString(list) : "";
    if (text.equals(lastText)) {
      return;
    }
    Set<String> tokens = new HashSet<>();
    Map<String, Long> subjects = new HashMap<>();
    for (String line : text.lines().filter(l -> !l.isBlank()).toList()) {
      Map<String, Object> entry = JsonUtil.parseJson(line);
      if (entry.get("jti") instanceof String id) {
        tokens.add(id);
      } else if (entry.get("subject") instanceof String subject
          && entry.get("until") instanceof Number until) {
        subjects.merge(subject, until.longValue(), Math::max);
      } else {
        throw new JoseException("neither jti nor subject and until: " + line);
      }
    }
    entries = new Entries(Set.copyOf(tokens), Map.copyOf(subjects));
    lastText = text;
    LOGGER.infof("Revoked are %d token(s) and %d subject(s)", tokens.size(), subjects.size());
  }
}
