package org.homolog.report.result;

import java.util.Set;
import org.homolog.corpus.Capabilities;
import org.homolog.ranking.RankedGroup;

/** What the canonical member of a group needs of its surroundings. */
public record Needs(boolean pure, Set<String> uses, Set<String> requires) {
  /** Those of the group. */
  public static Needs of(RankedGroup ranked) {
    Capabilities capabilities = ranked.group().capabilities();
    return new Needs(capabilities.pure(), capabilities.uses(), capabilities.requires());
  }
}
