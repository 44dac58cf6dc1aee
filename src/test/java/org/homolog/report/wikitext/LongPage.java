package org.homolog.report.wikitext;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.homolog.clustering.Clustering;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.clustering.Variant;
import org.homolog.corpus.Capabilities;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.LineRange;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Wiki;
import org.homolog.ranking.Ranker;
import org.homolog.ranking.RankingOptions;
import org.homolog.report.result.Results;
import org.homolog.report.result.Summary;
import org.homolog.report.result.Summary.Failure;
import org.homolog.report.result.SummaryJson;
import org.homolog.verification.ClonePairs;

/** A page of far more than fits, with names as long as names can be. */
final class LongPage {
  private static final int GROUPS = 3_000;

  private LongPage() {}

  static String write() {
    Clustering modules = clustering(0, "m");
    Clustering functions = clustering(1, "f");
    var ranker = new Ranker(RankingOptions.DEFAULTS);
    var results =
        new Results(
            modules,
            functions,
            ranker.rank(modules.groups(), Map.of()),
            ranker.rank(functions.groups(), Map.of()),
            Map.of(),
            Map.of());
    String reason = "[".repeat(100_000);
    var summary =
        new Summary(
            "test",
            Map.of(),
            Collections.nCopies(GROUPS, new Failure(reason, 1, 1, reason)),
            Collections.nCopies(GROUPS, reason),
            Map.of());
    var out = new StringWriter();
    new WikitextPage(Integer.MAX_VALUE, out)
        .write(results, summary, SummaryJson.of(results, summary, Long.MAX_VALUE));
    return out.toString();
  }

  private static Clustering clustering(int ordinal, String prefix) {
    var variants = new ArrayList<Variant>();
    var groups = new ArrayList<RedundancyGroup>();
    for (int i = 0; i < GROUPS; i++) {
      var members = new ArrayList<CodeUnit>();
      for (int j = 0; j < 60; j++) {
        members.add(member(i * 100 + j, ordinal));
      }
      List<Integer> forms = Collections.nCopies(members.size(), 0);
      var names = new TreeSet<String>(List.of("[".repeat(1_000), "]".repeat(1_000)));
      var variant = new Variant(members, forms, forms);
      variants.add(variant);
      groups.add(
          new RedundancyGroup(
              prefix + i,
              members.getFirst(),
              new Capabilities(names, names),
              List.of(variant),
              List.of()));
    }
    return new Clustering(variants.size(), variants, new ClonePairs(), groups, List.of());
  }

  private static CodeUnit member(int number, int ordinal) {
    String title = "[".repeat(245) + number;
    var module = new ModuleId(new Wiki("zh_min_nanwiktionary"), title);
    return new CodeUnit(module, ordinal, new LineRange(1, 9), 10);
  }
}
