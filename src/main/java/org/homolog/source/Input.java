package org.homolog.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The decompressed bytes of a file, of a pipe or, named {@code -}, of standard input. A pipe is
 * opened once, as what was read of it does not come again.
 */
final class Input {
  private static final String STANDARD_INPUT = "-";
  private static final int HEAD = 4096;

  private final Path path;
  private @Nullable InputStream pipe;

  private Input(Path path) {
    this.path = path;
  }

  /**
   * Returns the input at a path.
   *
   * @throws SourceException if nothing is there
   */
  static Input of(Path path) throws SourceException {
    if (!isStandardInput(path) && (!Files.exists(path) || Files.isDirectory(path))) {
      throw new SourceException(path + ": no such file or folder");
    }
    return new Input(path);
  }

  static boolean isStandardInput(Path path) {
    return path.toString().equals(STANDARD_INPUT);
  }

  /** Returns the path, which has a folder that other files may lie in if this is a file. */
  Path path() {
    return path;
  }

  /** Returns whether the input is a file, which has a name and can be read again. */
  boolean isFile() {
    return !isStandardInput(path) && Files.isRegularFile(path);
  }

  /**
   * Opens the input at its begin.
   *
   * @throws SourceException if it cannot be read, or is compressed and breaks off at its begin
   */
  InputStream open() throws SourceException {
    try {
      return opened();
    } catch (IOException e) {
      String advice = e instanceof FileSystemException ? "" : "; fetch the file again";
      throw new SourceException(this + ": cannot be read: " + Messages.reason(e) + advice, e);
    }
  }

  private InputStream opened() throws IOException {
    if (isFile()) {
      return Compression.open(Files.newInputStream(path));
    }
    if (pipe == null) {
      InputStream in = isStandardInput(path) ? System.in : Files.newInputStream(path);
      pipe = new BufferedInputStream(Compression.open(in), 2 * HEAD);
    }
    return pipe;
  }

  /** Returns the first character that is not blank; a blank if there is none. */
  char firstCharacter() throws IOException {
    InputStream in = open();
    byte[] head;
    if (in == pipe) {
      in.mark(HEAD);
      head = in.readNBytes(HEAD);
      in.reset();
    } else {
      try (in) {
        head = in.readNBytes(HEAD);
      }
    }
    String text = Utf8.withoutMark(Utf8.lenient(head)).strip();
    return text.isEmpty() ? ' ' : text.charAt(0);
  }

  @Override
  public String toString() {
    return isStandardInput(path) ? "standard input" : path.toString();
  }
}
