package org.homolog.report.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import org.homolog.clustering.Clustering;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.clustering.Variant;
import org.homolog.corpus.Capabilities;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.LineRange;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;
import org.homolog.corpus.Wiki;
import org.homolog.ranking.Ranker;
import org.homolog.ranking.RankingOptions;
import org.homolog.report.result.Results;
import org.homolog.store.StoredModule;
import org.homolog.verification.ClonePair;
import org.homolog.verification.ClonePairs;
import org.homolog.verification.CloneType;
import org.homolog.verification.Evidence;
import org.homolog.verification.Likeness;

/** Results of modules that are made up: those of one group have a variant each. */
public final class Made {
  static final Likeness ALIKE =
      new Likeness(CloneType.T3, false, 0.75, 0.75, 0.6, 0.9, Evidence.NONE);

  private final List<Variant> variants = new ArrayList<>();
  private final List<RedundancyGroup> groups = new ArrayList<>();
  private final ClonePairs pairs = new ClonePairs();
  private final Map<ModuleId, StoredModule> stored = new HashMap<>();

  public static CodeUnit module(String wiki, String title) {
    return new CodeUnit(new ModuleId(new Wiki(wiki), title), 0, new LineRange(1, 9), 100);
  }

  /** A module that is in no group. */
  public Made module(CodeUnit unit) {
    ModuleId id = unit.module();
    stored.put(id, new StoredModule(id, OptionalLong.empty(), 0, id.toString(), Optional.empty()));
    return this;
  }

  /** A group with the first as its canonical member, which requires these. */
  public Made group(String id, List<String> requires, CodeUnit... members) {
    List<Variant> own = new ArrayList<>();
    List<ClonePair> links = new ArrayList<>();
    for (CodeUnit member : members) {
      module(member);
      own.add(Variant.of(List.of(member)));
      if (own.size() > 1) {
        pairs.add(variants.size(), variants.size() + own.size() - 1, ALIKE);
        links.add(new ClonePair(members[0], member, ALIKE));
      }
    }
    variants.addAll(own);
    var capabilities = new Capabilities(new TreeSet<>(), new TreeSet<>(requires));
    groups.add(new RedundancyGroup(id, members[0], capabilities, own, links));
    return this;
  }

  /** A clone pair of the canonical members of two groups, by their places. */
  public Made pair(int left, int right, double similarity) {
    pairs.add(
        variants.indexOf(groups.get(left).variants().getFirst()),
        variants.indexOf(groups.get(right).variants().getFirst()),
        new Likeness(
            CloneType.T3, false, similarity, similarity, similarity, similarity, Evidence.NONE));
    return this;
  }

  /** Groups of modules on as many wikis, where each wiki's modules have one item. */
  public static Results ofItems(int groups, int members) {
    var made = new Made();
    Map<ModuleId, Usage> usage = new HashMap<>();
    for (int group = 0; group < groups; group++) {
      CodeUnit[] units = new CodeUnit[members];
      for (int i = 0; i < members; i++) {
        units[i] = module("w" + i, "T" + group);
        var item = new TreeMap<>(Map.of(Usage.ITEM, "Q" + (1 + i)));
        usage.put(units[i].module(), new Usage(new TreeMap<>(), item, "", ""));
      }
      made.group("m" + group, List.of(), units);
    }
    return made.results(usage);
  }

  public Results results() {
    return results(Map.of());
  }

  public Results results(Map<ModuleId, Usage> usage) {
    return new Results(
        new Clustering(variants.size(), variants, pairs, groups, List.of()),
        Clustering.NONE,
        new Ranker(RankingOptions.DEFAULTS).rank(groups, Map.of()),
        List.of(),
        stored,
        usage);
  }
}
