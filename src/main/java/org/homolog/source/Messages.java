package org.homolog.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Wording of what went wrong. */
final class Messages {
  private Messages() {}

  /** The text with each run of control characters, line ends included, as one blank. */
  static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  /** What an exception says, without the path that file system exceptions begin with. */
  static String reason(IOException exception) {
    return switch (exception) {
      case AccessDeniedException _ -> "permission denied";
      case NoSuchFileException _ -> "no such file";
      case CharacterCodingException _ -> "not UTF-8";
      case EOFException e when e.getMessage() == null -> "it ends early";
      case FileSystemException e when e.getReason() != null -> e.getReason();
      default -> said(exception);
    };
  }

  private static String said(IOException exception) {
    String message = exception.getMessage();
    return message == null ? exception.getClass().getSimpleName() : message;
  }
}
