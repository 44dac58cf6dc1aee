package org.homolog.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * Reports in numbered folders that are written once, and a link to the latest: whoever reads by the
 * link reads one whole report.
 */
public record ReportFolders(Path link, Path folder) {
  private static final int BUFFER = 1 << 16;
  private static final String SUMMARY = "summary.json"; // in every report

  /** Writes the files of a report into a folder. */
  public interface Content {
    void write(Path folder) throws IOException;
  }

  /** The name of the folder that the link leads to. */
  public Optional<String> latest() throws IOException {
    return Files.isSymbolicLink(link)
        ? Optional.of(Files.readSymbolicLink(link).getFileName().toString())
        : Optional.empty();
  }

  /** Returns a checksum of the names and bytes of all files of the latest report. */
  public String checksum() throws IOException {
    var checksum = new CRC32();
    byte[] buffer = new byte[BUFFER];
    for (Path file : files(link)) {
      checksum.update(link.relativize(file).toString().getBytes(UTF_8));
      try (InputStream in = new CheckedInputStream(Files.newInputStream(file), checksum)) {
        while (in.read(buffer) >= 0) {
          continue; // the stream counts
        }
      }
    }
    return HexFormat.of().toHexDigits((int) checksum.getValue());
  }

  /** Returns the files of a report, in order; none if there is no report. */
  private static List<Path> files(Path report) throws IOException {
    if (!Files.isDirectory(report)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(report)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Writes a report, has the link lead to it, removes those older than the one before. */
  public void publish(Content content) throws IOException {
    refuseForeign();
    Files.createDirectories(folder);
    String next = Integer.toString(last() + 1);
    write(folder.resolve(next), content);
    String before = latest().orElse("");
    if (Files.isDirectory(link, LinkOption.NOFOLLOW_LINKS)) { // of an earlier version
      before = Integer.toString(last() + 1);
      Files.move(link, folder.resolve(before));
    }
    Path switched = link.resolveSibling(link.getFileName() + ".next");
    Files.deleteIfExists(switched);
    Files.createSymbolicLink(switched, Path.of(folder.getFileName().toString(), next));
    Files.move(switched, link, StandardCopyOption.ATOMIC_MOVE);
    for (String old : names()) {
      if (!old.equals(next) && !old.equals(before)) {
        delete(folder.resolve(old));
      }
    }
  }

  /** Refuses what stands in the link's place and is no report of an earlier version. */
  private void refuseForeign() throws IOException {
    boolean ours = Files.isSymbolicLink(link) || Files.exists(link.resolve(SUMMARY));
    if (Files.exists(link) && !ours) {
      throw new FileAlreadyExistsException(link.toString());
    }
  }

  /** What could not be written whole takes no room. */
  private static void write(Path report, Content content) throws IOException {
    Files.createDirectory(report);
    try {
      content.write(report);
    } catch (IOException e) {
      try {
        delete(report);
      } catch (IOException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw e;
    }
  }

  private int last() throws IOException {
    return names().stream().mapToInt(Integer::parseInt).max().orElse(0);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> reports = Files.list(folder)) {
      return reports
          .map(report -> report.getFileName().toString())
          .filter(name -> name.matches("\\d{1,9}"))
          .toList();
    }
  }

  private static void delete(Path report) throws IOException {
    List<Path> inside;
    try (Stream<Path> files = Files.walk(report)) {
      inside = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : inside) {
      Files.delete(file);
    }
  }
}
