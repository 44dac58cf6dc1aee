package org.homolog.mediawiki.dump;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Pageview dumps by seed, and what counting them line by line comes to. */
final class MadePageviews {
  private static final List<String> ACCESS = List.of("desktop", "mobile-web", "mobile-app");
  private static final List<String> TITLES =
      List.of(
          "Main_Page", "\"\"", "!!", "মূলপাতা", "𒀭_😀", "\"\\\"W\\\"\"", "With blank", "-", "7");

  private final Random random;
  private final List<String> codes;
  private final int pages;

  /**
   * @param codes of wikis, each in its turn
   * @param pages page ids are from 0 up to twice as many
   */
  MadePageviews(long seed, List<String> codes, int pages) {
    this.random = new Random(seed);
    this.codes = codes;
    this.pages = pages;
  }

  /** About so many lines a wiki, some without page id, some malformed, some too long. */
  byte[] lines(int linesAWiki) {
    var out = new ByteArrayOutputStream();
    for (String code : codes) {
      for (int i = 0; i < linesAWiki; i++) {
        out.writeBytes(line(code).getBytes(UTF_8));
        out.write('\n');
      }
    }
    return out.toByteArray();
  }

  private String line(String code) {
    String title = TITLES.get(random.nextInt(TITLES.size())) + "x".repeat(random.nextInt(20));
    int total = 1 + (int) Math.abs(random.nextGaussian() * 1000);
    String page = random.nextInt(8) == 0 ? "null" : String.valueOf(random.nextInt(2 * pages));
    return switch (random.nextInt(40)) {
      case 0 -> code + " " + title + " " + page;
      case 1 -> code + " " + title + " " + page + " desktop many A1";
      case 2 -> code + " " + "long".repeat(200) + " " + page + " desktop " + total + " A" + total;
      case 3 -> "";
      default ->
          String.join(
              " ",
              code,
              title,
              page,
              ACCESS.get(random.nextInt(3)),
              String.valueOf(total),
              "A" + total);
    };
  }

  /** Every page transcludes the modules 1000 and up whose last digit its id can be divided by. */
  static Transclusions transclusions(int pages) {
    var collector = new TransclusionCollector();
    for (int page = 0; page < pages; page++) {
      for (int module = 1; module < 10; module++) {
        if (page % module == 0) {
          collector.transclusion(page, 1000 + module);
        }
      }
    }
    return collector.collect();
  }

  /** The views of those modules, a line at a time. */
  static Map<Long, Long> count(String text, String code, int pages, int longest) {
    var views = new TreeMap<Long, Long>();
    for (long module = 1001; module < 1010; module++) {
      views.put(module, 0L);
    }
    for (String line : text.split("\n", -1)) {
      String[] fields = line.split(" ", -1);
      int last = fields.length - 1;
      if (line.startsWith(code + " ")
          && line.length() < longest
          && last >= 5
          && fields[last - 3].matches("[0-9]+")
          && fields[last - 1].matches("[0-9]+")) {
        long page = Long.parseLong(fields[last - 3]);
        views.replaceAll(
            (module, sum) ->
                page < pages && page % (module - 1000) == 0
                    ? sum + Long.parseLong(fields[last - 1])
                    : sum);
      }
    }
    return views;
  }
}
