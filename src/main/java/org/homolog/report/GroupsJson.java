package org.homolog.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.clustering.Variant;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.Item;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;
import org.homolog.items.GroupItems;
import org.homolog.ranking.Mark;
import org.homolog.ranking.RankedGroup;
import org.homolog.report.GroupJson.MemberJson;
import org.homolog.report.GroupJson.VariantJson;
import org.homolog.report.result.Count;
import org.homolog.report.result.Decimals;
import org.homolog.report.result.Json;
import org.homolog.report.result.Needs;
import org.homolog.report.result.Results;
import org.homolog.verification.EvidenceJson;
import org.homolog.verification.Likeness;

/** Writes {@code groups.json}, a group a line: those of modules, then those of functions. */
final class GroupsJson {
  private final Places places;
  private final Map<ModuleId, Usage> usage;
  private final GroupItems items;
  private final Writer out;
  private int written;

  GroupsJson(Places places, Map<ModuleId, Usage> usage, Writer out) {
    this.places = places;
    this.usage = usage;
    this.items = new GroupItems(usage);
    this.out = out;
  }

  void write(Results results) throws IOException {
    out.write("{\"groups\":[");
    writeAll(results.rankedModules());
    writeAll(results.rankedFunctions());
    out.write("\n]}\n");
  }

  private void writeAll(List<RankedGroup> groups) throws IOException {
    for (int i = 0; i < groups.size(); i++) {
      out.write(written++ == 0 ? "\n" : ",\n");
      out.write(Json.line(json(groups.get(i), i + 1)));
    }
  }

  private GroupJson json(RankedGroup ranked, int rank) {
    RedundancyGroup group = ranked.group();
    return new GroupJson(
        group.id(),
        group.ofModules() ? "module" : "function",
        new GroupJson.Ranking(
            rank, Decimals.cut(ranked.impact()), ranked.values().byKey(), ranked.scores().byKey()),
        member(group.canonical()),
        Count.of(items.of(group)),
        Needs.of(ranked),
        variants(group));
  }

  private List<VariantJson> variants(RedundancyGroup group) {
    var variants = new ArrayList<VariantJson>();
    for (int i = 0; i < group.variants().size(); i++) {
      Variant variant = group.variants().get(i);
      Likeness likeness = i == 0 ? variant.likeness(0, 0) : group.links().get(i - 1).likeness();
      variants.add(
          new VariantJson(
              Decimals.cut(likeness.confidence()),
              EvidenceJson.of(likeness),
              Decimals.cut(likeness.similarity()),
              likeness.type().name(),
              likeness.sugar(),
              Decimals.cut(likeness.resemblance()),
              Decimals.cut(likeness.containment()),
              variant.members().stream().map(this::member).toList()));
    }
    return variants;
  }

  private MemberJson member(CodeUnit unit) {
    ModuleId module = unit.module();
    Set<String> marks = new TreeSet<>();
    Mark.of(module.title())
        .forEach(mark -> marks.add(mark.name().toLowerCase(java.util.Locale.ROOT)));
    return new MemberJson(
        module.wiki().dbname(),
        module.title(),
        places.of(module),
        unit.lines().toString(),
        unit.tokens(),
        items.of(module).map(Item::toString).orElse(""),
        usage.getOrDefault(module, Usage.UNKNOWN).figures(),
        marks);
  }
}
