package org.homolog.consolidation;

import java.util.List;

/**
 * What some variants use of the wiki and others do not.
 *
 * @param name such as {@code mw.wikibase} or a global
 * @param variants that use it, by their indexes, ascending
 * @param modules that run one of these
 */
public record DifferingUse(String name, List<Integer> variants, int modules) {
  public DifferingUse {
    variants = List.copyOf(variants);
  }
}
