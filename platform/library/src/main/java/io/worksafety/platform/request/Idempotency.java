package io.worksafety.platform.request;

import io.worksafety.platform.privacy.DataKeys;
import io.worksafety.platform.problem.CommonProblem;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.security.SecretKey;
import io.worksafety.platform.store.StoredAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Looks for the first answer to a repeated command. */
@ApplicationScoped
class Idempotency {

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,64}");

  private static final String PURPOSE = "answers";

  /** The command under its key. */
  record Ticket(String client, String key, String operation, byte[] bodyDigest) {

    /** Where the answer is stored, so that it opens for this client and command only. */
    String place() {
      return "idempotency/" + client + '\n' + key + '\n' + operation;
    }
  }

  /** The first answer, as it was sent. */
  record FirstAnswer(int status, String headers, byte[] body) {}

  private final DataSource database;
  private final DataKeys keys;
  private final SecretKeySpec digestKey;

  Idempotency(DataSource database, DataKeys keys, SecretKey key) {
    this.database = database;
    this.keys = keys;
    this.digestKey = new SecretKeySpec(key.derive("idempotency"), "HmacSHA256");
  }

  Ticket ticket(Caller caller, String key, String operation, byte[] bodyDigest) {
    if (!KEY.matcher(key).matches()) {
      throw CommonProblem.IDEMPOTENCY_KEY_INVALID
          .because(
              "Send 1 to 64 printable ASCII characters without spaces", "须为 1 至 64 个可见 ASCII 字符")
          .header("Idempotency-Key");
    }
    return new Ticket(caller.subject(), key, operation, keyed(bodyDigest));
  }

  /** Sealed, because views hold what the table of answers must not show. */
  StoredAnswer answered(Ticket ticket, int status, String headers, byte[] body) {
    return new StoredAnswer(
        ticket.client,
        ticket.key,
        ticket.operation,
        ticket.bodyDigest,
        status,
        headers,
        keys.seal(PURPOSE, ticket.place(), body));
  }

  /** Answers stored before they were sealed begin with a brace and are gone after a week. */
  private byte[] opened(Ticket ticket, byte[] body) {
    return DataKeys.isSealed(body) ? keys.open(ticket.place(), body) : body;
  }

  /** Keyed, so that whoever reads the table cannot guess a secret body and compare. */
  private byte[] keyed(byte[] digest) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(digestKey);
      return mac.doFinal(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Takes the key for the transaction in progress.
   *
   * @return the first answer, or null when this is the first request
   */
  @Nullable FirstAnswer take(Ticket ticket) throws SQLException {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                "select pg_try_advisory_xact_lock(hashtextextended(?, 0)), i.body_digest, i.status,"
                    + " i.headers, i.body from (values (1)) as one left join idempotency i"
                    + " on i.client = ? and i.key = ? and i.operation = ?")) {
      statement.setString(1, ticket.client + '\n' + ticket.key + '\n' + ticket.operation);
      statement.setString(2, ticket.client);
      statement.setString(3, ticket.key);
      statement.setString(4, ticket.operation);
      try (var row = statement.executeQuery()) {
        row.next();
        byte[] digest = row.getBytes(2);
        if (digest != null) {
          if (!Arrays.equals(digest, ticket.bodyDigest)) {
            throw CommonProblem.IDEMPOTENCY_MISMATCH
                .because("Use a new key for a new request", "新的请求请使用新的幂等键")
                .header("Idempotency-Key");
          }
          return new FirstAnswer(row.getInt(3), row.getString(4), opened(ticket, row.getBytes(5)));
        }
        if (!row.getBoolean(1)) {
          throw CommonProblem.IDEMPOTENCY_RUNNING
              .because("Ask again in a moment", "请稍后重试")
              .retryAfter(1);
        }
        return null;
      }
    }
  }
}
