package org.homolog.harvest;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.homolog.corpus.Usage;
import org.homolog.store.UsagePart;

/** Usage of which only figures are known. */
final class Figures {
  private Figures() {}

  static UsagePart part(String kind, Map<String, Long> figures, Instant asOf) {
    return new UsagePart(kind, new Usage(new TreeMap<>(figures), "", ""), asOf);
  }
}
