package io.worksafety.hazard.filestore;

import java.util.Optional;

/**
 * Keeps blocks of bytes by address. A block is never changed: putting under an address that is
 * taken leaves what is there, or replaces it by bytes that mean the same. What {@link #put}
 * returned from survives a loss of power.
 */
public interface FileStore {

  /**
   * @param address 64 lower-case hexadecimal digits
   */
  void put(String address, byte[] bytes);

  Optional<byte[]> get(String address);

  /** Removes a block; one that is not there is as good as removed. */
  void delete(String address);
}
