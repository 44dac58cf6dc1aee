package org.homolog.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files hold all rows, and make them as they are taken. */
final class ExportTest {
  private final AtomicInteger made = new AtomicInteger();

  private static List<Integer> rows(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  private static String whole(Answer answer) {
    var text = new StringBuilder(new String(answer.body(), StandardCharsets.UTF_8));
    answer.more().forEachRemaining(text::append);
    return text.toString();
  }

  private Answer csv(int count) {
    return Export.csv(
        "numbers.csv",
        List.of("place", "number"),
        rows(count),
        (place, row) -> {
          made.incrementAndGet();
          return List.of("" + place, "=" + row);
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 499, 500, 501, 1_146})
  void allRowsInTheirOrder(int count) {
    List<String> lines = whole(csv(count)).lines().toList();
    JsonNode array =
        new JsonMapper()
            .readTree(whole(Export.json(rows(count), (place, row) -> Map.of("is", place == row))));

    assertThat(lines).hasSize(1 + count).startsWith("place,number");
    if (count > 0) {
      assertThat(lines.getLast()).isEqualTo((count - 1) + ",'=" + (count - 1));
    }
    assertThat(array.isArray()).isTrue();
    assertThat(array.valueStream().filter(row -> row.get("is").asBoolean())).hasSize(count);
  }

  @Test
  void rowsAreMadeInPartsWhenTheyAreTaken() {
    Answer answer = csv(1_146);
    assertThat(made).hasValue(0);

    answer.more().next();

    assertThat(made).hasValue(500);
  }
}
