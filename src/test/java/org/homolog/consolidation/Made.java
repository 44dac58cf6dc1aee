package org.homolog.consolidation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.clustering.Variant;
import org.homolog.corpus.Capabilities;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.LineRange;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Source;
import org.homolog.corpus.Wiki;
import org.homolog.verification.ClonePair;
import org.homolog.verification.CloneType;
import org.homolog.verification.Evidence;
import org.homolog.verification.Likeness;
import org.jspecify.annotations.Nullable;

/** A group of sources, each a variant of its own wiki: {@code wiki0}, {@code wiki1}… */
final class Made implements Members {
  private final List<Variant> variants = new ArrayList<>();
  private final Map<ModuleId, Source> sources = new HashMap<>();
  private final Map<CodeUnit, Capabilities> needs = new HashMap<>();
  private final Map<ModuleId, Dependency.Target> targets = new HashMap<>();

  static Made of(String... sources) {
    var made = new Made();
    for (String source : sources) {
      made.variant(0, 1, Source.of(source));
    }
    return made;
  }

  static Made ofFunctions(int ordinal, String... sources) {
    var made = new Made();
    for (String source : sources) {
      made.variant(ordinal, 1, Source.of(source));
    }
    return made;
  }

  /** A variant of some modules of a source. */
  Made variant(int ordinal, int modules, Source source) {
    var units = new ArrayList<CodeUnit>();
    for (int i = 0; i < modules; i++) {
      var id = new ModuleId(new Wiki("wiki" + variants.size()), i == 0 ? "A" : "A" + i);
      units.add(new CodeUnit(id, ordinal, new LineRange(1, 1), 9));
      sources.put(id, source);
    }
    variants.add(Variant.of(units));
    return this;
  }

  Made needs(int variant, List<String> uses, List<String> requires) {
    needs.put(
        variants.get(variant).representative(),
        new Capabilities(new TreeSet<>(uses), new TreeSet<>(requires)));
    return this;
  }

  Made target(int variant, String title, String resolved, @Nullable String group) {
    var wiki = new Wiki("wiki" + variant);
    targets.put(
        new ModuleId(wiki, title), new Dependency.Target(new ModuleId(wiki, resolved), group));
    return this;
  }

  void forget(int variant) {
    sources.remove(variants.get(variant).representative().module());
  }

  ConsolidationPlan plan() {
    return plan(ConsolidationOptions.DEFAULTS);
  }

  ConsolidationPlan plan(ConsolidationOptions options) {
    CodeUnit canonical = variants.getFirst().representative();
    var likeness = new Likeness(CloneType.T3, false, 0.9, 0.9, 0.9, 0.9, Evidence.NONE);
    List<ClonePair> links =
        variants.stream()
            .skip(1)
            .map(variant -> new ClonePair(canonical, variant.representative(), likeness))
            .toList();
    var group = new RedundancyGroup("m1", canonical, Capabilities.NONE, variants, links);
    try {
      return new Consolidator(options).plan(group, this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<Source> source(ModuleId module) {
    return Optional.ofNullable(sources.get(module));
  }

  @Override
  public Optional<Capabilities> capabilities(CodeUnit member) {
    return Optional.ofNullable(needs.get(member));
  }

  @Override
  public Optional<Dependency.Target> dependency(Wiki wiki, String title) {
    return Optional.ofNullable(targets.get(new ModuleId(wiki, title)));
  }
}
