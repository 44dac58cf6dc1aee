package org.homolog.web.api;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homolog.report.result.SummaryJson;
import org.homolog.store.Fetch;
import org.homolog.store.MissedPage;
import org.homolog.web.edition.Edition;
import org.homolog.web.edition.Edition.Found;
import org.homolog.web.edition.Harvested;

/**
 * What is said of the whole.
 *
 * @param edition another text for every state of the workspace
 * @param written when the results were made, as ISO 8601
 * @param options of all stages, by name
 * @param notes what was done differently for lack of room
 */
record StatsJson(
    String version,
    String edition,
    String written,
    Map<String, Long> counts,
    Map<String, Object> options,
    List<String> notes,
    HarvestedJson harvested) {
  /**
   * @param missed pages that could not be had, by wiki
   */
  record HarvestedJson(SortedMap<String, Integer> missed, List<FetchJson> fetches) {
    static HarvestedJson of(Harvested harvested) {
      var missed = new TreeMap<String, Integer>();
      for (MissedPage page : harvested.missed()) {
        missed.merge(page.wiki().dbname(), 1, Integer::sum);
      }
      return new HarvestedJson(missed, harvested.fetches().stream().map(FetchJson::of).toList());
    }
  }

  /**
   * How far one kind of harvest of a wiki came.
   *
   * @param asOf ISO 8601
   */
  record FetchJson(String wiki, String kind, String asOf, long done, long missing, String reason) {
    static FetchJson of(Fetch fetch) {
      return new FetchJson(
          fetch.wiki().dbname(),
          fetch.kind(),
          fetch.asOf().toString(),
          fetch.done(),
          fetch.missing(),
          fetch.reason());
    }
  }

  static StatsJson of(Edition edition) {
    Found found = edition.found();
    SummaryJson numbers = found.numbers();
    return new StatsJson(
        numbers.version(),
        found.tag(),
        String.valueOf(numbers.times().get("written")),
        numbers.counts(),
        numbers.options(),
        numbers.notes(),
        HarvestedJson.of(found.harvested()));
  }
}
