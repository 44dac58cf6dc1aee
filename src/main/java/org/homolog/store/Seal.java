package org.homolog.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * The checksum of a SQLite file, kept in a small file beside it, as SQLite itself has none. It is
 * made when a writer closes the store, and is gone from the moment at which another one commits:
 * where it is, the file has to be as it was then. A large store has none: to read all of it would
 * take longer than most commands take.
 */
final class Seal {
  private static final int BUFFER = 1 << 20;
  private static final long LARGE = 256L << 20;

  /**
   * The stores that were read here, never closed: a process that closes a file loses all locks that
   * it has on it, and with them those of SQLite.
   */
  private static final Map<Object, FileChannel> CHANNELS = new ConcurrentHashMap<>();

  private final Path store;
  private final Path file;
  private final long large;

  Seal(Path store) {
    this(store, LARGE);
  }

  /**
   * The seal of a store.
   *
   * @param large bytes from which on a store gets no seal
   */
  Seal(Path store, long large) {
    this.store = store;
    this.large = large;
    this.file = store.resolveSibling(store.getFileName() + ".crc32");
  }

  Path file() {
    return file;
  }

  /** Whether the store is as it was sealed, or is not sealed. */
  boolean holds() throws IOException {
    for (Optional<String> seal = read(); seal.isPresent(); ) {
      if (Files.exists(store) && seal.get().equals(checksum())) {
        return true;
      }
      Optional<String> before = seal;
      seal = read(); // a writer may have come between
      if (seal.equals(before)) {
        return false;
      }
    }
    return true;
  }

  private Optional<String> read() throws IOException {
    try {
      return Optional.of(HexFormat.of().formatHex(Files.readAllBytes(file)));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
  }

  /** Takes the seal off; to be done before the file changes. */
  void remove() throws IOException {
    Files.deleteIfExists(file);
  }

  /** Seals the file as it is, unless it is large; nobody may write it meanwhile. */
  void put() throws IOException {
    if (Files.size(store) >= large) {
      return;
    }
    Path next = file.resolveSibling(file.getFileName() + ".next");
    Files.write(next, HexFormat.of().parseHex(checksum()));
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The CRC-32 of the file and its size, as hexadecimal digits. */
  private String checksum() throws IOException {
    FileChannel channel = channel();
    var checksum = new CRC32();
    ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    long size = 0;
    for (int count; (count = channel.read(buffer.clear(), size)) >= 0; size += count) {
      checksum.update(buffer.flip());
    }
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits((int) checksum.getValue()) + hex.toHexDigits(size);
  }

  private FileChannel channel() throws IOException {
    Object key =
        Objects.requireNonNullElse(
            Files.readAttributes(store, BasicFileAttributes.class).fileKey(), store);
    FileChannel known = CHANNELS.get(key);
    if (known != null) {
      return known;
    }
    FileChannel opened = FileChannel.open(store, StandardOpenOption.READ);
    CHANNELS.put(key, opened);
    return opened;
  }
}
