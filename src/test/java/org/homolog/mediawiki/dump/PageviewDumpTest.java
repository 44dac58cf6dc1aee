package org.homolog.mediawiki.dump;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.homolog.corpus.Site;
import org.homolog.corpus.Wiki;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PageviewDumpTest {
  private static final Wiki ENWIKI = new Wiki("enwiki");
  private static final Wiki WIKIDATA = new Wiki("wikidatawiki");
  private static final List<Site> SITES =
      List.of(
          site("enwiki", "https://en.wikipedia.org"),
          site("wikidatawiki", "https://www.wikidata.org"),
          site("commonswiki", "https://commons.wikimedia.org"),
          site("localwiki", "http://localhost:8080/localwiki"),
          site("enwiki2", "https://en.wikipedia.org"));

  @TempDir private Path folder;

  private static Site site(String dbname, String url) {
    return new Site(
        new Wiki(dbname), url, "en", "wikipedia", false, new TreeMap<>(), new TreeMap<>());
  }

  /** Pages 1 to 3 transclude module 100 each, and page 1 also 200. */
  private static Transclusions transclusions() {
    var collector = new TransclusionCollector();
    collector.transclusion(3, 100);
    collector.transclusion(1, 200);
    collector.transclusion(2, 100);
    collector.transclusion(1, 100);
    return collector.collect();
  }

  private Path bzip2(String name, String... members) throws IOException {
    var bytes = new ByteArrayOutputStream();
    for (String member : members) {
      try (OutputStream out = new BZip2CompressorOutputStream(bytes)) {
        out.write(member.getBytes(UTF_8));
      }
    }
    return Files.write(folder.resolve(name), bytes.toByteArray());
  }

  private static PageviewCount read(Wiki wiki, Path... files) throws DumpException {
    return new PageviewDump(SITES, PageviewDump.USER, DumpProgress.NONE)
        .read(List.of(files), new TreeMap<>(Map.of(wiki, transclusions())));
  }

  private static Map<Long, Long> views(PageviewCount count, Wiki wiki) {
    return Objects.requireNonNull(count.wikis().get(wiki)).byModule();
  }

  @Test
  void viewsOfPagesAreSummedByModule() throws IOException {
    Path file =
        bzip2(
            "pageviews-20240601-user.bz2",
            """
            de.wikipedia Hauptseite 1 desktop 4123 A12B4111
            en.wikipedia !! 1 desktop 6 A1B2X3
            en.wikipedia !! 1 mobile-web 1 J1
            en.wikipedia "\\"W\\"_\u062a" 2 desktop 20 A20
            en.wikipedia "" 3 mobile-app 300 A300
            en.wikipedia Special:Search null desktop 1000 ^1000
            en.wikipedia.m !! 1 desktop 50000 A50000
            """,
            """
            en.wikipedia Title with blanks 2 desktop 4000 A4000
            en.wikipedia  3 desktop 50000 A50000
            en.wikipedia 2 desktop 600000 A600000
            en.wikipedia Other 99 desktop 1 A1
            en.wikipedia No_number 1 desktop x A1
            en.wikipedia Short
            en.wikipedian !! 1 desktop 5 A5
            wikidata Q1 1 desktop 7 A7
            en.wikipedia Last 1 desktop 8000000 A8\
            """);
    PageviewCount count = read(ENWIKI, file);
    assertThat(count)
        .isEqualTo(
            new PageviewCount(
                new TreeMap<>(
                    Map.of(
                        ENWIKI,
                        new Pageviews(
                            new TreeMap<>(Map.of(100L, 8_054_327L, 200L, 8_000_007L)),
                            10,
                            7,
                            2,
                            601_000))),
                1,
                0,
                2));
    assertThat(read(WIKIDATA, file).wikis().get(WIKIDATA))
        .isEqualTo(new Pageviews(new TreeMap<>(Map.of(100L, 7L, 200L, 7L)), 1, 1, 0, 0));
  }

  @Test
  void severalWikisAreReadAtOnceAndSeveralFilesSummed() throws IOException {
    Path one = bzip2("pageviews-202405-user.bz2", "en.wikipedia A 1 desktop 2 A2\n");
    Path other =
        bzip2(
            "pageviews-20240601-user.bz2",
            "en.wikipedia A 2 desktop 30 A2\nwikidata A 1 desktop 4 A4\n");
    Path spiders = bzip2("pageviews-20240601-spider.bz2", "en.wikipedia A 1 desktop 500 A500\n");
    var wikis = new TreeMap<>(Map.of(ENWIKI, transclusions(), WIKIDATA, transclusions()));
    var dump = new PageviewDump(SITES, PageviewDump.USER, DumpProgress.NONE);
    PageviewCount count = dump.read(List.of(one, other, spiders), wikis);
    assertThat(views(count, ENWIKI)).isEqualTo(Map.of(100L, 32L, 200L, 2L));
    assertThat(views(count, WIKIDATA)).isEqualTo(Map.of(100L, 4L, 200L, 4L));
    assertThat(count.files()).isEqualTo(2);
    assertThat(count.leftOut()).isEqualTo(1);
    var all = new PageviewDump(SITES, Set.of("user", "spider"), DumpProgress.NONE);
    assertThat(views(all.read(List.of(one, other, spiders), wikis), ENWIKI).get(200L))
        .isEqualTo(502);
  }

  @Property(tries = 200)
  void whateverIsReadIsWhatCountingByLinesSays(
      @ForAll long seed, @ForAll @IntRange(min = 80, max = 400) int buffer) throws IOException {
    byte[] text =
        new MadePageviews(seed, List.of("en.wikipedia", "en.wikipediaX", "wikidata"), 50)
            .lines(100);
    var wiki = new ViewCount(MadePageviews.transclusions(50));
    var data = new ViewCount(MadePageviews.transclusions(50));
    var reader =
        new PageviewReader(List.of("en.wikipedia", "wikidata"), List.of(wiki, data), buffer);
    reader.read(new ByteArrayInputStream(text));
    String lines = new String(text, ISO_8859_1);
    assertThat(wiki.pageviews().byModule())
        .isEqualTo(MadePageviews.count(lines, "en.wikipedia", 50, buffer));
    assertThat(data.pageviews().byModule())
        .isEqualTo(MadePageviews.count(lines, "wikidata", 50, buffer));
  }

  @Test
  void aFileCutAnywhereIsTold() throws IOException {
    Path whole = bzip2("pageviews-202405-user.bz2", "en.wikipedia A 1 desktop 2 A2\n", "x\n");
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = folder.resolve("pageviews-20240601-user.bz2");
    int firstMember = bzip2Length("en.wikipedia A 1 desktop 2 A2\n");
    for (int length = 4; length < bytes.length; length++) {
      Files.write(cut, Arrays.copyOf(bytes, length));
      if (length != firstMember) {
        assertThatThrownBy(() -> read(ENWIKI, cut))
            .as("cut after %s bytes", length)
            .isInstanceOf(DumpException.class)
            .message()
            .startsWith(cut + ": broken off: ")
            .endsWith("; fetch the file again");
      }
    }
  }

  private int bzip2Length(String text) throws IOException {
    return (int) Files.size(bzip2("pageviews-202301-user.bz2", text));
  }

  @Test
  void whatCannotBeCountedIsTold() throws IOException {
    Path month = bzip2("pageviews-202406-user.bz2", "");
    Path day = bzip2("pageviews-20240630-user.bz2", "");
    assertThatThrownBy(() -> read(ENWIKI, month, day))
        .hasMessage(day + ": covers 2024-06-30, and so does " + month + "; give one of them");
    for (String name :
        List.of("views.bz2", "pageviews-20240631-user.bz2", "pageviews-20240601.gz")) {
      assertThatThrownBy(() -> read(ENWIKI, Path.of(name)))
          .hasMessage(
              name
                  + ": expected a name as pageviews-202406-user.bz2; keep the name that the dump"
                  + " had");
    }
    assertThatThrownBy(() -> read(new Wiki("xwiki"), month))
        .hasMessageStartingWith("xwiki: not known where it is");
    var dump = new PageviewDump(SITES, PageviewDump.USER, DumpProgress.NONE);
    var twice =
        new TreeMap<>(Map.of(ENWIKI, transclusions(), new Wiki("enwiki2"), transclusions()));
    assertThatThrownBy(() -> dump.read(List.of(month), twice))
        .hasMessage("enwiki2: has the name en.wikipedia in pageview dumps, as another wiki has");
  }

  @Test
  void wikisAreNamedByTheirHosts() {
    assertThat(SITES.stream().map(site -> WikiCodes.of(site).orElse("none")))
        .containsExactly(
            "en.wikipedia", "wikidata", "commons.wikimedia", "localhost", "en.wikipedia");
    assertThat(WikiCodes.of(site("xwiki", "no url"))).isEmpty();
  }
}
