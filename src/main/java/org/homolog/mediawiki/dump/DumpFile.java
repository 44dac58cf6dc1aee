package org.homolog.mediawiki.dump;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homolog.corpus.Wiki;

/**
 * A file of a public dump, told by its name: {@code enwiki-20240601-page.sql.gz}.
 *
 * @param date as in the name: {@code 20240601}, or {@code latest}
 * @param content the rest of the name, as {@code page.sql.gz}
 * @param isHalf whether the file is empty, or has a name that programs give to a download that is
 *     under way
 */
record DumpFile(Path path, Wiki wiki, String date, String content, boolean isHalf) {
  private static final Pattern NAME =
      Pattern.compile(
          "(?<hidden>\\.?)(?<wiki>\\w+)-(?<date>\\d{8}|latest)-(?<content>.+?)"
              + "(?<half>\\.(part|partial|filepart|tmp|temp|crdownload|download|aria2))*");
  private static final Pattern PAGES = Pattern.compile("pages-(articles|meta-current)(?![a-z]).*");
  private static final Pattern TABLE = Pattern.compile("(\\w+)\\.sql(\\.gz|\\.bz2)?");
  private static final Set<String> TABLES =
      Set.of(
          "page",
          "linktarget",
          "templatelinks",
          "pagelinks",
          "langlinks",
          "categorylinks",
          "page_restrictions",
          "page_props",
          "iwlinks");
  private static final int HIDDEN_SUFFIX = 7; // rsync hides ".enwiki-20240601-page.sql.gz.aB3xY9"

  /** Returns the file as its name describes it, or nothing for a file that is no dump. */
  static Optional<DumpFile> of(Path path) throws IOException {
    Matcher name = NAME.matcher(path.getFileName().toString());
    if (!name.matches()) {
      return Optional.empty();
    }
    String content = name.group("content");
    boolean hidden = !name.group("hidden").isEmpty();
    if (hidden && content.lastIndexOf('.') == content.length() - HIDDEN_SUFFIX) {
      content = content.substring(0, content.length() - HIDDEN_SUFFIX);
    }
    boolean half = hidden || name.group("half") != null || Files.size(path) == 0;
    var wiki = new Wiki(name.group("wiki"));
    return Optional.of(new DumpFile(path, wiki, name.group("date"), content, half))
        .filter(file -> file.isOfPages() || file.table().isPresent());
  }

  /** Returns the tables that say something of modules. */
  static Set<String> tables() {
    return TABLES;
  }

  /** Returns whether the file's name begins as that of a dump of pages does. */
  boolean isOfPages() {
    return PAGES.matcher(content).matches();
  }

  /** Returns the table that the file holds, if it says something of modules. */
  Optional<String> table() {
    Matcher table = TABLE.matcher(content);
    return table.matches()
        ? Optional.of(table.group(1)).filter(TABLES::contains)
        : Optional.empty();
  }
}
