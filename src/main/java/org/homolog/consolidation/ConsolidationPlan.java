package org.homolog.consolidation;

import java.util.List;

/**
 * What it takes to make one module of a group's members.
 *
 * @param groupId the group's
 * @param variants all of the group's, the canonical one first; others name them by their index here
 * @param parameters by their places in the canonical member
 * @param dependencies what must move first, those that most modules name first
 * @param uses what some variants use of the wiki and others do not
 * @param notes what was left out and why, a sentence each
 */
public record ConsolidationPlan(
    String groupId,
    List<VariantFit> variants,
    List<Parameter> parameters,
    List<Dependency> dependencies,
    List<DifferingUse> uses,
    List<String> notes) {
  public ConsolidationPlan {
    variants = List.copyOf(variants);
    parameters = List.copyOf(parameters);
    dependencies = List.copyOf(dependencies);
    uses = List.copyOf(uses);
    notes = List.copyOf(notes);
    if (variants.isEmpty()) {
      throw new IllegalArgumentException("a plan is for a variant or more");
    }
  }

  /** How many modules run a variant that needs no more than the parameters. */
  public int mergeable() {
    return variants.stream()
        .filter(variant -> variant.fit().parametersSuffice())
        .mapToInt(VariantFit::modules)
        .sum();
  }
}
