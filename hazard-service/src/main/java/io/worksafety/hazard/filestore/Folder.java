package io.worksafety.hazard.filestore;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/**
 * Files in a folder, spread over 256 others. A file appears whole or not at all: it is written
 * beside its place, forced to the disk and then moved; the folder is forced as well, or the name
 * could be lost.
 */
final class Folder implements FileStore {

  private final Path root;

  Folder(Path root) {
    this.root = root;
  }

  @Override
  public void put(String address, byte[] bytes) {
    Path file = file(address);
    if (Files.exists(file)) {
      return;
    }
    Path folder = folder(address);
    try {
      Files.createDirectories(folder);
      Path beside = file.resolveSibling(address + "." + UUID.randomUUID() + ".part");
      try {
        try (FileChannel out =
            FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
          for (ByteBuffer left = ByteBuffer.wrap(bytes); left.hasRemaining(); ) {
            out.write(left);
          }
          out.force(true);
        }
        Files.move(
            beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(beside);
      }
      force(folder);
      force(root);
    } catch (IOException e) {
      throw new FileStoreFailure("Could not write " + file, e);
    }
  }

  private static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public Optional<byte[]> get(String address) {
    try {
      return Optional.of(Files.readAllBytes(file(address)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new FileStoreFailure("Could not read " + file(address), e);
    }
  }

  @Override
  public void delete(String address) {
    try {
      Files.deleteIfExists(file(address));
    } catch (IOException e) {
      throw new FileStoreFailure("Could not delete " + file(address), e);
    }
  }

  private Path folder(String address) {
    return root.resolve(address.substring(0, 2));
  }

  /** The address comes from this service; a slip must still not lead out of the folder. */
  private Path file(String address) {
    if (!address.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("Not an address: " + address);
    }
    return folder(address).resolve(address);
  }
}
