package org.homolog.mediawiki.dump;

/** The values of a row as mysqldump writes them: numbers, quoted and hexadecimal texts, NULL. */
final class SqlValues {
  private static final int MAX_DIGITS = 18;

  private final SqlInput in;

  SqlValues(SqlInput in) {
    this.in = in;
  }

  /** One value of a row, kept in the slot unless that is negative. */
  void read(SqlRow row, int slot) throws DumpException {
    in.skipSpace();
    int next = in.peek();
    if ((next >= '0' && next <= '9') || next == '-') {
      number(row, slot);
    } else if (next == '\'') {
      in.skip();
      in.quoted('\'', row, slot);
    } else if (next == 'N' && in.accept("NULL")) {
      if (slot >= 0) {
        row.setNull(slot);
      }
    } else if (in.accept("_binary ") || in.accept("_utf8mb4 ") || in.accept("_utf8mb3 ")) {
      read(row, slot);
    } else {
      throw in.expected("a value");
    }
  }

  private void number(SqlRow row, int slot) throws DumpException {
    boolean negative = in.peek() == '-';
    if (negative) {
      in.skip();
    }
    long value = 0;
    int digits = 0;
    int next = in.peek();
    while (next >= '0' && next <= '9') {
      value = 10 * value + next - '0';
      digits++;
      in.skip();
      next = in.peek();
    }
    if (next == 'x' && digits == 1 && value == 0) {
      in.skip();
      hex(row, slot);
      return;
    }
    boolean whole = next == ',' || next == ')';
    if (slot >= 0) {
      if (!whole || digits > MAX_DIGITS || digits == 0) {
        throw in.expected("a whole number of at most " + MAX_DIGITS + " digits");
      }
      row.setNumber(slot, negative ? -value : value);
    } else if (!whole) {
      skipFraction();
    }
  }

  private void skipFraction() throws DumpException {
    int next = in.peek();
    while ((next >= '0' && next <= '9') || ".eE+-".indexOf(next) >= 0) {
      in.skip();
      next = in.peek();
    }
  }

  private void hex(SqlRow row, int slot) throws DumpException {
    if (slot >= 0) {
      row.begin(slot);
    }
    int high = Character.digit(in.peek(), 16);
    while (high >= 0) {
      in.skip();
      int low = Character.digit(in.peek(), 16);
      if (low < 0) {
        throw in.expected("a second hexadecimal digit");
      }
      in.skip();
      if (slot >= 0) {
        row.append(high << 4 | low);
      }
      high = Character.digit(in.peek(), 16);
    }
    if (slot >= 0) {
      row.complete(slot);
    }
  }
}
