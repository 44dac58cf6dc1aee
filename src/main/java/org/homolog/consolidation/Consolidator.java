package org.homolog.consolidation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.consolidation.VariantFit.Fit;
import org.homolog.consolidation.alignment.Alignment;
import org.homolog.consolidation.alignment.Place;
import org.homolog.consolidation.alignment.Tree;
import org.jspecify.annotations.Nullable;

/**
 * Plans how a redundancy group becomes one module: aligns each variant's syntax tree with the
 * canonical member's and proposes the literals that differ as parameters. For one thread, with a
 * stack for the deepest nesting that the parser takes.
 */
public final class Consolidator {
  private final ConsolidationOptions options;
  private final MemberReader reader;

  public Consolidator(ConsolidationOptions options) {
    this.options = options;
    reader = new MemberReader(options);
  }

  /** The fits of all variants and the parameters that they take. */
  private record Compared(List<VariantFit> fits, List<Parameter> parameters) {}

  /** The plan for a group. */
  public ConsolidationPlan plan(RedundancyGroup group, Members members) throws IOException {
    var notes = new ArrayList<String>();
    List<Unit> units = reader.read(group, members, notes);
    var dependencies = new Dependencies(group, members);
    units.stream().map(Unit::tree).filter(Objects::nonNull).forEach(dependencies::read);
    Tree canonical = units.getFirst().tree();
    Compared compared = canonical == null ? notCompared(units) : compare(canonical, units, notes);
    int most = Math.min(options.maxParameters(), compared.parameters().size());
    if (most < compared.parameters().size()) {
      notes.add("%d more parameters are left out".formatted(compared.parameters().size() - most));
    }
    return new ConsolidationPlan(
        group.id(),
        compared.fits(),
        compared.parameters().subList(0, most),
        dependencies.all(),
        dependencies.differingUses(),
        notes);
  }

  private static Compared notCompared(List<Unit> units) {
    var fits = new ArrayList<VariantFit>();
    for (Unit unit : units) {
      String reason =
          unit.reason().isEmpty() ? "the canonical member is not compared" : unit.reason();
      fits.add(
          fits.isEmpty()
              ? new VariantFit(unit.member(), unit.modules(), Fit.CANONICAL, 0, "")
              : new VariantFit(unit.member(), unit.modules(), Fit.NOT_COMPARED, 0, reason));
    }
    return new Compared(fits, List.of());
  }

  private Compared compare(Tree canonical, List<Unit> units, List<String> notes) {
    var alignment = new Alignment(canonical);
    int[] lines = new int[units.size()];
    for (int i = 1; i < lines.length; i++) {
      @Nullable Tree tree = units.get(i).tree();
      if (tree != null) {
        lines[i] = alignment.align(i, tree);
      }
    }
    for (int rough : alignment.rough()) {
      notes.add(
          units.get(rough).member().module()
              + " is too long for an exact alignment: in some parts only what is rare in both, or"
              + " alike but for names and literals, is aligned");
    }
    List<Place> places = alignment.places();
    var fits = new ArrayList<VariantFit>();
    for (int i = 0; i < lines.length; i++) {
      Unit unit = units.get(i);
      Fit fit = fit(i, unit.tree(), lines[i], places);
      fits.add(new VariantFit(unit.member(), unit.modules(), fit, lines[i], unit.reason()));
    }
    List<Integer> modules = units.stream().map(Unit::modules).toList();
    var values = new Values(canonical, modules, options.maxText());
    return new Compared(fits, new ParameterTable(canonical, alignment, values).parameters());
  }

  private static Fit fit(int variant, @Nullable Tree tree, int lines, List<Place> places) {
    if (variant == 0) {
      return Fit.CANONICAL;
    }
    if (tree == null) {
      return Fit.NOT_COMPARED;
    }
    if (lines > 0) {
      return Fit.LOGIC;
    }
    return places.stream().anyMatch(place -> place.differs(variant)) ? Fit.PARAMETERS : Fit.EQUAL;
  }
}
