package io.worksafety.inspection.seal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The encrypted plan of one inspection with its commitment and the anchor of that commitment. It
 * has no version of its own: it changes only together with its inspection.
 */
@Entity
@Table(name = "sealed_plan")
public class SealedPlan {

  @Id private UUID inspectionId;
  private String keyId;
  private byte[] wrappedKey;
  private byte[] ciphertext;
  private byte @Nullable [] saltCiphertext;

  @JdbcTypeCode(SqlTypes.CHAR)
  @Column(length = 64)
  private @Nullable String commitment;

  private @Nullable String anchorTopic;
  private @Nullable Integer anchorPartition;
  private @Nullable Long anchorOffset;
  private @Nullable Instant anchoredAt;

  @JdbcTypeCode(SqlTypes.CHAR)
  @Column(length = 64)
  private @Nullable String anchoredCommitment;

  private @Nullable String revealedPlan;
  private byte @Nullable [] revealedSalt;

  @SuppressWarnings("NullAway.Init")
  protected SealedPlan() {}

  SealedPlan(UUID inspectionId, String keyId, byte[] wrappedKey, byte[] ciphertext) {
    this.inspectionId = inspectionId;
    this.keyId = keyId;
    this.wrappedKey = wrappedKey;
    this.ciphertext = ciphertext;
  }

  void replace(String keyId, byte[] wrappedKey, byte[] ciphertext) {
    this.keyId = keyId;
    this.wrappedKey = wrappedKey;
    this.ciphertext = ciphertext;
  }

  void commit(String commitment, byte[] saltCiphertext) {
    this.commitment = commitment;
    this.saltCiphertext = saltCiphertext;
  }

  /** Where the commitment stands in a log that this service cannot rewrite. */
  public void anchor(
      String published, String topic, int partition, long offset, Instant brokerTime) {
    this.anchoredCommitment = published;
    this.anchorTopic = topic;
    this.anchorPartition = partition;
    this.anchorOffset = offset;
    this.anchoredAt = brokerTime;
  }

  /** Lays the plan open for good. */
  public void open(String canonicalJson, byte @Nullable [] salt) {
    this.revealedPlan = canonicalJson;
    this.revealedSalt = salt;
  }

  public UUID inspectionId() {
    return inspectionId;
  }

  String keyId() {
    return keyId;
  }

  byte[] wrappedKey() {
    return wrappedKey;
  }

  byte[] ciphertext() {
    return ciphertext;
  }

  byte @Nullable [] saltCiphertext() {
    return saltCiphertext;
  }

  public @Nullable String commitment() {
    return commitment;
  }

  /** The commitment as it was read back from Kafka. */
  public @Nullable String anchoredCommitment() {
    return anchoredCommitment;
  }

  public @Nullable Instant anchoredAt() {
    return anchoredAt;
  }

  public @Nullable String revealedSaltHex() {
    return revealedSalt == null ? null : HexFormat.of().formatHex(revealedSalt);
  }
}
