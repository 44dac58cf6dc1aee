package org.homolog.clustering;

import java.util.List;
import org.homolog.corpus.Capabilities;
import org.homolog.corpus.CodeUnit;
import org.homolog.verification.ClonePair;

/**
 * Code units, all modules or all functions, that most probably have a common origin.
 *
 * @param id lasts across runs
 * @param canonical the member with most transclusions, then the oldest first edit, then the first
 *     by wiki and title
 * @param capabilities of the canonical member
 * @param variants the canonical member's first, then by number of members
 * @param links the pair of each other variant's representative (right) with the canonical variant's
 *     (left), in the variants' order
 */
public record RedundancyGroup(
    String id,
    CodeUnit canonical,
    Capabilities capabilities,
    List<Variant> variants,
    List<ClonePair> links) {
  public RedundancyGroup {
    variants = List.copyOf(variants);
    links = List.copyOf(links);
    if (links.size() != variants.size() - 1) {
      throw new IllegalArgumentException("a group has a link for each variant but the first");
    }
  }

  /** The same by another name. */
  RedundancyGroup withId(String other) {
    return new RedundancyGroup(other, canonical, capabilities, variants, links);
  }

  /** Whether its members are modules, not functions. */
  public boolean ofModules() {
    return canonical.isModule();
  }

  /** The members of all variants. */
  public List<CodeUnit> members() {
    return variants.stream().flatMap(variant -> variant.members().stream()).toList();
  }
}
