package org.homolog.items;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.homolog.clustering.Clustering;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.clustering.Variant;
import org.homolog.corpus.Capabilities;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.LineRange;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;
import org.homolog.corpus.Wiki;
import org.homolog.verification.ClonePair;
import org.homolog.verification.ClonePairs;
import org.homolog.verification.CloneType;
import org.homolog.verification.Evidence;
import org.homolog.verification.Likeness;

/** Modules of three wikis with items, in groups, variants and clone pairs drawn by chance. */
final class Drawn {
  private static final List<String> ITEMS = List.of("", "", "Q1", "Q2", "Q3", "Q10", "Q0", "[[x]]");

  final List<ModuleId> modules = new ArrayList<>();
  final Map<ModuleId, Usage> usage = new TreeMap<>();
  final Map<ModuleId, Integer> variantOf = new TreeMap<>();
  final Clustering clustering;

  private final List<Variant> variants = new ArrayList<>();
  private final ClonePairs pairs = new ClonePairs();
  private final List<RedundancyGroup> groups = new ArrayList<>();
  private final Random random;

  Drawn(Random random) {
    this.random = random;
    int size = 2 + random.nextInt(14);
    for (int i = 0; i < size; i++) {
      var id = new ModuleId(new Wiki("wiki" + i * 3 / size), "M%02d".formatted(i));
      modules.add(id);
      if (random.nextInt(8) > 0) {
        usage.put(id, usage());
      }
    }
    drawGroups(new ArrayList<>(modules));
    for (int i = random.nextInt(20); i > 0; i--) {
      int left = random.nextInt(variants.size());
      int right = random.nextInt(variants.size());
      if (left != right) {
        pairs.add(Math.min(left, right), Math.max(left, right), likeness(random.nextInt(5) / 5.0));
      }
    }
    clustering = new Clustering(variants.size(), variants, pairs, groups, List.of());
  }

  private Usage usage() {
    return new Usage(
        new TreeMap<>(
            Map.of(
                "transclusions", (long) random.nextInt(4), "pageviews", (long) random.nextInt(3))),
        new TreeMap<>(Map.of(Usage.ITEM, ITEMS.get(random.nextInt(ITEMS.size())))),
        "",
        "");
  }

  private static Likeness likeness(double similarity) {
    return new Likeness(
        CloneType.T3, false, similarity, similarity, similarity, similarity, Evidence.NONE);
  }

  /** Takes modules for groups of some variants each; a module that is left alone is in none. */
  private void drawGroups(List<ModuleId> left) {
    while (!left.isEmpty()) {
      List<Variant> own = new ArrayList<>();
      int size = 0;
      for (int count = 1 + random.nextInt(3); count > 0 && !left.isEmpty(); count--) {
        own.add(drawVariant(left));
        size += own.getLast().members().size();
      }
      if (size > 1) {
        CodeUnit canonical = own.getFirst().representative();
        List<ClonePair> links =
            own.stream()
                .skip(1)
                .map(other -> new ClonePair(canonical, other.representative(), likeness(0.5)))
                .toList();
        groups.add(
            new RedundancyGroup("m" + groups.size(), canonical, Capabilities.NONE, own, links));
      }
    }
  }

  private Variant drawVariant(List<ModuleId> left) {
    List<CodeUnit> members = new ArrayList<>();
    for (int count = 1 + random.nextInt(3); count > 0 && !left.isEmpty(); count--) {
      ModuleId module = left.remove(random.nextInt(left.size()));
      variantOf.put(module, variants.size());
      members.add(new CodeUnit(module, 0, new LineRange(1, 9), 10));
    }
    members.sort(null);
    variants.add(Variant.of(members));
    return variants.getLast();
  }
}
