package org.homolog.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homolog.corpus.Wiki;

/**
 * A folder of {@code *.lua} files: one wiki, or one wiki a first-level folder if {@code wikis.tsv}
 * lists these or the options say so; titles are the paths below the wiki's folder.
 */
record FolderSource(Path folder, SourceOptions options) implements ModuleSource {
  private static final String WIKIS = "wikis.tsv";

  @Override
  public void read(ModuleSink sink) throws IOException {
    try (UsageSink out = UsageSink.in(folder, sink)) {
      readFolder(out);
    }
  }

  private void readFolder(ModuleSink out) throws IOException {
    Path list = folder.resolve(WIKIS);
    if (options.wiki().isPresent()) {
      read(options.wiki().get(), "", folder, out);
    } else if (Files.exists(list)) {
      if (Links.leadOut(list, folder.toRealPath())) {
        throw new SourceException(list + ": " + Links.LEADS_OUT);
      }
      readListed(list, out);
    } else if (options.wikis()) {
      readAll(out);
    } else {
      read(new Wiki(ownName()), "", folder, out);
    }
  }

  private String ownName() throws IOException {
    String name = Utf8.name(folder.toRealPath());
    if (name.isBlank()) {
      throw new SourceException(folder + ": has no name to call the wiki by, give one");
    }
    return name;
  }

  private void readListed(Path list, ModuleSink sink) throws IOException {
    SortedMap<String, TsvFile.Row> rows = new TreeMap<>();
    new TsvFile(list).read(List.of("wiki"), row -> rows.put(row.get("wiki"), row));
    for (FolderEntry entry : FolderEntry.in(folder, folder.toRealPath(), folder.toString(), sink)) {
      if (entry.isFolder() && rows.remove(entry.name()) != null) {
        read(entry, sink);
      }
    }
    for (TsvFile.Row row : rows.values()) {
      sink.skipped(new Skipped(row.where(), "no folder is named \"" + row.get("wiki") + "\""));
    }
  }

  private void readAll(ModuleSink sink) throws IOException {
    for (FolderEntry entry : FolderEntry.in(folder, folder.toRealPath(), folder.toString(), sink)) {
      if (entry.isFolder()) {
        read(entry, sink);
      } else {
        sink.skipped(new Skipped(folder + "/" + entry.name(), "lies in no wiki's folder"));
      }
    }
  }

  private void read(FolderEntry entry, ModuleSink sink) throws IOException {
    try (UsageSink out = UsageSink.in(entry.path(), sink)) { // it may have a table of its own
      read(new Wiki(entry.name()), entry.name() + "/", entry.path(), out);
    }
  }

  private void read(Wiki wiki, String pathPrefix, Path wikiFolder, ModuleSink sink)
      throws IOException {
    new FolderReader(wiki, folder.toRealPath(), pathPrefix, options, sink).read(wikiFolder);
  }
}
