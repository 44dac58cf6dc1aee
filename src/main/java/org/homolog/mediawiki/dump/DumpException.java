package org.homolog.mediawiki.dump;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A dump that cannot be read, or not to its end; the message is one line that says what to do. */
public final class DumpException extends IOException {
  private static final long serialVersionUID = 1;

  DumpException(String message) {
    super(oneLine(message));
  }

  private DumpException(String message, Throwable cause) {
    super(oneLine(message), cause);
  }

  /** A file that ends early. */
  static DumpException endsEarly(Path file, String where) {
    return new DumpException(file + ": ends early, " + where + "; fetch the file again");
  }

  /** A file or folder that cannot be read on. */
  static DumpException of(Path file, IOException cause) {
    return switch (cause) {
      case DumpException known -> known;
      case AccessDeniedException _ ->
          new DumpException(file + ": permission denied; let it be read", cause);
      case NoSuchFileException _ ->
          new DumpException(file + ": no such file; check the path", cause);
      case FileSystemException e when e.getReason() != null ->
          new DumpException(file + ": " + e.getReason(), cause);
      default ->
          new DumpException(
              file + ": broken off: " + reason(cause) + "; fetch the file again", cause);
    };
  }

  private static String reason(IOException cause) {
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }
}
