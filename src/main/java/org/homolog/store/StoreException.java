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

  /** Another process or store writes to the file. */
  static StoreException busy(Path file) {
    return new StoreException(
        file + ": another import is writing to this store, try again when it has ended");
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
      case SQLITE_NOTADB, SQLITE_CORRUPT -> "is no store of Homolog or is damaged";
      case SQLITE_FULL -> "no space is left on the disk";
      case SQLITE_CANTOPEN -> "cannot be opened or created";
      case SQLITE_READONLY -> "is read-only";
      default -> oneLine(cause);
    };
  }

  private static String oneLine(Exception cause) {
    return String.valueOf(cause.getMessage()).replaceAll("\\p{Cntrl}+", " ");
  }
}
