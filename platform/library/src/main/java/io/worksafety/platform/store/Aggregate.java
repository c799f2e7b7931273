package io.worksafety.platform.store;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thing with an identity, a version and a history. Every change goes through {@link
 * Journal#append}; a change that does not makes the commit fail.
 */
@MappedSuperclass
@SuppressWarnings("NullAway.Init")
public abstract class Aggregate {

  @Id private UUID id;

  // Boxed, so that Hibernate sees a new aggregate by its missing version and inserts without asking
  @Version private @Nullable Long version;

  @Column(nullable = false)
  private long eventSequence;

  /** SHA-256 over the canonical JSON of {@link #state()} as it was last journalled. */
  @Column(nullable = false)
  private byte[] stateDigest;

  @Column(nullable = false, length = 12)
  private String areaCode;

  private @Nullable UUID organizationId;

  @Column(nullable = false, updatable = false)
  private Instant createdAt;

  @Column(nullable = false, updatable = false)
  private String createdBy;

  @Column(nullable = false)
  private Instant updatedAt;

  @Column(nullable = false)
  private String updatedBy;

  @Transient private boolean journalled;

  protected Aggregate() {}

  protected Aggregate(UUID id, String areaCode, @Nullable UUID organizationId) {
    this.id = id;
    this.areaCode = areaCode;
    this.organizationId = organizationId;
  }

  /** Lower-case noun, e.g. {@code hazard}. */
  public abstract String aggregateType();

  /**
   * What the aggregate is, for the digest in the audit record: plain values, without id, version
   * and stamps.
   */
  public abstract Object state();

  public UUID id() {
    return id;
  }

  /** Starts at 0 and grows by one with every journalled change. */
  public long version() {
    return version == null ? 0 : version;
  }

  public String areaCode() {
    return areaCode;
  }

  /** Moves the aggregate to another division; callers check the scope first. */
  protected void relocate(String toAreaCode) {
    this.areaCode = toAreaCode;
  }

  public @Nullable UUID organizationId() {
    return organizationId;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public String createdBy() {
    return createdBy;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  public String updatedBy() {
    return updatedBy;
  }

  boolean isNew() {
    return version == null;
  }

  byte @Nullable [] stateDigest() {
    return stateDigest;
  }

  /** Called by the journal just before it flushes. */
  long journalled(byte[] digest, Instant at, String by) {
    if (createdAt == null) {
      createdAt = at;
      createdBy = by;
    }
    updatedAt = at;
    updatedBy = by;
    stateDigest = digest;
    journalled = true;
    return ++eventSequence;
  }

  void flushed() {
    journalled = false;
  }

  @PrePersist
  @PreUpdate
  void refuseSilentChange() {
    if (!journalled) {
      throw new IllegalStateException(
          aggregateType() + " " + id + " was changed without a journal entry");
    }
  }

  @PreRemove
  void refuseRemoval() {
    throw new IllegalStateException(aggregateType() + " " + id + ": nothing is ever deleted");
  }
}
