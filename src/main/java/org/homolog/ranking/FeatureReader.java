package org.homolog.ranking;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;
import org.homolog.corpus.Wiki;

/** Reads a group's features from the members that count; see the package for the rules. */
final class FeatureReader {
  private final Map<ModuleId, Usage> usage;
  private final Optional<WikiTotals> totals;
  private final SmallWikis smallWikis;

  FeatureReader(Map<ModuleId, Usage> usage, boolean perWiki) {
    this.usage = usage;
    this.totals = perWiki ? Optional.of(new WikiTotals(usage)) : Optional.empty();
    smallWikis = new SmallWikis(usage.keySet());
  }

  /** The group's values, from {@code counted} of its members. */
  FeatureValues read(RedundancyGroup group, List<CodeUnit> counted) {
    var figures =
        new Figures(
            counted.stream()
                .map(CodeUnit::module)
                .sorted()
                .distinct()
                .map(id -> UsedModule.of(id, usage.getOrDefault(id, Usage.UNKNOWN)))
                .toList());
    return FeatureValues.of(
        feature ->
            switch (feature) {
              case TRANSCLUSIONS, PAGEVIEWS, PAGE_LINKS, EDITORS -> figures.sumOfMaxima(feature);
              case EDITS, MAJOR_EDITS, ANONYMOUS_EDITS -> figures.sum(feature);
              case LANGUAGE_LINKS, LENGTH, CATEGORIES, TRANSCLUDED_MODULES ->
                  figures.maximum(feature);
              case EDITS_PER_EDITOR -> figures.editsPerEditor();
              case EDITS_PER_DAY -> figures.editsPerDay();
              case WIKIS -> figures.wikis();
              case MEMBERS -> counted.size();
              case TOKENS_SAVED -> tokensSaved(group, counted);
              case EQUAL_SHARE -> equalShare(group, counted);
              case SMALL_WIKIS -> figures.smallWikis();
            },
        Arrays.stream(Feature.values())
            .filter(feature -> !figures.isKnown(feature))
            .collect(toUnmodifiableSet()));
  }

  /** The largest member stays where the canonical one does not count. */
  private static long tokensSaved(RedundancyGroup group, List<CodeUnit> counted) {
    long all = counted.stream().mapToLong(CodeUnit::tokens).sum();
    int kept =
        counted.contains(group.canonical())
            ? group.canonical().tokens()
            : counted.stream().mapToInt(CodeUnit::tokens).max().orElse(0);
    return all - kept;
  }

  private static double equalShare(RedundancyGroup group, List<CodeUnit> counted) {
    Set<CodeUnit> these = Set.copyOf(counted);
    long most =
        group.variants().stream()
            .mapToLong(variant -> variant.members().stream().filter(these::contains).count())
            .max()
            .orElse(0);
    return 100.0 * most / counted.size();
  }

  /**
   * @param figures in the features' order
   */
  private record UsedModule(Wiki wiki, Usage usage, long[] figures) {
    static UsedModule of(ModuleId id, Usage usage) {
      return new UsedModule(id.wiki(), usage, Feature.figures(usage));
    }

    long figure(Feature feature) {
      return figures[feature.ordinal()];
    }
  }

  /** The figures of a group's modules, in the order of wikis so that sums do not vary. */
  private final class Figures {
    private final List<UsedModule> modules;

    Figures(List<UsedModule> modules) {
      this.modules = modules;
    }

    /** Tells whether what the feature comes from is known of one of the modules. */
    boolean isKnown(Feature feature) {
      return switch (feature) {
        case WIKIS, MEMBERS, TOKENS_SAVED, EQUAL_SHARE, SMALL_WIKIS -> true;
        case MAJOR_EDITS -> isKnown(Feature.EDITS);
        case EDITS_PER_EDITOR -> isKnown(Feature.EDITS) && isKnown(Feature.EDITORS);
        case EDITS_PER_DAY ->
            isKnown(Feature.EDITS)
                && modules.stream().anyMatch(module -> !module.usage().firstEdit().isEmpty());
        case TRANSCLUSIONS,
            PAGEVIEWS,
            PAGE_LINKS,
            LANGUAGE_LINKS,
            EDITS,
            ANONYMOUS_EDITS,
            EDITORS,
            LENGTH,
            CATEGORIES,
            TRANSCLUDED_MODULES ->
            modules.stream()
                .anyMatch(module -> module.usage().figures().containsKey(feature.key()));
      };
    }

    double figure(Feature feature, UsedModule module) {
      long figure = module.figure(feature);
      return totals.isPresent() && feature.hasPerWiki()
          ? totals.get().percent(feature, module.wiki(), figure)
          : figure;
    }

    double sumOfMaxima(Feature feature) {
      return sumOfMaxima(module -> figure(feature, module));
    }

    private double sumOfMaxima(ToDoubleFunction<UsedModule> figure) {
      double sum = 0;
      double greatest = 0;
      for (int i = 0; i < modules.size(); i++) {
        if (startsWiki(i)) {
          sum += greatest;
          greatest = 0;
        }
        greatest = Math.max(greatest, figure.applyAsDouble(modules.get(i)));
      }
      return sum + greatest;
    }

    double sum(Feature feature) {
      double sum = 0;
      for (UsedModule module : modules) {
        sum += figure(feature, module);
      }
      return sum;
    }

    double maximum(Feature feature) {
      double greatest = 0;
      for (UsedModule module : modules) {
        greatest = Math.max(greatest, figure(feature, module));
      }
      return greatest;
    }

    int wikis() {
      int wikis = 0;
      for (int i = 0; i < modules.size(); i++) {
        wikis += startsWiki(i) ? 1 : 0;
      }
      return wikis;
    }

    int smallWikis() {
      int small = 0;
      for (int i = 0; i < modules.size(); i++) {
        small += startsWiki(i) && smallWikis.contains(modules.get(i).wiki()) ? 1 : 0;
      }
      return small;
    }

    private boolean startsWiki(int i) {
      return i == 0 || !modules.get(i).wiki().equals(modules.get(i - 1).wiki());
    }

    /** From counts, not percentages, whatever the options. */
    double editsPerEditor() {
      double editors = sumOfMaxima(module -> module.figure(Feature.EDITORS));
      return editors == 0 ? 0 : sum(Feature.EDITS) / editors;
    }

    double editsPerDay() {
      String first = "";
      String last = "";
      for (UsedModule module : modules) {
        String edit = module.usage().firstEdit();
        if (!edit.isEmpty() && (first.isEmpty() || edit.compareTo(first) < 0)) {
          first = edit;
        }
        edit = module.usage().lastEdit();
        last = edit.compareTo(last) > 0 ? edit : last;
      }
      double edits = sum(Feature.EDITS);
      if (edits == 0 || first.isEmpty() || last.isEmpty()) {
        return 0;
      }
      long seconds = Duration.between(Instant.parse(first), Instant.parse(last)).toSeconds();
      return seconds <= 0 ? 0 : edits * Duration.ofDays(1).toSeconds() / seconds;
    }
  }
}
