package org.homolog.mediawiki.dump;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqlDumpTest {
  private static final int BUFFER = 1 << 17;
  private static final Path FILE = Path.of("enwiki-20240601-t.sql.gz");
  private static final String HEAD =
      """
      CREATE TABLE `t` (
        `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
        `random` double unsigned NOT NULL,
        `title` varbinary(255) DEFAULT 'a`b',
        PRIMARY KEY (`id`)
      ) ENGINE=InnoDB;
      """;

  @Property(tries = 300)
  void whateverIsWrittenIsRead(
      @ForAll("rows") List<List<Object>> rows,
      @ForAll boolean rowALine,
      @ForAll @IntRange(min = 16, max = 100) int buffer)
      throws DumpException {
    var text = new SqlText("t", List.of("id", "skipped", "title"), rowALine);
    for (List<Object> row : rows) {
      text.row(row.get(0), row.get(1), row.get(2));
    }
    List<String> expected =
        rows.stream()
            .map(row -> row.get(0) + " " + new String((byte[]) row.get(2), ISO_8859_1))
            .toList();
    assertThat(read(text.end(), buffer)).isEqualTo(expected);
  }

  @Provide
  static Arbitrary<List<List<Object>>> rows() {
    Arbitrary<Byte> bytes =
        Arbitraries.oneOf(
            Arbitraries.bytes(),
            Arbitraries.strings()
                .withChars("'\\,();\n\0\"\032`nNZ0")
                .ofLength(1)
                .map(letter -> (byte) letter.charAt(0)));
    Arbitrary<Object> text = bytes.array(byte[].class).ofMaxSize(60).map(value -> value);
    Arbitrary<Object> number = Arbitraries.longs().between(0, 1L << 40).map(value -> value);
    Arbitrary<Object> any = Arbitraries.oneOf(text, number, Arbitraries.of(0.5, 1e-9, -2.25e10));
    return Combinators.combine(number, any, text)
        .as((id, skipped, title) -> List.of(id, skipped, title))
        .list()
        .ofMaxSize(20);
  }

  /** Id and title of each row, bytes as Latin-1. */
  private static List<String> read(byte[] content, int buffer) throws DumpException {
    try (SqlDump dump = SqlDump.of(FILE, "t", new ByteArrayInputStream(content), buffer)) {
      int title = dump.select("title");
      int id = dump.select("id");
      var rows = new ArrayList<String>();
      SqlRow row = dump.row();
      while (dump.next()) {
        String text =
            row.isNull(title)
                ? "NULL"
                : new String(
                    row.bytes(), row.start(title), row.end(title) - row.start(title), ISO_8859_1);
        rows.add(row.number(id) + " " + text);
      }
      return rows;
    }
  }

  private static List<String> read(String content) throws DumpException {
    return read(content.getBytes(UTF_8), BUFFER);
  }

  @Test
  void everyWayToWriteAValueIsRead() throws DumpException {
    assertThat(
            read(
                HEAD
                    + "INSERT INTO `t` VALUES (1,0.25,'it''s \\'x\\' \\\\ \\n"
                    + "\\0\\Z\\%'),(-2,-1.5e-7,NULL),(3,NULL,_binary 'a);\n"
                    + "('),(4,0x00ff,0x41420a),(5,7,'');\n"))
        .containsExactly("1 it's 'x' \\ \n\0\032%", "-2 NULL", "3 a);\n(", "4 AB\n", "5 ");
  }

  @Test
  void columnsMayBeNamedAndSpacedInAnInsert() throws DumpException {
    assertThat(
            read(
                HEAD
                    + "INSERT INTO `t` (`title`, `id`) VALUES\n('a', 1),\n('b', 2);\n"
                    + "INSERT INTO `u` VALUES ('INSERT INTO `t` VALUES (9)');\n"
                    + "INSERT INTO `t` VALUES (3,0,'c');\n"))
        .containsExactly("1 a", "2 b", "3 c");
  }

  @Test
  void titlesOfFourByteCharactersStay() throws DumpException {
    String title = "𒀭𒂗𒆤/😀'মডিউল";
    var text = new SqlText("t", List.of("title"), false);
    text.row(title);
    try (SqlDump dump = SqlDump.of(FILE, "t", new ByteArrayInputStream(text.end()), 32)) {
      int slot = dump.select("title");
      assertThat(dump.next()).isTrue();
      assertThat(dump.row().text(slot)).isEqualTo(title);
      assertThat(dump.next()).isFalse();
    }
  }

  @Test
  void insertsOfMegabytesAreRead(@TempDir Path folder) throws IOException {
    var text = new SqlText("t", List.of("id", "title"), false);
    String title = "x\\'".repeat(80);
    for (int i = 0; i < 20_000; i++) {
      text.row((long) i, title + i);
    }
    try (SqlDump dump = SqlDump.open(text.end(folder, "enwiki"), "t", DumpProgress.NONE)) {
      int id = dump.select("id");
      int slot = dump.select("title");
      for (int i = 0; i < 20_000; i++) {
        assertThat(dump.next()).isTrue();
        assertThat(dump.row().number(id)).isEqualTo(i);
        assertThat(dump.row().text(slot)).isEqualTo(title + i);
      }
      assertThat(dump.next()).isFalse();
    }
  }

  @Test
  void aDumpCutAnywhereIsTold() throws DumpException {
    var text = new SqlText("t", List.of("id", "title"), false);
    text.row(1L, "a'b");
    text.row(2L, "c\\");
    byte[] whole = text.end();
    int completed = new String(whole, UTF_8).indexOf("-- Dump completed") + 17;
    assertThat(read(whole, BUFFER)).hasSize(2);
    for (int length = 0; length < completed; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(cut, BUFFER))
          .as("cut after %s bytes", length)
          .isInstanceOf(DumpException.class)
          .message()
          .startsWith(FILE.toString())
          .doesNotContain("\n");
    }
  }

  @Test
  void aPackedDumpCutAnywhereIsTold(@TempDir Path folder) throws IOException {
    var text = new SqlText("t", List.of("id", "title"), false);
    text.row(1L, "a");
    byte[] whole = SqlText.gzip(text.end());
    for (int length = 0; length < whole.length; length += 5) {
      Path file = Files.write(folder.resolve("t.sql.gz"), Arrays.copyOf(whole, length));
      assertThatThrownBy(
              () -> {
                try (SqlDump dump = SqlDump.open(file, "t", DumpProgress.NONE)) {
                  while (dump.next()) {
                    assertThat(dump.row()).isNotNull();
                  }
                }
              })
          .isInstanceOf(DumpException.class)
          .message()
          .startsWith(file.toString())
          .contains(";");
    }
  }

  @Test
  void whatIsNoDumpOfTheTableIsTold() {
    assertThatThrownBy(() -> read("<html>404</html>"))
        .hasMessage(FILE + ": expected a dump of the table t, found none; give a file *-t.sql.gz");
    assertThatThrownBy(() -> read(HEAD.replace("`t`", "`page`")))
        .hasMessageContaining("expected a dump of the table t, found none");
    assertThatThrownBy(() -> read(HEAD.replace("`title`", "`name`")))
        .hasMessage(
            FILE
                + ": the table t has no column title but id, random, name; this version of"
                + " MediaWiki's tables is not known");
    assertThatThrownBy(() -> read(HEAD + "INSERT INTO `t` VALUES (1,2,'a'),(1,2);\n"))
        .hasMessage(
            FILE
                + ": after 1 rows: expected \",\", found \")\"; is this a dump by mysqldump? fetch"
                + " the file again");
    assertThatThrownBy(() -> read(HEAD + "INSERT INTO `t` VALUES (1.5,2,'a');\n"))
        .hasMessageContaining("expected a whole number");
    assertThatThrownBy(() -> read(HEAD + "INSERT INTO `t` VALUES (99999999999999999999,2,'a');\n"))
        .hasMessageContaining("expected a whole number");
    assertThatThrownBy(() -> SqlDump.open(Path.of("none"), "t", DumpProgress.NONE))
        .hasMessage("none: no such file; check the path");
  }
}
