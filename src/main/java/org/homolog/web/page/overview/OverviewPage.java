package org.homolog.web.page.overview;

import java.util.List;
import org.homolog.web.edition.Edition;

/** What the overview shows; the same for all who ask. */
record OverviewPage(
    Totals totals,
    Spreads spreads,
    WikiCharts wikis,
    CodeCharts code,
    NotLua notLua,
    HarvestGaps harvest,
    List<String> notes) {
  OverviewPage {
    notes = List.copyOf(notes);
  }

  static OverviewPage of(Edition edition) {
    return new OverviewPage(
        Totals.of(edition),
        Spreads.of(edition),
        WikiCharts.of(edition),
        CodeCharts.of(edition),
        NotLua.of(edition),
        HarvestGaps.of(
            edition.found().harvested(),
            edition.wikis().rows().stream().map(row -> row.wiki()).toList()),
        edition.found().summary().notes());
  }
}
