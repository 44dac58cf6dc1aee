package org.homolog.mediawiki.dump;

import static java.util.Comparator.comparing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homolog.corpus.Wiki;

/**
 * The dumps of one wiki's pages: of the latest date, and of that date's dumps of equal pages (in
 * one file or in parts, with one stream or many, packed or not) one.
 *
 * @param files what to read: one file, or the parts
 * @param half files of any date that were not downloaded to their end
 * @param passedOver what need not be read
 */
public record PageDumps(List<Path> files, List<Path> half, List<PassedOver> passedOver) {
  private static final Pattern CONTENT =
      Pattern.compile(
          "pages-(?<kind>articles|meta-current)(?<streams>-multistream)?"
              + "(?<part>\\d*\\.xml(-p\\d+p\\d+)?)(\\.gz|\\.bz2|\\.zst)?");

  /**
   * How a dump of pages is cut.
   *
   * @param part what tells a part from the others of its dump, equal for each packing of it
   */
  private record Shape(boolean isOfAll, boolean isWhole, boolean isMultistream, String part) {
    /** The order in which dumps are chosen: all pages, in one file, in one stream. */
    static final Comparator<Shape> ORDER =
        comparing((Shape shape) -> !shape.isOfAll)
            .thenComparing(shape -> !shape.isWhole)
            .thenComparing(Shape::isMultistream);

    static Optional<Shape> of(DumpFile file) {
      Matcher name = CONTENT.matcher(file.content());
      if (file.isHalf() || !name.matches()) {
        return Optional.empty();
      }
      String part = name.group("part");
      return Optional.of(
          new Shape(
              name.group("kind").equals("meta-current"),
              part.equals(".xml"),
              name.group("streams") != null,
              part));
    }
  }

  public PageDumps {
    files = List.copyOf(files);
    half = List.copyOf(half);
    passedOver = List.copyOf(passedOver);
  }

  /** Returns what is to be read of a wiki, which may be nothing. */
  public static PageDumps of(DumpFiles dumps, Wiki wiki) {
    List<DumpFile> half = new ArrayList<>();
    List<DumpFile> others = new ArrayList<>();
    Map<DumpFile, Shape> shapes = new LinkedHashMap<>();
    for (DumpFile file : dumps.of(wiki)) {
      if (file.isOfPages()) {
        Optional<Shape> shape = Shape.of(file);
        shape.ifPresent(known -> shapes.put(file, known));
        if (shape.isEmpty()) {
          (file.isHalf() ? half : others).add(file);
        }
      }
    }
    List<PassedOver> passedOver = new ArrayList<>();
    passOver("that no pages are read from", others, passedOver);
    List<DumpFile> chosen = chosen(shapes, passedOver);
    return new PageDumps(
        chosen.stream().map(DumpFile::path).toList(),
        half.stream().map(DumpFile::path).toList(),
        passedOver);
  }

  private static List<DumpFile> chosen(Map<DumpFile, Shape> shapes, List<PassedOver> passedOver) {
    if (shapes.isEmpty()) {
      return List.of();
    }
    String date = shapes.keySet().stream().map(DumpFile::date).max(String::compareTo).orElseThrow();
    Shape best =
        shapes.entrySet().stream()
            .filter(file -> file.getKey().date().equals(date))
            .map(Map.Entry::getValue)
            .min(Shape.ORDER)
            .orElseThrow();
    Map<String, DumpFile> parts = new LinkedHashMap<>();
    List<DumpFile> older = new ArrayList<>();
    List<DumpFile> again = new ArrayList<>();
    shapes.forEach(
        (file, shape) -> {
          if (!file.date().equals(date)) {
            older.add(file);
          } else if (Shape.ORDER.compare(shape, best) != 0
              || parts.putIfAbsent(shape.part(), file) != null) {
            again.add(file);
          }
        });
    passOver("of another date than " + date, older, passedOver);
    passOver("of pages that are read from others", again, passedOver);
    return List.copyOf(parts.values());
  }

  private static void passOver(String reason, List<DumpFile> files, List<PassedOver> passedOver) {
    if (!files.isEmpty()) {
      passedOver.add(PassedOver.of(reason, files));
    }
  }
}
