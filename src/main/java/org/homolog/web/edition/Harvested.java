package org.homolog.web.edition;

import java.util.List;
import org.homolog.store.Fetch;
import org.homolog.store.MissedPage;

/** What was harvested and what was missed. */
public record Harvested(List<Fetch> fetches, List<MissedPage> missed) {
  public Harvested {
    fetches = List.copyOf(fetches);
    missed = List.copyOf(missed);
  }
}
