package org.homolog.web.page.group;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.consolidation.ConfigurationModule;
import org.homolog.consolidation.ConsolidationOptions;
import org.homolog.consolidation.ConsolidationPlan;
import org.homolog.consolidation.Consolidator;
import org.homolog.consolidation.Dependency;
import org.homolog.consolidation.Members;
import org.homolog.consolidation.Parameter;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Source;
import org.homolog.corpus.Wiki;
import org.homolog.report.result.RequiredModule;
import org.homolog.web.edition.Edition;
import org.homolog.web.table.ModuleRow;

/** What it takes to merge a group. */
record MergePage(GroupPage page, ConsolidationPlan plan) {
  private static final int MOST_VALUES = 6;

  static MergePage of(GroupPage page) throws IOException {
    return new MergePage(page, plan(page.group(), page.edition()));
  }

  static ConsolidationPlan plan(RedundancyGroup group, Edition edition) throws IOException {
    return new Consolidator(ConsolidationOptions.DEFAULTS).plan(group, members(edition));
  }

  private static Members members(Edition edition) {
    return new Members() {
      @Override
      public Optional<Source> source(ModuleId module) throws IOException {
        return edition.source(module);
      }

      @Override
      public Optional<Dependency.Target> dependency(Wiki wiki, String title) {
        ModuleId id =
            RequiredModule.of(wiki, title, module -> edition.modules().find(module).isPresent());
        return edition.modules().find(id).map(row -> target(row));
      }
    };
  }

  private static Dependency.Target target(ModuleRow row) {
    return new Dependency.Target(
        row.module().id(), row.group().map(group -> group.group().id()).orElse(null));
  }

  int mostValues() {
    return MOST_VALUES;
  }

  /** Names of variants. */
  static String names(List<Integer> variants) {
    String names =
        String.join(", ", variants.stream().limit(MOST_VALUES).map(Letters::of).toList());
    return variants.size() > MOST_VALUES ? names + " …" : names;
  }

  /** What a parameter is, in words. */
  static String kind(Parameter parameter) {
    return switch (parameter.role()) {
      case VALUE -> parameter.kind().toString();
      case FIELD -> "name of a field that is read, as of an argument";
      case OWN_FIELD -> "name of its own field: choose one";
      case EXPORT -> "name of an exported function";
    };
  }

  /** The module that a wiki of the variant would have beside the shared one. */
  String configuration(int variant) {
    return ConfigurationModule.write(plan, variant);
  }
}
