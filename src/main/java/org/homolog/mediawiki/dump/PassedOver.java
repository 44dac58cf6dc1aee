package org.homolog.mediawiki.dump;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Files of a wiki's dumps that are not read.
 *
 * @param reason what the files are, as {@code of another date than 20240701}
 */
public record PassedOver(String reason, List<Path> files) {
  private static final int NAMED = 3;

  public PassedOver {
    files = List.copyOf(files);
  }

  static PassedOver of(String reason, List<DumpFile> files) {
    return new PassedOver(reason, files.stream().map(DumpFile::path).toList());
  }

  /** Returns how many files there are, why they are not read, and the names of the first. */
  @Override
  public String toString() {
    int more = files.size() - NAMED;
    return "%,d %s %s passed over: %s%s"
        .formatted(
            files.size(),
            files.size() == 1 ? "file" : "files",
            reason + (files.size() == 1 ? " is" : " are"),
            files.stream()
                .limit(NAMED)
                .map(file -> file.getFileName().toString())
                .collect(Collectors.joining(", ")),
            more > 0 ? " and %,d more".formatted(more) : "");
  }
}
