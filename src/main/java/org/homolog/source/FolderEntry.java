package org.homolog.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A folder, or a file named {@code *.lua}, inside a folder.
 *
 * @param bytes the file's length
 */
record FolderEntry(String name, Path path, Kind kind, long bytes) {
  enum Kind {
    FOLDER,
    FILE,
    OTHER
  }

  static final String LUA = ".lua";

  private static final Comparator<FolderEntry> ORDER = Comparator.comparing(FolderEntry::sortKey);

  /**
   * The entries of a folder without hidden folders, so sorted that reading them in depth gives
   * titles in their order; what cannot be looked at is handed on as skipped, and so are symbolic
   * links that lead out of the source, which might hand on what is nobody's business.
   *
   * @param root the real path of the source's folder
   */
  static List<FolderEntry> in(Path folder, Path root, String where, ModuleSink sink) {
    List<FolderEntry> entries = new ArrayList<>();
    try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
      for (Path path : paths) {
        add(path, root, where, entries, sink);
      }
    } catch (DirectoryIteratorException e) {
      sink.skipped(Skipped.unreadable(where, Objects.requireNonNull(e.getCause())));
    } catch (IOException e) {
      sink.skipped(Skipped.unreadable(where, e));
    }
    entries.sort(ORDER);
    return entries;
  }

  private static void add(
      Path path, Path root, String where, List<FolderEntry> entries, ModuleSink sink) {
    String name = Utf8.name(path);
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      FolderEntry entry = new FolderEntry(name, path, kind(attributes), attributes.size());
      if (entry.isLua() || (entry.isFolder() && !name.startsWith("."))) {
        if (Links.leadOut(path, root)) {
          sink.skipped(new Skipped(where + "/" + name, Links.LEADS_OUT));
        } else {
          entries.add(entry);
        }
      }
    } catch (IOException e) {
      if (name.endsWith(LUA) || !(e instanceof NoSuchFileException)) { // else a link to nowhere
        sink.skipped(Skipped.unreadable(where + "/" + name, e));
      }
    }
  }

  private static Kind kind(BasicFileAttributes attributes) {
    if (attributes.isDirectory()) {
      return Kind.FOLDER;
    }
    return attributes.isRegularFile() ? Kind.FILE : Kind.OTHER;
  }

  boolean isFolder() {
    return kind == Kind.FOLDER;
  }

  boolean isLua() {
    return kind != Kind.FOLDER && name.endsWith(LUA);
  }

  /** The name without {@code .lua}. */
  String title() {
    return name.substring(0, name.length() - LUA.length());
  }

  private String sortKey() {
    return isFolder() ? name + "/" : title();
  }
}
