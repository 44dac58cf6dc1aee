package org.homolog.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A store that cannot be used as asked; the message is one line that names the file. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1;

  StoreException(String message) {
    super(message);
  }

  private StoreException(String message, Throwable cause) {
    super(message, cause);
  }

  static StoreException of(Path file, Exception cause) {
    return new StoreException(file + ": " + explain(cause), cause);
  }

  private static String explain(Exception cause) {
    if (cause instanceof SQLiteException e) {
      int primary = e.getResultCode().code & 0xff;
      return explain(SQLiteErrorCode.getErrorCode(primary), e);
    }
    return oneLine(cause);
  }

  private static String explain(SQLiteErrorCode code, SQLException cause) {
    return switch (code) {
      case SQLITE_BUSY, SQLITE_LOCKED ->
          "another process is using this store, try again when it has ended";
      case SQLITE_NOTADB, SQLITE_CORRUPT ->
          "is no store of Homolog or is damaged; move it away and import again";
      case SQLITE_FULL -> "no space is left on the disk";
      case SQLITE_IOERR -> "cannot be read or written, as the disk is full or fails";
      case SQLITE_CANTOPEN -> "cannot be opened or created";
      case SQLITE_READONLY -> "is read-only";
      default -> oneLine(cause);
    };
  }

  private static String oneLine(Exception cause) {
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String reason = root == cause ? "" : ": " + root.getMessage();
    return (cause.getMessage() + reason).replaceAll("\\p{Cntrl}+", " ");
  }
}
