package org.homolog.mediawiki.dump;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.homolog.corpus.Wiki;

/**
 * The table dumps of one wiki and date.
 *
 * @param date as in the files' names: {@code 20240601}, or {@code latest}
 * @param tables files by the name of the table that each holds
 * @param half files of any date that were not downloaded to their end
 * @param passedOver files of other dates
 */
public record TableDumps(
    Wiki wiki,
    String date,
    SortedMap<String, Path> tables,
    List<Path> half,
    List<PassedOver> passedOver) {
  public TableDumps {
    tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
    half = List.copyOf(half);
    passedOver = List.copyOf(passedOver);
  }

  /**
   * Returns the table dumps of each wiki: those of the latest date of which there is a dump of
   * {@code page}.
   *
   * @throws DumpException if there is none
   */
  public static List<TableDumps> in(DumpFiles files) throws DumpException {
    List<TableDumps> list = files.wikis().stream().flatMap(wiki -> of(files, wiki)).toList();
    if (list.isEmpty()) {
      throw new DumpException(
          files.folder() + ": no table dumps; it should hold files as enwiki-20240601-page.sql.gz");
    }
    return list;
  }

  /** The tables that say something of modules and are not here; their figures will be absent. */
  public SortedSet<String> missing() {
    var missing = new TreeSet<>(DumpFile.tables());
    missing.removeAll(tables.keySet());
    return missing;
  }

  /** The file that holds the table. */
  public Optional<Path> table(String name) {
    return Optional.ofNullable(tables.get(name));
  }

  private static Stream<TableDumps> of(DumpFiles files, Wiki wiki) {
    List<Path> half = new ArrayList<>();
    var dates = new TreeMap<String, SortedMap<String, Path>>();
    for (DumpFile file : files.of(wiki)) {
      if (file.table().isPresent() && file.isHalf()) {
        half.add(file.path());
      } else if (file.table().isPresent()) {
        dates
            .computeIfAbsent(file.date(), _ -> new TreeMap<>())
            .put(file.table().get(), file.path());
      }
    }
    return dates.reversed().entrySet().stream()
        .filter(date -> date.getValue().containsKey("page"))
        .limit(1)
        .map(
            date ->
                new TableDumps(
                    wiki, date.getKey(), date.getValue(), half, others(dates, date.getKey())));
  }

  private static List<PassedOver> others(
      SortedMap<String, SortedMap<String, Path>> dates, String read) {
    List<Path> others =
        dates.entrySet().stream()
            .filter(date -> !date.getKey().equals(read))
            .flatMap(date -> date.getValue().values().stream())
            .toList();
    return others.isEmpty()
        ? List.of()
        : List.of(new PassedOver("of another date than " + read, others));
  }
}
