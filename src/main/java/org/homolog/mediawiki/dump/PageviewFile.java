package org.homolog.mediawiki.dump;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of {@code pageview_complete}: {@code pageviews-20240601-user.bz2} of a day or {@code
 * pageviews-202406-user.bz2} of a month.
 *
 * @param agent whose views it counts: {@code user}, {@code spider} or {@code automated}
 * @param first its first day
 * @param days how many days it covers
 */
public record PageviewFile(Path path, String agent, LocalDate first, int days) {
  private static final Pattern NAME =
      Pattern.compile("pageviews-(\\d{4})(\\d{2})(\\d{2})?-([a-z]+)(\\.bz2|\\.gz)?");

  /** What the file's name says. */
  public static PageviewFile of(Path path) throws DumpException {
    Path name = path.getFileName();
    Matcher matcher = NAME.matcher(name == null ? "" : name.toString());
    if (matcher.matches()) {
      try {
        var month =
            YearMonth.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        String day = matcher.group(3);
        String agent = matcher.group(4);
        return day == null
            ? new PageviewFile(path, agent, month.atDay(1), month.lengthOfMonth())
            : new PageviewFile(path, agent, month.atDay(Integer.parseInt(day)), 1);
      } catch (DateTimeException e) {
        throw unnamed(path);
      }
    }
    throw unnamed(path);
  }

  private static DumpException unnamed(Path path) {
    return new DumpException(
        path + ": expected a name as pageviews-202406-user.bz2; keep the name that the dump had");
  }

  /** Refuses files of which two count the same views. */
  static void checkNoneTwice(Collection<PageviewFile> files) throws DumpException {
    Map<List<Object>, Path> seen = new HashMap<>();
    for (PageviewFile file : files) {
      for (int i = 0; i < file.days(); i++) {
        LocalDate day = file.first().plusDays(i);
        Path other = seen.put(List.of(file.agent(), day), file.path());
        if (other != null) {
          throw new DumpException(
              "%s: covers %s, and so does %s; give one of them".formatted(file.path(), day, other));
        }
      }
    }
  }
}
