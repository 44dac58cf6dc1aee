package org.homolog.mediawiki.dump;

import java.io.Closeable;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rows of one table in a dump by mysqldump or mariadb-dump, one after the other; columns go by
 * name, since their order and number differ from version to version.
 */
final class SqlDump implements Closeable {
  private static final int BUFFER = 1 << 17;
  private static final Pattern COLUMN = Pattern.compile("\\s+`([^`]+)` .*", Pattern.DOTALL);
  private static final Pattern BEGUN = Pattern.compile("-- (MySQL|MariaDB) dump");

  private final Path file;
  private final String table;
  private final SqlInput in;
  private final SqlValues values;
  private final SqlRow row = new SqlRow();
  private final List<String> columns = new ArrayList<>();
  private final List<String> selected = new ArrayList<>();

  /** Slots by column of a row, -1 for what is not wanted. */
  private int[] slots = {};

  private boolean begun;
  private boolean finished;
  private boolean inRows;

  private SqlDump(Path file, String table, SqlInput in) {
    this.file = file;
    this.table = table;
    this.in = in;
    this.values = new SqlValues(in);
  }

  /** Opens the dump and reads the table's columns. */
  static SqlDump open(Path file, String table, DumpProgress progress) throws DumpException {
    return of(file, table, DumpStream.open(file, progress), BUFFER);
  }

  /** A dump from a stream, named by the file in messages. */
  static SqlDump of(Path file, String table, InputStream stream, int bufferSize)
      throws DumpException {
    var dump = new SqlDump(file, table, new SqlInput(file, stream, bufferSize));
    try {
      dump.readColumns();
      return dump;
    } catch (DumpException e) {
      dump.close();
      throw e;
    }
  }

  @Override
  public void close() throws DumpException {
    in.close();
  }

  /** Whether the table has the column. */
  boolean has(String column) {
    return columns.contains(column);
  }

  /** The slot in which the column's value of each row will stand; before the first row. */
  int select(String column) throws DumpException {
    if (!has(column)) {
      throw new DumpException(
          "%s: the table %s has no column %s but %s; this version of MediaWiki's tables is not known"
              .formatted(file, table, column, String.join(", ", columns)));
    }
    int known = selected.indexOf(column);
    if (known >= 0) {
      return known;
    }
    selected.add(column);
    return row.addSlot();
  }

  /** The slot of a column that not every version has, -1 where there is none. */
  int selectIfThere(String column) throws DumpException {
    return has(column) ? select(column) : -1;
  }

  /** Goes to the next row; false at the end. */
  boolean next() throws DumpException {
    if (!inRows && !nextStatement()) {
      return false;
    }
    in.expect('(');
    row.clear();
    for (int i = 0; i < slots.length; i++) {
      if (i > 0) {
        in.expect(',');
      }
      values.read(row, slots[i]);
    }
    in.expect(')');
    in.countRow();
    in.skipSpace();
    inRows = in.peek() == ',';
    in.expect(inRows ? ',' : ';');
    return true;
  }

  /** The selected values of the row. */
  SqlRow row() {
    return row;
  }

  /** A value that cannot be. */
  DumpException unknown(String column, String value) {
    return new DumpException(
        "%s: %s cannot be \"%s\"; fetch the file again".formatted(file, column, value));
  }

  private void readColumns() throws DumpException {
    while (columns.isEmpty()) {
      in.skipSpace();
      if (in.peek() < 0) {
        throw new DumpException(
            "%s: expected a dump of the table %s, found none; give a file *-%s.sql.gz"
                .formatted(file, table, table));
      }
      if (!in.accept("CREATE TABLE ")) {
        skip();
      } else if (in.name().equals(table)) {
        readDefinition();
      }
    }
  }

  private void readDefinition() throws DumpException {
    in.line();
    for (String line = in.line(); !line.startsWith(")"); line = in.line()) {
      Matcher column = COLUMN.matcher(line);
      if (column.matches()) {
        columns.add(column.group(1));
      }
      if (in.peek() < 0) {
        throw in.expected("the end of CREATE TABLE");
      }
    }
    if (columns.isEmpty()) {
      throw in.expected("columns of the table " + table);
    }
  }

  /** Goes to the rows of the next statement that holds some of the table. */
  private boolean nextStatement() throws DumpException {
    in.skipSpace();
    while (in.peek() >= 0) {
      if (in.accept("INSERT INTO ")) {
        if (in.name().equals(table)) {
          beginRows();
          return true;
        }
        in.skipStatement();
      } else {
        skip();
      }
      in.skipSpace();
    }
    if (begun && !finished) {
      throw in.expected("the end of the dump");
    }
    return false;
  }

  private void beginRows() throws DumpException {
    List<String> order = columns;
    in.skipSpace();
    if (in.peek() == '(') {
      order = names();
      in.skipSpace();
    }
    if (!in.accept("VALUES")) {
      throw in.expected("VALUES");
    }
    slots = new int[order.size()];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = selected.indexOf(order.get(i));
    }
    if (!order.containsAll(selected)) {
      throw in.expected("values of the columns " + String.join(", ", selected));
    }
  }

  private List<String> names() throws DumpException {
    var names = new ArrayList<String>();
    in.expect('(');
    names.add(in.name());
    in.skipSpace();
    while (in.peek() == ',') {
      in.skip();
      names.add(in.name());
      in.skipSpace();
    }
    in.expect(')');
    return names;
  }

  private void skip() throws DumpException {
    String line = in.line();
    begun |= BEGUN.matcher(line).lookingAt();
    finished |= line.startsWith("-- Dump completed");
  }
}
