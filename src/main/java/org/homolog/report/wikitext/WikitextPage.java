package org.homolog.report.wikitext;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.homolog.items.GroupItems;
import org.homolog.ranking.RankedGroup;
import org.homolog.report.result.Results;
import org.homolog.report.result.Summary;
import org.homolog.report.result.SummaryJson;
import org.homolog.report.wikitext.WikitextModel.Facts;
import org.homolog.report.wikitext.WikitextModel.Sections;
import org.homolog.wikitext.Wikitext;

/**
 * Writes {@code report.wikitext}, a page for Meta. It stays below the 2 MB that MediaWiki takes for
 * a page: each table has its room, and the page says what was left out.
 */
public final class WikitextPage {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Plain, null, "org.homolog.report.wikitext");

  private static final int ROOM_OF_GROUPS = 400_000;
  private static final int ROOM_OF_MEMBERS = 700_000;
  private static final int ROOM_OF_ITEMS = 50_000;
  private static final int ROOM_OF_FUNCTIONS = 200_000;
  private static final int ROOM_OF_OPTIONS = 20_000;
  private static final int MAX_UNPARSABLE = 20;
  private static final int MAX_NOTES = 20;

  private final int topGroups;
  private final Writer out;

  public WikitextPage(int topGroups, Writer out) {
    this.topGroups = topGroups;
    this.out = out;
  }

  public void write(Results results, Summary summary, SummaryJson numbers) {
    TEMPLATES.render(
        "report.jte", Map.of("page", model(results, summary, numbers)), new WriterOutput(out));
  }

  private WikitextModel model(Results results, Summary summary, SummaryJson numbers) {
    Sections sections =
        new WikitextMembers(results.usage())
            .sections(results.rankedModules(), topGroups, ROOM_OF_MEMBERS);
    return new WikitextModel(
        facts(results, summary, numbers),
        modules(results, sections.shown().size()),
        sections,
        new WikitextItems(results.usage(), sections.shown()).rows(results, ROOM_OF_ITEMS),
        functions(results.rankedFunctions()),
        unparsable(summary.unparsable()),
        Rows.of(WikitextOptions.of(summary.options()), 200, ROOM_OF_OPTIONS, row -> row));
  }

  private static Facts facts(Results results, Summary summary, SummaryJson numbers) {
    Object written = summary.times().get("written");
    String made =
        "Homolog " + Wikitext.text(summary.version()) + (written == null ? "" : " at " + written);
    return new Facts(
        made,
        WikitextOptions.numbers(numbers.counts()),
        summary.notes().stream().limit(MAX_NOTES).map(Wikitext::text).toList(),
        !results.usage().isEmpty());
  }

  private Rows modules(Results results, int sections) {
    List<RankedGroup> groups = results.rankedModules();
    var items = new GroupItems(results.usage());
    return Rows.of(
        ranks(groups),
        topGroups,
        ROOM_OF_GROUPS,
        rank -> WikitextGroups.ofModules(groups.get(rank - 1), rank, rank <= sections, items));
  }

  private Rows functions(List<RankedGroup> groups) {
    return Rows.of(
        ranks(groups),
        topGroups,
        ROOM_OF_FUNCTIONS,
        rank -> WikitextGroups.ofFunctions(groups.get(rank - 1), rank));
  }

  private static List<Integer> ranks(List<RankedGroup> groups) {
    return IntStream.rangeClosed(1, groups.size()).boxed().toList();
  }

  private static Rows unparsable(List<Summary.Failure> failures) {
    return Rows.of(
        failures,
        MAX_UNPARSABLE,
        Integer.MAX_VALUE,
        failure ->
            List.of(
                Wikitext.text(failure.path()),
                Integer.toString(failure.line()),
                Integer.toString(failure.column()),
                Wikitext.text(failure.reason())));
  }
}
