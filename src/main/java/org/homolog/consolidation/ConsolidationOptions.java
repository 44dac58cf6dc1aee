package org.homolog.consolidation;

import java.util.ArrayList;

/**
 * What bounds a plan.
 *
 * @param maxVariants that are compared, the canonical one among them
 * @param maxBytes of a source that is compared
 * @param maxParameters that are proposed
 * @param maxText characters of a value that is shown as it is written
 */
public record ConsolidationOptions(int maxVariants, int maxBytes, int maxParameters, int maxText) {
  public static final ConsolidationOptions DEFAULTS =
      new ConsolidationOptions(24, 200_000, 200, 4_000);

  public ConsolidationOptions {
    var errors = new ArrayList<String>();
    if (maxVariants < 1) {
      errors.add("at least 1 variant is compared, not " + maxVariants);
    }
    if (maxBytes < 0 || maxParameters < 0 || maxText < 0) {
      errors.add("no bound is negative");
    }
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", errors));
    }
  }
}
