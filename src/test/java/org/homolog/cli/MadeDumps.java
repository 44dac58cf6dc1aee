package org.homolog.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/** Writes dumps of small wikis into a folder. */
record MadeDumps(Path folder) {
  private static final String PAGE =
      "page_id page_namespace page_title page_is_redirect page_is_new page_len page_latest"
          + " page_content_model";

  /** Writes the table of pages of the first date, which holds modules of these titles. */
  void pages(String wiki, String... titles) throws IOException {
    table(wiki, "20240601-page", PAGE, modules(titles));
  }

  /** Writes the table of pages of a date. */
  void pagesOf(String wiki, String date, String... titles) throws IOException {
    table(wiki, date + "-page", PAGE, modules(titles));
  }

  private static String[] modules(String... titles) {
    String[] rows = new String[titles.length];
    for (int i = 0; i < titles.length; i++) {
      rows[i] = "%d,828,'%s',0,0,9,%d,'Scribunto'".formatted(pageId(titles[i]), titles[i], i + 11);
    }
    return rows;
  }

  /** Returns a title's page id, equal in all dumps. */
  private static int pageId(String title) {
    return 1 + Math.floorMod(title.hashCode(), 1 << 16);
  }

  /** Writes a table by its date and name, as {@code 20240601-page}. */
  void table(String wiki, String dateAndName, String columns, String... rows) throws IOException {
    String definition =
        String.join(
            "", List.of(columns.split(" ")).stream().map("  `%s` int,\n"::formatted).toList());
    String name = dateAndName.substring(dateAndName.indexOf('-') + 1);
    Files.writeString(
        folder.resolve("%s-%s.sql".formatted(wiki, dateAndName)),
        "CREATE TABLE `%s` (\n%s  PRIMARY KEY (`a`)\n);\nINSERT INTO `%1$s` VALUES (%s);\n"
            .formatted(name, definition, String.join("),(", rows)));
  }

  /** Writes pages, given by their titles and texts in turn, packed as the file's name says. */
  void export(String name, String namespace, String... pages) throws IOException {
    var xml =
        new StringBuilder(
            """
            <mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11">
            <siteinfo><dbname>%s</dbname><namespaces><namespace key="828">%s</namespace></namespaces></siteinfo>
            """
                .formatted(
                    name.substring(name.startsWith(".") ? 1 : 0, name.indexOf('-')), namespace));
    for (int i = 0; i < pages.length; i += 2) {
      int id = pageId(pages[i]);
      xml.append(
          """
          <page><title>%s:%s</title><ns>828</ns><id>%d</id><revision><id>%d</id>
          <model>Scribunto</model><text xml:space="preserve">%s</text></revision></page>
          """
              .formatted(namespace, pages[i], id, id + 10, pages[i + 1]));
    }
    Files.write(folder.resolve(name), packed(name, xml + "</mediawiki>\n"));
  }

  static byte[] packed(String name, String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (OutputStream out =
        name.contains(".bz2")
            ? new BZip2CompressorOutputStream(bytes)
            : name.contains(".gz") ? new GZIPOutputStream(bytes) : bytes) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
