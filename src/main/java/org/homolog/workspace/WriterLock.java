package org.homolog.workspace;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a second writer out of a workspace for as long as a command works; the system frees it when
 * its process ends, however that ends.
 */
public final class WriterLock implements AutoCloseable {
  /** Held in this process: closing a second channel to such a file would free it. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private WriterLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Locks a file in the folder.
   *
   * @throws IOException at once if another writer holds it, or if the folder cannot be written
   */
  static WriterLock of(Path folder) throws IOException {
    Path file = folder.toRealPath().resolve("lock");
    if (!HELD.add(file)) {
      throw busy(folder, pid());
    }
    try {
      return new WriterLock(file, locked(folder, file));
    } catch (IOException e) {
      HELD.remove(file);
      throw e;
    }
  }

  private static FileChannel locked(Path folder, Path file) throws IOException {
    FileChannel channel = open(folder, file);
    try {
      if (channel.tryLock() == null) {
        throw busy(folder, Files.readString(file, ISO_8859_1));
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(pid().getBytes(ISO_8859_1)));
      return channel;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static FileChannel open(Path folder, Path file) throws IOException {
    try {
      return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (FileSystemException e) {
      throw new IOException(
          folder + ": cannot be written; have it made writable or choose another --workspace", e);
    }
  }

  private static String pid() {
    return Long.toString(ProcessHandle.current().pid());
  }

  private static IOException busy(Path folder, String holder) {
    return new IOException(
        "%s: another command%s is writing to this workspace, try again when it has ended"
            .formatted(folder, holder.isBlank() ? "" : " (process " + holder.strip() + ")"));
  }

  @Override
  public void close() throws IOException {
    channel.close();
    HELD.remove(file);
  }
}
