package org.homolog.harvest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homolog.corpus.Wiki;
import org.homolog.mediawiki.dump.DumpFiles;
import org.homolog.mediawiki.dump.PageDumps;
import org.homolog.mediawiki.dump.TableDumps;

/** A folder of dumps, and the latest table dumps of each wiki in it. */
record DumpFolder(Path path, DumpFiles files, SortedMap<Wiki, TableDumps> tables) {
  static DumpFolder of(Path path) throws IOException {
    DumpFiles files = DumpFiles.in(path);
    var tables = new TreeMap<Wiki, TableDumps>();
    for (TableDumps dumps : TableDumps.in(files)) {
      tables.put(dumps.wiki(), dumps);
    }
    return new DumpFolder(path, files, tables);
  }

  /**
   * The table dumps of a wiki.
   *
   * @throws IOException if there are none
   */
  TableDumps of(Wiki wiki) throws IOException {
    TableDumps dumps = tables.get(wiki);
    if (dumps == null) {
      throw new IOException(wiki + ": no table dumps in " + path);
    }
    return dumps;
  }

  /** Returns the dumps of a wiki's pages, which may be none. */
  PageDumps pages(Wiki wiki) {
    return PageDumps.of(files, wiki);
  }

  /** Returns the wikis with dumps that cannot be read, as their table {@code page} is not there. */
  List<Wiki> withoutTables() {
    return files.wikis().stream().filter(wiki -> !tables.containsKey(wiki)).toList();
  }
}
