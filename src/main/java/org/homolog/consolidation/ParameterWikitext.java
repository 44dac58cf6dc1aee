package org.homolog.consolidation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homolog.consolidation.Parameter.EntryCounts;
import org.homolog.consolidation.Parameter.Value;
import org.homolog.corpus.ModuleId;
import org.homolog.wikitext.Wikitext;
import org.jspecify.annotations.Nullable;

/** Writes the parameters of a plan as wikitext, in which nothing of the modules does anything. */
public final class ParameterWikitext {
  private static final String TABLE = "{| class=\"wikitable\"\n";

  /** As many variants are named at a value. */
  private static final int MAX_NAMED = 5;

  private final ConsolidationPlan plan;

  private ParameterWikitext(ConsolidationPlan plan) {
    this.plan = plan;
  }

  /** A table of the parameters with a row for each value. */
  public static String table(ConsolidationPlan plan) {
    return new ParameterWikitext(plan).table();
  }

  /**
   * The table, the notes, and for each variant that parameters suffice for its module of
   * configuration.
   *
   * @param maxModules of configuration that are written
   */
  public static String section(ConsolidationPlan plan, int maxModules) {
    var writer = new ParameterWikitext(plan);
    String notes =
        plan.notes().stream()
            .map(note -> "* " + Wikitext.text(note) + "\n")
            .collect(Collectors.joining());
    return writer.table() + notes + writer.modules(maxModules);
  }

  private String table() {
    String rows = plan.parameters().stream().map(this::rows).collect(Collectors.joining());
    return TABLE
        + "! Parameter !! Kind !! Role !! Lines !! Value !! Modules !! Variants\n"
        + rows
        + "|}\n";
  }

  private String rows(Parameter parameter) {
    var rows = new StringBuilder();
    String span = "rowspan=\"" + parameter.values().size() + "\" | ";
    rows.append("|-\n| ").append(span).append(Wikitext.code(parameter.name()));
    rows.append("\n| ").append(span).append(parameter.kind());
    rows.append("\n| ").append(span).append(parameter.role());
    rows.append("\n| ").append(span).append(numbers(parameter.lines())).append('\n');
    for (Value value : parameter.values()) {
      rows.append(value == parameter.standard() ? "" : "|-\n")
          .append("| ")
          .append(shown(value))
          .append("\n| ")
          .append(value.modules())
          .append("\n| ")
          .append(variants(value.variants()))
          .append('\n');
    }
    return rows.toString();
  }

  private static String numbers(List<Integer> numbers) {
    return numbers.stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  private static String shown(Value value) {
    String text = value.text().isEmpty() ? "too long to show" : Wikitext.code(value.text());
    return text + counts(value.entries());
  }

  private static String counts(@Nullable EntryCounts counts) {
    if (counts == null) {
      return "";
    }
    String entries =
        String.format(
            Locale.ROOT, "<br>%,d %s", counts.total(), counts.total() == 1 ? "entry" : "entries");
    return counts.added() + counts.missing() + counts.changed() == 0
        ? entries
        : entries
            + String.format(
                Locale.ROOT,
                ": %,d added, %,d missing, %,d changed",
                counts.added(),
                counts.missing(),
                counts.changed());
  }

  private String variants(List<Integer> variants) {
    String named =
        variants.stream().limit(MAX_NAMED).map(this::name).collect(Collectors.joining("<br>"));
    int more = variants.size() - MAX_NAMED;
    return more > 0 ? named + "<br>and " + more + " more" : named;
  }

  private String name(int variant) {
    ModuleId id = plan.variants().get(variant).member().module();
    return Wikitext.text(id.wiki().dbname()) + " " + Wikitext.text("Module:" + id.title());
  }

  private String modules(int max) {
    return IntStream.range(0, plan.variants().size())
        .filter(variant -> plan.variants().get(variant).fit().parametersSuffice())
        .limit(plan.parameters().isEmpty() ? 0 : max)
        .mapToObj(
            variant ->
                "; "
                    + name(variant)
                    + "\n"
                    + Wikitext.block(ConfigurationModule.write(plan, variant))
                    + "\n")
        .collect(Collectors.joining());
  }
}
