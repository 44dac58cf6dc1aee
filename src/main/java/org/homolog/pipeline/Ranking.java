package org.homolog.pipeline;

import java.util.List;
import org.homolog.ranking.RankedGroup;

/** All groups in their order. */
public record Ranking(List<RankedGroup> modules, List<RankedGroup> functions) {
  public Ranking {
    modules = List.copyOf(modules);
    functions = List.copyOf(functions);
  }
}
