package org.homolog.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the page shows of items. */
final class ItemsJsonTest {
  @Test
  void showsTheFirstOnly() {
    ItemsJson json = ItemsJson.of(Made.ofItems(300, 20));
    assertThat(json.noCommonItem().first()).hasSize(100);
    assertThat(json.noCommonItem().more()).isEqualTo(200);
    assertThat(json.noCommonItem().first().getFirst().others().first()).hasSize(6);
    assertThat(json.noCommonItem().first().getFirst().others().more()).isEqualTo(13);
    assertThat(json.notSimilar().first()).hasSize(20);
    assertThat(json.notSimilar().first().getFirst().modules().more()).isEqualTo(294);
  }
}
