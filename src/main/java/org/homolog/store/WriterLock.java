package org.homolog.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second writer out between the transactions of the first; the system frees it when its
 * process ends, however that ends.
 */
final class WriterLock implements AutoCloseable {
  private final Path store;
  private final FileChannel channel;

  private WriterLock(Path store, FileChannel channel) {
    this.store = store;
    this.channel = channel;
  }

  /**
   * Locks a file beside the store.
   *
   * @throws StoreException at once if another writer holds it
   */
  static WriterLock of(Path store) {
    Path file = store.resolveSibling(store.getFileName() + "-lock");
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw StoreException.busy(store);
      }
      return new WriterLock(store, channel);
    } catch (IOException e) {
      throw StoreException.of(store, e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held by another store of this process
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw StoreException.of(store, e);
    }
  }
}
