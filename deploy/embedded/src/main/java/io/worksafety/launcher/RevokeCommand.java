package io.worksafety.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jose4j.json.JsonUtil;

/**
 * {@code revoke}: calls back one token of the local issuer, or all that somebody has now. Services
 * and gateway read the list again every few seconds.
 */
final class RevokeCommand {

  private static final Set<String> WITH_VALUE = Set.of("--subject", "--jti");

  private final Path list;

  RevokeCommand(Path list) {
    this.list = list;
  }

  static RevokeCommand in(Layout layout) throws IOException {
    layout.checkOwner();
    new Keys(layout.keys());
    return new RevokeCommand(layout.revocations());
  }

  /** Says what was revoked. */
  String revoke(List<String> arguments, Instant now) throws IOException {
    Options options = new Options(arguments, WITH_VALUE, Set.of());
    List<String> tokens = options.all("--jti");
    List<String> subjects = options.all("--subject");
    if (tokens.size() + subjects.size() == 0 || !options.operands().isEmpty()) {
      throw new Refusal(ExitCode.USAGE, "usage: ./suite revoke --subject NAME | --jti ID ...");
    }
    StringBuilder content = new StringBuilder(Files.exists(list) ? Files.readString(list) : "");
    for (String token : tokens) {
      content.append(JsonUtil.toJson(Map.of("jti", token))).append('\n');
    }
    for (String subject : subjects) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("subject", subject);
      entry.put("until", now.getEpochSecond());
      content.append(JsonUtil.toJson(entry)).append('\n');
    }
    PrivateFiles.write(list, content.toString());
    return "Revoked %d token(s) and every token of %d subject(s) issued until %s"
        .formatted(tokens.size(), subjects.size(), now);
  }
}
