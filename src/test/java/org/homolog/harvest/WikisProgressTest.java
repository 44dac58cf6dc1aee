package org.homolog.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.homolog.corpus.Wiki;
import org.homolog.pipeline.Progress;
import org.junit.jupiter.api.Test;

final class WikisProgressTest {
  private static final Wiki ONE = new Wiki("enwiki");
  private static final Wiki OTHER = new Wiki("bnwiki");

  private final List<String> told = new ArrayList<>();
  private final WikisProgress progress =
      new WikisProgress(
          new Progress() {
            @Override
            public void begin(String stage, long total) {}

            @Override
            public void step() {
              told.add("step");
            }

            @Override
            public void at(long done, long total, String unit, String more) {
              told.add("%d of %d %s, %s".formatted(done, total, unit, more));
            }

            @Override
            public void end(String summary) {}

            @Override
            public void warn(String message) {}
          },
          4);

  @Test
  void wikisThatHaveNotBegunAreTakenToBeLikeTheOthers() {
    progress.of(ONE).at(0, 500, "pages");
    progress.of(ONE).at(10, 1_000, "pages");
    progress.of(OTHER).at(5, 200, "pages");
    progress.finished(ONE);
    progress.finished(OTHER);
    assertThat(told)
        .containsExactly(
            "0 of 2000 pages, 0 of 4 wikis",
            "10 of 4000 pages, 0 of 4 wikis",
            "15 of 2400 pages, 0 of 4 wikis",
            "1005 of 2400 pages, 1 of 4 wikis",
            "1200 of 2400 pages, 2 of 4 wikis");
  }

  @Test
  void ofAWikiThatFailsThereIsNothing() {
    progress.of(ONE).at(10, 100, "pages");
    progress.finished(OTHER);
    assertThat(told)
        .containsExactly("10 of 400 pages, 0 of 4 wikis", "10 of 200 pages, 1 of 4 wikis");
  }

  @Test
  void wikisAreStepsWhereNothingElseIsCounted() {
    progress.finished(ONE);
    progress.finished(OTHER);
    assertThat(told).containsExactly("step", "step");
  }
}
