package org.homolog.mediawiki.dump;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes tables as mysqldump does, or as mariadb-dump with a row a line. */
final class SqlText {
  private static final int MAX_INSERT = 1 << 20;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final boolean rowALine;
  private final String table;
  private int insertEnd;

  /** The head of a dump and the table's definition. */
  SqlText(String table, List<String> columns, boolean rowALine) {
    this.table = table;
    this.rowALine = rowALine;
    write(rowALine ? "-- MariaDB dump 10.19  Distrib" : "-- MySQL dump 10.19  Distrib");
    write("\n--\n/*!40101 SET NAMES utf8mb4 */;\n\nDROP TABLE IF EXISTS `" + table + "`;\n");
    write("CREATE TABLE `" + table + "` (\n");
    for (String column : columns) {
      write("  `" + column + "` varbinary(255) NOT NULL DEFAULT '',\n");
    }
    write("  PRIMARY KEY (`" + columns.getFirst() + "`),\n  KEY `a_key` (`b`,`c`)\n");
    write(") ENGINE=InnoDB DEFAULT CHARSET=binary;\n\n--\n-- Dumping data for table\n--\n\n");
    write("/*!40000 ALTER TABLE `" + table + "` DISABLE KEYS */;\n");
  }

  /** A row of longs, doubles, strings, bytes and nulls. */
  void row(@Nullable Object... values) {
    if (out.size() < insertEnd) {
      write(rowALine ? ",\n" : ",");
    } else {
      write(insertEnd > 0 ? ";\n" : "");
      write("INSERT INTO `" + table + "` VALUES" + (rowALine ? "\n" : " "));
      insertEnd = out.size() + MAX_INSERT;
    }
    for (int i = 0; i < values.length; i++) {
      out.write(i == 0 ? '(' : ',');
      value(values[i]);
    }
    out.write(')');
  }

  private void value(@Nullable Object value) {
    switch (value) {
      case null -> write("NULL");
      case byte[] bytes -> quoted(bytes);
      case String text -> quoted(text.getBytes(UTF_8));
      default -> write(value.toString());
    }
  }

  private void quoted(byte[] bytes) {
    out.write('\'');
    for (byte b : bytes) {
      int at = "\0\n\r\\'\"\032".indexOf(b);
      if (at >= 0) {
        out.write('\\');
        out.write("0nr\\'\"Z".charAt(at));
      } else {
        out.write(b);
      }
    }
    out.write('\'');
  }

  private void write(String text) {
    out.writeBytes(text.getBytes(UTF_8));
  }

  /** The whole dump. */
  byte[] end() {
    write(insertEnd > 0 ? ";\n" : "");
    write("/*!40000 ALTER TABLE `" + table + "` ENABLE KEYS */;\n\n");
    write("-- Dump completed on 2024-06-01  1:02:03\n");
    return out.toByteArray();
  }

  /** Writes the whole dump into a folder, under the name that it has among the public dumps. */
  Path end(Path folder, String wiki) throws IOException {
    Path file = folder.resolve(wiki + "-20240601-" + table + ".sql.gz");
    return Files.write(file, gzip(end()));
  }

  static byte[] gzip(byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }
}
