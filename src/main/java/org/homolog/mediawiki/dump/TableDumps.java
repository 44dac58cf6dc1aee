package org.homolog.mediawiki.dump;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homolog.corpus.Wiki;

/**
 * The table dumps of one wiki and date.
 *
 * @param date as in the files' names: {@code 20240601}, or {@code latest}
 * @param tables files by the name of the table that each holds
 */
public record TableDumps(Wiki wiki, String date, SortedMap<String, Path> tables) {
  private static final int DEPTH = 3;
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
  private static final Pattern NAME =
      Pattern.compile("(\\w+)-(\\d{8}|latest)-(\\w+)\\.sql(\\.gz|\\.bz2)?");

  public TableDumps {
    tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
  }

  /**
   * The dumps in a folder and those below it, as {@code enwiki/20240601/}; of each wiki the latest
   * date of which there is a dump of {@code page}.
   *
   * @throws DumpException if there is none
   */
  public static List<TableDumps> in(Path folder) throws DumpException {
    var found = new TreeMap<Wiki, SortedMap<String, SortedMap<String, Path>>>();
    for (Path file : files(folder)) {
      Matcher name = NAME.matcher(file.getFileName().toString());
      if (name.matches()) {
        found
            .computeIfAbsent(new Wiki(name.group(1)), _ -> new TreeMap<>())
            .computeIfAbsent(name.group(2), _ -> new TreeMap<>())
            .put(name.group(3), file);
      }
    }
    var dumps = found.entrySet().stream().flatMap(wiki -> latest(wiki.getKey(), wiki.getValue()));
    List<TableDumps> list = dumps.toList();
    if (list.isEmpty()) {
      throw new DumpException(
          folder + ": no table dumps; it should hold files as enwiki-20240601-page.sql.gz");
    }
    return list;
  }

  /** The tables that say something of modules and are not here; their figures will be absent. */
  public SortedSet<String> missing() {
    var missing = new TreeSet<>(TABLES);
    missing.removeAll(tables.keySet());
    return missing;
  }

  /** The file that holds the table. */
  public Optional<Path> table(String name) {
    return Optional.ofNullable(tables.get(name));
  }

  private static Stream<TableDumps> latest(
      Wiki wiki, SortedMap<String, SortedMap<String, Path>> dates) {
    return dates.reversed().entrySet().stream()
        .filter(date -> date.getValue().containsKey("page"))
        .map(date -> new TableDumps(wiki, date.getKey(), date.getValue()))
        .limit(1);
  }

  private static Collection<Path> files(Path folder) throws DumpException {
    try (Stream<Path> files = Files.walk(folder.toRealPath(), DEPTH)) {
      return files.sorted().filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw DumpException.of(folder, e);
    } catch (UncheckedIOException e) {
      throw DumpException.of(folder, Objects.requireNonNull(e.getCause()));
    }
  }
}
