package org.homolog.report.result;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homolog.corpus.Item;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.ModuleTitles;
import org.homolog.corpus.Wiki;

/**
 * Addresses of modules on Wikimedia's wikis; empty for a wiki that is none by its database name,
 * and for a title that no page can have.
 */
public final class Sites {
  private static final int MAX_TITLE_BYTES = 255;

  /** Wikis that are not named after a language and a project. */
  private static final Map<String, String> HOSTS =
      Map.ofEntries(
          Map.entry("abstractwiki", "abstract.wikipedia.org"),
          Map.entry("apiportalwiki", "api.wikimedia.org"),
          Map.entry("betawikiversity", "beta.wikiversity.org"),
          Map.entry("commonswiki", "commons.wikimedia.org"),
          Map.entry("donatewiki", "donate.wikimedia.org"),
          Map.entry("etwikimedia", "ee.wikimedia.org"),
          Map.entry("foundationwiki", "foundation.wikimedia.org"),
          Map.entry("incubatorwiki", "incubator.wikimedia.org"),
          Map.entry("labswiki", "wikitech.wikimedia.org"),
          Map.entry("mediawikiwiki", "www.mediawiki.org"),
          Map.entry("metawiki", "meta.wikimedia.org"),
          Map.entry("nostalgiawiki", "nostalgia.wikipedia.org"),
          Map.entry("outreachwiki", "outreach.wikimedia.org"),
          Map.entry("qualitywiki", "quality.wikimedia.org"),
          Map.entry("sourceswiki", "wikisource.org"),
          Map.entry("specieswiki", "species.wikimedia.org"),
          Map.entry("strategywiki", "strategy.wikimedia.org"),
          Map.entry("tenwiki", "ten.wikipedia.org"),
          Map.entry("test2wiki", "test2.wikipedia.org"),
          Map.entry("testcommonswiki", "test-commons.wikimedia.org"),
          Map.entry("testwiki", "test.wikipedia.org"),
          Map.entry("testwikidatawiki", "test.wikidata.org"),
          Map.entry("usabilitywiki", "usability.wikimedia.org"),
          Map.entry("votewiki", "vote.wikimedia.org"),
          Map.entry("wikidatawiki", "www.wikidata.org"),
          Map.entry("wikifunctionswiki", "www.wikifunctions.org"),
          Map.entry("wikimaniawiki", "wikimania.wikimedia.org"));

  private static final Pattern WIKIMANIA = Pattern.compile("(wikimania20\\d\\d)wiki");

  /** A language, or a chapter, and a project. */
  private static final Pattern LANGUAGE =
      Pattern.compile(
          "([a-z]{2,3}(?:_[a-z]{1,8}){0,2}|simple)"
              + "(wiki(?:books|media|news|quote|source|versity|voyage)?|wiktionary)");

  /** Browsers and MediaWiki take these for a way through folders. */
  private static final Pattern DOTS = Pattern.compile("(?:^|.*/)\\.{1,2}(?:/.*|$)", Pattern.DOTALL);

  private Sites() {}

  /** The host of a wiki. */
  public static Optional<String> host(Wiki wiki) {
    String dbname = wiki.dbname();
    if (HOSTS.containsKey(dbname)) {
      return Optional.of(HOSTS.get(dbname));
    }
    Matcher wikimania = WIKIMANIA.matcher(dbname);
    if (wikimania.matches()) {
      return Optional.of(wikimania.group(1) + ".wikimedia.org");
    }
    Matcher language = LANGUAGE.matcher(dbname);
    if (!language.matches()) {
      return Optional.empty();
    }
    String code = language.group(1).equals("be_x_old") ? "be-tarask" : language.group(1);
    String project = language.group(2).equals("wiki") ? "wikipedia" : language.group(2);
    return Optional.of(code.replace('_', '-') + "." + project + ".org");
  }

  /** Where the item is read. */
  public static String page(Item item) {
    return "https://www.wikidata.org/wiki/" + item;
  }

  /** Where the module is read. */
  public static Optional<String> page(ModuleId id) {
    return host(id.wiki())
        .flatMap(host -> name(id).map(name -> "https://" + host + "/wiki/" + name));
  }

  /** Where its authors are named. */
  public static Optional<String> history(ModuleId id) {
    return host(id.wiki())
        .flatMap(
            host ->
                name(id)
                    .map(
                        name ->
                            "https://" + host + "/w/index.php?title=" + name + "&action=history"));
  }

  /** {@code Module:} and the title, encoded; any wiki knows the namespace by this name. */
  private static Optional<String> name(ModuleId id) {
    String trimmed = ModuleTitles.spelled(id.title()).replace(' ', '_');
    boolean possible =
        !trimmed.isEmpty()
            && trimmed.getBytes(UTF_8).length <= MAX_TITLE_BYTES
            && !DOTS.matcher(trimmed).matches();
    return possible ? Optional.of("Module:" + encode(trimmed)) : Optional.empty();
  }

  /**
   * Percent-encodes all but what neither an address, nor HTML, nor wikitext reads anything into.
   */
  private static String encode(String title) {
    var encoded = new StringBuilder();
    for (byte b : title.getBytes(UTF_8)) {
      char c = (char) (b & 0xFF);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || "-._/:".indexOf(c) >= 0)) {
        encoded.append(c);
      } else {
        encoded.append("%%%02X".formatted((int) c));
      }
    }
    return encoded.toString();
  }
}
