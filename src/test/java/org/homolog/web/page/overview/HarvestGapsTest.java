package org.homolog.web.page.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.homolog.corpus.Wiki;
import org.homolog.store.Fetch;
import org.homolog.store.MissedPage;
import org.homolog.web.edition.Harvested;
import org.homolog.web.page.overview.HarvestGaps.Gap;
import org.homolog.web.page.overview.HarvestGaps.Need;
import org.junit.jupiter.api.Test;

/** What a harvest missed is counted in full and listed in part. */
final class HarvestGapsTest {
  private static final Instant OLD = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant NEW = Instant.parse("2026-02-01T00:00:00Z");
  private static final Wiki ONE = new Wiki("enwiki");
  private static final Wiki OTHER = new Wiki("dewiki");

  private static Fetch fetch(Wiki wiki, String kind, Instant when, long missing, String reason) {
    return new Fetch(wiki, kind, when, 5, missing, reason);
  }

  private static HarvestGaps gaps(Fetch... fetches) {
    return HarvestGaps.of(new Harvested(List.of(fetches), List.of()), List.of(ONE, OTHER));
  }

  @Test
  void dumpsGiveModulesAndUsage() {
    HarvestGaps gaps =
        gaps(fetch(ONE, "dumps", OLD, 0, ""), fetch(OTHER, "modules", NEW, 3, "lag"));
    assertThat(gaps.needs())
        .containsExactly(
            new Need("modules", 1, 1, 0, OLD.toString(), NEW.toString()),
            new Need("usage", 1, 0, 1, OLD.toString(), OLD.toString()),
            new Need("pageviews", 0, 0, 2, "", ""));
    assertThat(gaps.gaps().rows())
        .startsWith(new Gap(OTHER, "modules", NEW.toString(), 3, "lag"))
        .contains(new Gap(OTHER, "usage", "", 0, ""), new Gap(ONE, "pageviews", "", 0, ""))
        .hasSize(4);
  }

  @Test
  void otherKindsAreNamedWhereTheyLackSomething() {
    assertThat(
            gaps(
                    fetch(ONE, "interwiki", OLD, 0, "a\n  table"),
                    fetch(OTHER, "requires", OLD, 0, ""))
                .gaps()
                .rows())
        .contains(new Gap(ONE, "interwiki", OLD.toString(), 0, "a table"))
        .noneMatch(gap -> gap.kind().equals("requires"));
  }

  @Test
  void nothingLacksWhereNothingWasHarvested() {
    assertThat(gaps().harvested()).isFalse();
    assertThat(gaps().gaps().count()).isZero();
  }

  @Test
  void listsAreBounded() {
    var missed = new ArrayList<MissedPage>();
    IntStream.range(0, 1_000)
        .forEach(i -> missed.add(new MissedPage(ONE, i, "T" + i, 1, "reason " + i % 50, 1, OLD)));
    var fetches =
        IntStream.range(0, 1_000)
            .mapToObj(i -> fetch(new Wiki("w" + i), "modules", OLD, i, "lag"))
            .toList();
    HarvestGaps gaps = HarvestGaps.of(new Harvested(fetches, missed), List.of());
    assertThat(gaps.gaps().count()).isEqualTo(3_000);
    assertThat(gaps.gaps().rows()).hasSizeLessThan(100);
    assertThat(gaps.gaps().rows().getFirst().missing()).isEqualTo(999);
    assertThat(gaps.pages().pages().count()).isEqualTo(1_000);
    assertThat(gaps.pages().pages().rows()).hasSizeLessThan(100);
    assertThat(gaps.pages().otherReasons()).isEqualTo(40);
    assertThat(gaps.pages().otherWikis()).isZero();
  }
}
