package org.homolog.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.homolog.corpus.Module;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.ModuleTitles;
import org.homolog.corpus.Source;
import org.homolog.corpus.Wiki;

/** Reads the {@code *.lua} files of one wiki's folder, in the order of their titles. */
final class FolderReader {
  private final Wiki wiki;
  private final Path root;
  private final String pathPrefix;
  private final SourceOptions options;
  private final ModuleSink sink;

  /** The real paths of the folders being read, outermost last. */
  private final Deque<Path> above = new ArrayDeque<>();

  /** Where the module of each title was read. */
  private final Map<String, String> places = new HashMap<>();

  /**
   * A reader for one wiki.
   *
   * @param root the real path of the source's folder
   * @param pathPrefix leads from the source's folder to the wiki's, empty or ending in a slash
   */
  FolderReader(Wiki wiki, Path root, String pathPrefix, SourceOptions options, ModuleSink sink) {
    this.wiki = wiki;
    this.root = root;
    this.pathPrefix = pathPrefix;
    this.options = options;
    this.sink = sink;
  }

  /** Hands on the modules of the wiki's folder. */
  void read(Path folder) {
    readFolder(folder, "", folder.toString());
  }

  private void readFolder(Path folder, String titlePrefix, String where) {
    try {
      Path real = folder.toRealPath();
      if (above.contains(real)) {
        sink.skipped(new Skipped(where, "a link that leads back to a folder above it"));
      } else {
        above.push(real);
        readEntries(folder, titlePrefix, where);
        above.pop();
      }
    } catch (IOException e) {
      sink.skipped(Skipped.unreadable(where, e));
    }
  }

  private void readEntries(Path folder, String titlePrefix, String where) throws IOException {
    for (FolderEntry entry : FolderEntry.in(folder, root, where, sink)) {
      String entryWhere = where + "/" + entry.name();
      if (Links.leadWithin(entry.path(), above.getLast())) {
        sink.skipped(new Skipped(entryWhere, "a link to what this wiki's folder holds, too"));
        continue;
      }
      switch (entry.kind()) {
        case FOLDER -> readFolder(entry.path(), titlePrefix + entry.name() + "/", entryWhere);
        case FILE -> readFile(entry, titlePrefix, entryWhere);
        case OTHER -> sink.skipped(new Skipped(entryWhere, "neither a file nor a folder"));
      }
    }
  }

  private void readFile(FolderEntry entry, String titlePrefix, String where) {
    int limit = options.maxTextBytes();
    String written = titlePrefix + entry.title();
    String title = ModuleTitles.OF_ANY_WIKI.bare(written);
    if (title.isEmpty() || entry.title().isEmpty()) {
      sink.skipped(new Skipped(where, "a file named only .lua has no title"));
    } else if (places.containsKey(title)) {
      sink.skipped(new Skipped(where, "has the title of " + places.get(title) + ", rename one"));
    } else if (entry.bytes() > limit) {
      sink.skipped(Skipped.tooLarge(where, entry.bytes(), limit));
    } else {
      try {
        Source source = Source.of(Files.readAllBytes(entry.path()));
        places.put(title, where);
        sink.module(module(title, pathPrefix + written + FolderEntry.LUA, source));
      } catch (IOException e) {
        sink.skipped(Skipped.unreadable(where, e));
      }
    }
  }

  private Module module(String title, String path, Source source) {
    return Module.of(new ModuleId(wiki, title), OptionalLong.empty(), 0, Optional.of(path), source);
  }
}
