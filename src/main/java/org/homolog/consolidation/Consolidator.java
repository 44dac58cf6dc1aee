package org.homolog.consolidation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.clustering.Variant;
import org.homolog.consolidation.VariantFit.Fit;
import org.homolog.consolidation.alignment.Alignment;
import org.homolog.consolidation.alignment.Place;
import org.homolog.consolidation.alignment.Tree;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.Source;
import org.homolog.parse.LuaParser;
import org.homolog.parse.Parsed;
import org.homolog.parse.Unparsable;
import org.jspecify.annotations.Nullable;

/**
 * Plans how a redundancy group becomes one module: aligns each variant's syntax tree with the
 * canonical member's and proposes the literals that differ as parameters. For one thread, with a
 * stack for the deepest nesting that the parser takes.
 */
public final class Consolidator {
  private final ConsolidationOptions options;
  private final LuaParser parser = new LuaParser();

  public Consolidator(ConsolidationOptions options) {
    this.options = options;
  }

  /** A code unit that was read, or why there is none. */
  private record Read(CodeUnit member, @Nullable Tree tree, String reason) {}

  /** The plan for a group. */
  public ConsolidationPlan plan(RedundancyGroup group, Members members) throws IOException {
    var notes = new ArrayList<String>();
    List<Read> units = read(group, members, notes);
    var dependencies = new Dependencies(group, members);
    for (Read unit : units) {
      if (unit.tree() != null) {
        dependencies.read(unit.tree());
      }
    }
    Read canonical = units.getFirst();
    if (canonical.tree() == null) {
      notes.addFirst("nothing is compared: the canonical member: " + canonical.reason());
    }
    var fits = new ArrayList<VariantFit>();
    List<Parameter> parameters =
        canonical.tree() == null
            ? notCompared(group, units, fits)
            : parameters(group, units, canonical.tree(), fits);
    if (parameters.size() > options.maxParameters()) {
      notes.add(
          "%d more parameters are left out".formatted(parameters.size() - options.maxParameters()));
      parameters = parameters.subList(0, options.maxParameters());
    }
    return new ConsolidationPlan(
        group.id(), fits, parameters, dependencies.all(), dependencies.differingUses(), notes);
  }

  private List<Read> read(RedundancyGroup group, Members members, List<String> notes)
      throws IOException {
    List<Variant> variants = group.variants();
    var units = new ArrayList<Read>();
    for (int i = 0; i < variants.size(); i++) {
      CodeUnit member = i == 0 ? group.canonical() : variants.get(i).representative();
      Read read =
          i < options.maxVariants()
              ? read(member, members)
              : new Read(
                  member, null, "only %d variants are compared".formatted(options.maxVariants()));
      units.add(read);
      if (i > 0 && i < options.maxVariants() && read.tree() == null) {
        notes.add("%s is not compared: %s".formatted(member.module(), read.reason()));
      }
    }
    if (variants.size() > options.maxVariants()) {
      notes.add(
          "only %d of %d variants are compared; the others, of fewest modules, are left out"
              .formatted(options.maxVariants(), variants.size()));
    }
    return units;
  }

  private Read read(CodeUnit member, Members members) throws IOException {
    Optional<Source> source = members.source(member.module());
    if (source.isEmpty()) {
      return new Read(member, null, "there is no source");
    }
    int bytes = source.get().length();
    if (bytes > options.maxBytes()) {
      return new Read(
          member, null, "it has %,d bytes, more than %,d".formatted(bytes, options.maxBytes()));
    }
    return switch (parser.parse(source.get().bytes())) {
      case Parsed parsed -> new Read(member, Tree.of(parsed, member.ordinal()), "");
      case Unparsable unparsable -> new Read(member, null, "it does not parse: " + unparsable);
    };
  }

  private static List<Parameter> notCompared(
      RedundancyGroup group, List<Read> units, List<VariantFit> fits) {
    for (int i = 0; i < units.size(); i++) {
      String reason = units.get(i).reason();
      fits.add(
          fit(
              group,
              units,
              i,
              i == 0 ? Fit.CANONICAL : Fit.NOT_COMPARED,
              0,
              i > 0 && reason.isEmpty() ? "the canonical member was not compared" : reason));
    }
    return List.of();
  }

  private List<Parameter> parameters(
      RedundancyGroup group, List<Read> units, Tree canonical, List<VariantFit> fits) {
    var alignment = new Alignment(canonical);
    int[] lines = new int[units.size()];
    for (int i = 1; i < lines.length; i++) {
      Tree tree = units.get(i).tree();
      if (tree != null) {
        lines[i] = alignment.align(i, tree);
      }
    }
    List<Place> places = alignment.places();
    for (int i = 0; i < lines.length; i++) {
      fits.add(
          fit(
              group,
              units,
              i,
              kind(units.get(i), i, lines[i], places),
              lines[i],
              units.get(i).reason()));
    }
    var modules = group.variants().stream().map(variant -> variant.members().size()).toList();
    return new ParameterTable(
            canonical, alignment, new Values(canonical, modules, options.maxText()))
        .parameters();
  }

  private static Fit kind(Read unit, int variant, int lines, List<Place> places) {
    if (variant == 0) {
      return Fit.CANONICAL;
    }
    if (unit.tree() == null) {
      return Fit.NOT_COMPARED;
    }
    if (lines > 0) {
      return Fit.LOGIC;
    }
    return places.stream().anyMatch(place -> place.differs(variant)) ? Fit.PARAMETERS : Fit.EQUAL;
  }

  private static VariantFit fit(
      RedundancyGroup group, List<Read> units, int variant, Fit fit, int lines, String reason) {
    return new VariantFit(
        units.get(variant).member(),
        group.variants().get(variant).members().size(),
        fit,
        lines,
        fit == Fit.CANONICAL ? "" : reason);
  }
}
