package org.homolog.web.page.module;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.clustering.Variant;
import org.homolog.corpus.LineRange;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Source;
import org.homolog.highlight.LineLexer;
import org.homolog.pipeline.query.CopiedFunction;
import org.homolog.pipeline.unit.UnparsableException;
import org.homolog.retrieval.UnparsableText;
import org.homolog.verification.Likeness;
import org.homolog.web.edition.Edition;
import org.homolog.web.edition.Edition.GroupedFunction;
import org.homolog.web.http.Address;
import org.homolog.web.page.Figures;
import org.homolog.web.page.ModulePaths;
import org.homolog.web.page.Shown;
import org.homolog.web.page.code.Link;
import org.homolog.web.page.code.SourceView;
import org.homolog.web.page.code.SourceView.Margin;
import org.homolog.web.table.GroupRow;
import org.homolog.web.table.ModuleRow;
import org.jspecify.annotations.Nullable;

/**
 * What a module's page shows.
 *
 * @param source null where the text has changed since the results were made
 * @param unparsable why it is not Lua 5.1, with line and column; else empty
 */
record ModulePage(
    ModuleRow row,
    Edition edition,
    List<FunctionRow> functions,
    @Nullable SourceView source,
    String unparsable) {
  private static final int MOST_COPIES = 4;
  private static final int MOST_RELATED = 100;
  private static final int MOST_HEAD = 120;
  private static final int MOST_FUNCTIONS_BYTES = 500_000;

  ModulePage {
    functions = List.copyOf(functions);
  }

  static ModulePage of(ModuleRow row, Edition edition, int from) throws IOException {
    Optional<Source> source = edition.source(row.module().id());
    if (source.isEmpty()) {
      return new ModulePage(row, edition, List.of(), null, "");
    }
    List<FunctionRow> functions = List.of();
    try {
      if (source.get().length() <= MOST_FUNCTIONS_BYTES) {
        functions = functions(row.module().id(), source.get(), edition);
      }
    } catch (UnparsableException _) {
      functions = List.of();
    }
    return new ModulePage(
        row,
        edition,
        functions,
        view(row.module().id(), source.get(), functions, from),
        edition.unparsable(row).map(ModulePage::reason).orElse(""));
  }

  private static String reason(UnparsableText failure) {
    return failure.line() + ":" + failure.column() + ": " + failure.reason();
  }

  private static List<FunctionRow> functions(ModuleId id, Source source, Edition edition)
      throws IOException {
    Map<Integer, GroupRow> groups = new HashMap<>();
    for (GroupedFunction function : edition.functions(id)) {
      groups.put(function.unit().ordinal(), function.group());
    }
    List<String> lines = LineLexer.lines(source.text());
    var rows = new ArrayList<FunctionRow>();
    for (CopiedFunction function : edition.search().functions(source, MOST_COPIES + 1)) {
      int first = function.extent().lines().first();
      String head = first <= lines.size() ? lines.get(first - 1).strip() : "";
      rows.add(
          FunctionRow.of(
              function,
              Shown.text(head.length() > MOST_HEAD ? head.substring(0, MOST_HEAD) + " …" : head),
              id,
              Optional.ofNullable(groups.get(function.extent().ordinal()))));
    }
    return rows;
  }

  private static SourceView view(
      ModuleId id, Source source, List<FunctionRow> functions, int from) {
    var notes = new HashMap<Integer, Link>();
    for (FunctionRow function : functions) {
      if (function.copies() > 0) {
        int line = function.extent().lines().first();
        notes.put(
            line,
            new Link(
                Figures.count(function.copies(), "copy"),
                "#function-" + function.extent().ordinal()));
      }
    }
    Address page = ModulePaths.of(id);
    return new SourceView(
        source,
        new Margin(List.<LineRange>of(), notes),
        from,
        line -> page.with("from", line) + "#source");
  }

  ModuleId id() {
    return row.module().id();
  }

  String title() {
    return Shown.text(id().title());
  }

  /** Returns the number of its lines, unless its text is newer than the index. */
  OptionalDouble lines() {
    return row.text().kind() == ModuleRow.Kind.UNKNOWN
        ? OptionalDouble.empty()
        : OptionalDouble.of(row.text().lines());
  }

  List<ModuleRow> requires() {
    return edition.requires(row);
  }

  /** The modules that load this one, those of most transclusions first. */
  List<ModuleRow> requiredBy() {
    return edition.requiredBy(row).stream()
        .sorted(
            (one, other) ->
                Long.compare(other.usage().transclusions(), one.usage().transclusions()))
        .limit(MOST_RELATED)
        .toList();
  }

  /** What else is in its group: {@code 2 copies of equal code and 4 relatives}. */
  String others() {
    RedundancyGroup group = row.group().orElseThrow().group();
    int copies = variant(group).members().size() - 1;
    int relatives = group.members().size() - 1 - copies;
    String equal = Figures.count(copies, "copy") + " of equal code";
    String related = Figures.count(relatives, "relative");
    return relatives == 0 ? equal : copies == 0 ? related : equal + " and " + related;
  }

  /** How alike it and the canonical member of its group are; null where their code is equal. */
  @Nullable Likeness likeness() {
    RedundancyGroup group = row.group().orElseThrow().group();
    int place = group.variants().indexOf(variant(group));
    return place == 0 ? null : group.links().get(place - 1).likeness();
  }

  private Variant variant(RedundancyGroup group) {
    return group.variants().stream()
        .filter(each -> each.members().stream().anyMatch(unit -> unit.module().equals(id())))
        .findFirst()
        .orElseThrow();
  }

  /** Where what is similar to it is searched for. */
  String search() {
    return Address.to("/search")
        .with("wiki", id().wiki().dbname())
        .with("title", id().title())
        .toString();
  }
}
