package org.homolog.report.wikitext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.homolog.report.page.Made;
import org.homolog.report.result.Results;
import org.junit.jupiter.api.Test;

/** What the wikitext shows of items. */
final class WikitextItemsTest {
  @Test
  void keepsToItsBytes() {
    Results results = Made.ofItems(300, 20);
    WikitextModel.Items rows = new WikitextItems(results.usage(), List.of()).rows(results, 10_000);
    assertThat(rows.noCommonItem().bytes()).isBetween(5_000, 10_000);
    assertThat(rows.noCommonItem().cells().size() + rows.noCommonItem().leftOut()).isEqualTo(300);
  }
}
