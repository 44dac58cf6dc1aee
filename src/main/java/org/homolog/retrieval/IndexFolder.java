package org.homolog.retrieval;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NIOFSDirectory;

/** The files of an index, read with an eye on damage. */
final class IndexFolder {
  private interface Reading<T> {
    T read() throws IOException;
  }

  private IndexFolder() {}

  /** Reads by system calls: what is mapped into memory would count as the program's. */
  static FSDirectory directory(Path folder) throws IOException {
    return new NIOFSDirectory(folder);
  }

  /**
   * The latest commit, all of whose files have the checksums they were written with.
   *
   * @throws IndexNotFoundException if there is none
   */
  static DirectoryReader reader(FSDirectory directory) throws IOException {
    return reading(
        directory.getDirectory(),
        () -> {
          DirectoryReader reader = DirectoryReader.open(directory);
          try {
            for (LeafReaderContext leaf : reader.leaves()) {
              leaf.reader().checkIntegrity();
            }
            return reader;
          } catch (IOException e) {
            reader.close();
            throw e;
          }
        });
  }

  /**
   * What the latest commit says of itself.
   *
   * @throws IndexNotFoundException if there is none
   */
  static Commit commit(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) { // which opening it would make
      throw new IndexNotFoundException(folder.toString());
    }
    return reading(
        folder,
        () -> {
          try (FSDirectory directory = directory(folder)) {
            return Commit.of(SegmentInfos.readLatestCommit(directory).getUserData());
          }
        });
  }

  private static <T> T reading(Path folder, Reading<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (IndexNotFoundException e) {
      throw e;
    } catch (CorruptIndexException
        | IndexFormatTooNewException
        | IndexFormatTooOldException
        | EOFException
        | FileNotFoundException
        | NoSuchFileException e) {
      throw new DamagedIndexException(folder, e);
    }
  }

  /** Deletes all files of an index but its lock. */
  static void clear(Path folder) throws IOException {
    List<Path> inside;
    try (Stream<Path> files = Files.list(folder)) {
      inside = files.filter(file -> !file.endsWith(IndexWriter.WRITE_LOCK_NAME)).toList();
    }
    for (Path file : inside) {
      Files.delete(file);
    }
  }
}
