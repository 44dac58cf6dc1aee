package org.homolog.report.wikitext;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homolog.Samples;
import org.homolog.WikiFarm;
import org.homolog.cli.Ran;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.ModuleTitles;
import org.homolog.corpus.Wiki;
import org.homolog.report.Cells;
import org.homolog.report.result.Hostile;
import org.homolog.report.result.Sites;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page as a MediaWiki renders it. */
final class WikitextIT {
  private static final Pattern TABLE = Pattern.compile("<table.*?</table>", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("</?([a-z0-9]+)[^>]*>");

  private static final Pattern REFERENCE =
      Pattern.compile("&(lt|gt|amp|quot|#[0-9]+|#x[0-9a-fA-F]+);");

  /** What is left of markup that is read as such, or as broken. */
  private static final Pattern MARKUP =
      Pattern.compile("\\[\\[|\\]\\]|\\{\\{|\\}\\}|\\{\\||\\|\\}|''|~~~|'\"`UNIQ-|__|&lt;");

  /** All that may be done by a page that does what it should. */
  private static final Set<String> TAGS =
      Set.of(
          "div", "p", "table", "tbody", "tr", "th", "td", "a", "bdi", "code", "b", "i", "br", "h2",
          "h3", "span", "ol", "ul", "li", "input", "label");

  private static final List<String> SECTIONS =
      List.of(
          "Groups of modules",
          "Members and credit",
          "Wikidata items",
          "Groups of functions",
          "Modules that are not Lua 5.1",
          "Method",
          "Limits",
          "Licence and credit");

  private static final Set<String> LISTS =
      Set.of("Similar, no common item", "Common item, not similar");

  @TempDir private Path folder;

  private final MediaWiki wiki =
      new MediaWiki(System.getProperty("mediawiki.api", WikiFarm.url("enwiki") + "/w/api.php"));

  /** The rendered page after the checks that hold for any corpus. */
  private String render(Path source) throws IOException {
    assertThat(Ran.in(folder.resolve("workspace"), List.of("run", source.toString())).code())
        .isZero();
    Path report = folder.resolve("workspace").resolve("report");
    JsonNode page = wiki.parse(Files.readString(report.resolve("report.wikitext")));
    JsonNode groups = new JsonMapper().readTree(Files.readString(report.resolve("groups.json")));
    String html = page.get("text").stringValue();
    does(page);
    shows(html);
    headings(page, groups.get("groups"));
    members(page, text(html), groups.get("groups"), items(report, groups.get("groups")));
    return html;
  }

  /** Nothing is transcluded, categorised or switched, and MediaWiki has nothing to say. */
  private static void does(JsonNode page) {
    for (String list :
        List.of("parsewarnings", "templates", "links", "images", "categories", "iwlinks")) {
      assertThat(page.get(list)).as(list).isEmpty();
    }
    assertThat(page.get("langlinks")).isEmpty();
    assertThat(page.get("properties")).isEmpty();
  }

  private static void shows(String html) {
    String bare = TAG.matcher(html).replaceAll("");
    assertThat(MARKUP.matcher(bare).results().map(found -> around(bare, found.start()))).isEmpty();
    assertThat(TAG.matcher(html).results().map(MatchResult::group))
        .noneMatch(tag -> tag.matches("(?s).*class=\"[^\"]*(error|mw-ext|magiclink|free).*"));
    assertThat(TAG.matcher(html).results().map(tag -> tag.group(1))).isSubsetOf(TAGS);
    List<String> tables = TABLE.matcher(html).results().map(MatchResult::group).toList();
    assertThat(tables).hasSizeGreaterThan(5);
    for (String table : tables) {
      List<Integer> cells = new ArrayList<>();
      for (String row : table.substring(table.indexOf("<tr")).split("<tr")) {
        cells.add(row.split("<t[hd]", -1).length - 1);
      }
      assertThat(Set.copyOf(cells.subList(1, cells.size()))).as(around(table, 100)).hasSize(1);
    }
  }

  private static String around(String text, int place) {
    return text.substring(Math.max(0, place - 40), Math.min(text.length(), place + 40));
  }

  private static void headings(JsonNode page, JsonNode groups) {
    var sections = new ArrayList<String>();
    int members = 0;
    int lists = 0;
    for (JsonNode section : page.get("sections")) {
      if (section.get("level").asString().equals("2")) {
        sections.add(section.get("line").asString());
      } else if (section.get("line").asString().startsWith("Rank ")) {
        members++;
      } else if (LISTS.contains(section.get("line").asString())) {
        lists++;
      }
    }
    assertThat(sections).isEqualTo(SECTIONS);
    int modules = 0;
    for (JsonNode group : groups) {
      modules += group.get("unit").asString().equals("module") ? 1 : 0;
    }
    assertThat(members).isEqualTo(modules).isPositive();
    assertThat(page.get("sections")).hasSize(SECTIONS.size() + members + lists + 1);
    assertThat(lists).isIn(0, LISTS.size());
  }

  /** Addresses of items, and of the modules that have one in common and are not similar. */
  private static Set<String> items(Path report, JsonNode groups) throws IOException {
    Set<String> addresses = new HashSet<>();
    for (JsonNode group : groups) {
      group
          .get("items")
          .forEach(
              each ->
                  addresses.add("https://www.wikidata.org/wiki/" + each.get("item").stringValue()));
    }
    List<List<String>> rows =
        Cells.ofTsv(Files.readString(report.resolve("common_item_not_similar.tsv")));
    for (List<String> row : rows.subList(1, rows.size())) {
      addresses.add("https://www.wikidata.org/wiki/" + row.getFirst());
      Sites.page(new ModuleId(new Wiki(row.get(3)), row.get(4))).ifPresent(addresses::add);
    }
    return addresses;
  }

  /** Every member is shown as text, and links lead to members and items only. */
  private static void members(JsonNode page, String text, JsonNode groups, Set<String> items) {
    Set<String> addresses = new HashSet<>(items);
    for (JsonNode group : groups) {
      for (JsonNode variant : group.get("variants")) {
        for (JsonNode member : variant.get("members")) {
          String title = member.get("title").stringValue();
          var id = new ModuleId(new Wiki(member.get("wiki").stringValue()), title);
          Sites.page(id).ifPresent(addresses::add);
          Sites.history(id).ifPresent(addresses::add);
          for (String name : List.of(title, id.wiki().dbname())) {
            assertThat(text.contains(shown(name))).as(name).isTrue();
          }
        }
      }
    }
    Set<String> links = new HashSet<>();
    page.get("externallinks").forEach(link -> links.add(link.stringValue()));
    addresses.add("https://creativecommons.org/licenses/by-sa/4.0/");
    addresses.add("https://github.com/wikimedia/abstract-wikipedia-data-science");
    assertThat(decoded(links)).containsExactlyInAnyOrderElementsOf(decoded(addresses));
  }

  /** MediaWiki may encode the same address in another way. */
  private static Set<String> decoded(Set<String> addresses) {
    return addresses.stream()
        .map(address -> URLDecoder.decode(address.replace("+", "%2B"), UTF_8))
        .collect(toSet());
  }

  /** Names as a reader sees them: MediaWiki composes letters and may keep a blank from a break. */
  private static String shown(String name) {
    String visible =
        Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]")
            .matcher(name)
            .replaceAll(match -> "\\\\u%04X".formatted((int) match.group().charAt(0)));
    return Normalizer.normalize(visible, Normalizer.Form.NFC).replace('\u00A0', ' ');
  }

  private static String text(String html) {
    return REFERENCE
        .matcher(TAG.matcher(html).replaceAll(""))
        .replaceAll(match -> Matcher.quoteReplacement(character(match.group(1))))
        .replace('\u00A0', ' ');
  }

  private static String character(String reference) {
    return switch (reference) {
      case "lt" -> "<";
      case "gt" -> ">";
      case "amp" -> "&";
      case "quot" -> "\"";
      default -> Character.toString(Integer.decode(reference.substring(1).replace("x", "0x")));
    };
  }

  @Test
  void samples() throws IOException {
    assertThat(render(Samples.FOLDER).contains("href=\"#m")).isTrue();
  }

  @Test
  void hostileNamesAreTextAndNothingElse() throws IOException {
    String text = text(render(Hostile.in(folder)));
    assertThat(Hostile.TITLES)
        .map(ModuleTitles.OF_ANY_WIKI::bare)
        .allMatch(title -> text.contains(shown(title)));
  }

  @Test
  void theLongestPageIsRenderedWhole() throws IOException {
    String wikitext = LongPage.write();
    JsonNode page = wiki.parse(wikitext);
    does(page);
    shows(page.get("text").stringValue());
  }
}
