package org.homolog.mediawiki.dump;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.homolog.corpus.Wiki;

/** The dumps in a folder and in the folders below it, as {@code enwiki/20240601/}. */
public final class DumpFiles {
  private static final int DEPTH = 3;

  private final Path folder;
  private final List<DumpFile> files;

  private DumpFiles(Path folder, List<DumpFile> files) {
    this.folder = folder;
    this.files = files;
  }

  /**
   * Returns the dumps in a folder, found by their names.
   *
   * @throws DumpException if the folder cannot be read
   */
  public static DumpFiles in(Path folder) throws DumpException {
    try (Stream<Path> found = Files.walk(folder.toRealPath(), DEPTH)) {
      List<DumpFile> files = new ArrayList<>();
      for (Path file : found.sorted().filter(Files::isRegularFile).toList()) {
        DumpFile.of(file).ifPresent(files::add);
      }
      return new DumpFiles(folder, List.copyOf(files));
    } catch (IOException e) {
      throw DumpException.of(folder, e);
    } catch (UncheckedIOException e) {
      throw DumpException.of(folder, Objects.requireNonNull(e.getCause()));
    }
  }

  Path folder() {
    return folder;
  }

  /** Returns the wikis that any file is of. */
  public SortedSet<Wiki> wikis() {
    var wikis = new TreeSet<Wiki>();
    files.forEach(file -> wikis.add(file.wiki()));
    return wikis;
  }

  /** Returns the files of a wiki, in the order of their paths. */
  List<DumpFile> of(Wiki wiki) {
    return files.stream().filter(file -> file.wiki().equals(wiki)).toList();
  }
}
