package org.homolog.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ItemTest {
  @ParameterizedTest
  @ValueSource(strings = {"Q1", "Q42", "Q9999999999"})
  void anItemIsReadAsItIsWritten(String id) {
    assertThat(Item.parse(id)).map(Item::toString).contains(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Q",
        "Q0",
        "Q042",
        "q42",
        "42",
        "P31",
        "Q42 ",
        "Q4२",
        "Q42\n",
        "Q-1",
        "Q12345678901",
        "Q1]]{{Evil}}",
        "<b>Q42"
      })
  void anythingElseIsNone(String text) {
    assertThat(Item.parse(text)).isEmpty();
    assertThat(usage(text).item()).isEmpty();
  }

  @Test
  void usageHoldsTheItem() {
    assertThat(usage("Q42").item()).contains(new Item(42));
    assertThat(Usage.UNKNOWN.item()).isEmpty();
  }

  @Test
  void inOrderTheOlderComesFirst() {
    assertThat(new Item(9)).isLessThan(new Item(10));
    assertThatThrownBy(() -> new Item(0)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Usage usage(String item) {
    return new Usage(new TreeMap<>(), new TreeMap<>(Map.of(Usage.ITEM, item)), "", "");
  }
}
