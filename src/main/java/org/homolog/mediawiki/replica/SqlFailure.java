package org.homolog.mediawiki.replica;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Set;

/** What an error of the database asks for. */
enum SqlFailure {
  /** The query ran longer than it may: ask for less. */
  TIME_LIMIT,
  /** Passes by itself: ask again. */
  PASSING,
  /** User or password is wrong: ask no wiki. */
  REFUSED,
  /** Asking again changes nothing. */
  LASTING;

  private static final Set<Integer> TIME_LIMITS = Set.of(1969, 3024);

  /**
   * Too many connections (1040, 1203, 1226), shutdown (1053), lock wait (1205), deadlock (1213),
   * query killed (1317), connection killed (1927), connection lost (2006, 2013).
   */
  private static final Set<Integer> PASSING_CODES =
      Set.of(1040, 1053, 1203, 1205, 1213, 1226, 1317, 1927, 2006, 2013);

  static SqlFailure of(SQLException e) {
    int code = e.getErrorCode();
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    if (TIME_LIMITS.contains(code)) {
      return TIME_LIMIT;
    }
    if (code == 1045 || state.startsWith("28")) {
      return REFUSED;
    }
    boolean passing =
        PASSING_CODES.contains(code)
            || state.startsWith("08")
            || state.equals("40001")
            || root(e) instanceof IOException; // a stream that broke off is SQLState S1000
    return passing ? PASSING : LASTING;
  }

  /** Why, in one line; the driver's own message may hold a whole stack trace. */
  static String reason(SQLException e) {
    Throwable root = root(e);
    return switch (root) {
      case UnknownHostException _ -> "the host is not known";
      case ConnectException _ -> "the host takes no connection";
      case SocketTimeoutException _ -> "no answer in time";
      case IOException _ -> "the connection was lost";
      case SQLException sql -> sql.getMessage() + " (error " + sql.getErrorCode() + ")";
      default -> String.valueOf(root.getMessage());
    };
  }

  private static Throwable root(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
