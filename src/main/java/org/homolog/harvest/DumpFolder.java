package org.homolog.harvest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homolog.corpus.Wiki;
import org.homolog.mediawiki.dump.TableDumps;

/** A folder of dumps, and the latest table dumps of each wiki in it. */
record DumpFolder(Path path, SortedMap<Wiki, TableDumps> tables) {
  static DumpFolder of(Path path) throws IOException {
    var tables = new TreeMap<Wiki, TableDumps>();
    for (TableDumps dumps : TableDumps.in(path)) {
      tables.put(dumps.wiki(), dumps);
    }
    return new DumpFolder(path, tables);
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
}
