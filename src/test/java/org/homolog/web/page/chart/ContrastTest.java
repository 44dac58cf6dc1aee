package org.homolog.web.page.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Colours of charts as WCAG has them: 4.5 for text, 3 for what is drawn, light and dark. */
final class ContrastTest {
  private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+): ([^;]+);");
  private static final Pattern BOTH = Pattern.compile("light-dark\\((#\\w+), (#\\w+)\\)");

  private static Map<String, String> tokens() throws IOException {
    Map<String, String> tokens = new HashMap<>();
    for (String name : new String[] {"base.css", "chart.css"}) {
      try (InputStream in =
          ContrastTest.class.getResourceAsStream("/org/homolog/web/asset/" + name)) {
        String css = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        TOKEN.matcher(css).results().forEach(each -> tokens.put(each.group(1), each.group(2)));
      }
    }
    return tokens;
  }

  private static String colour(String token, boolean dark) throws IOException {
    String value = Objects.requireNonNull(tokens().get(token), token);
    if (value.startsWith("var(--")) {
      return colour(value.substring("var(--".length(), value.length() - 1), dark);
    }
    var both = BOTH.matcher(value);
    return both.matches() ? both.group(dark ? 2 : 1) : value;
  }

  private static double luminance(String colour) {
    String hex = colour.length() == 4 ? colour.replaceAll("(\\w)", "$1$1") : colour;
    double sum = 0;
    double[] weights = {.2126, .7152, .0722};
    for (int i = 0; i < weights.length; i++) {
      double part = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum += weights[i] * (part <= .04045 ? part / 12.92 : Math.pow((part + .055) / 1.055, 2.4));
    }
    return sum;
  }

  private static double contrast(String one, String other) {
    double left = luminance(one) + .05;
    double right = luminance(other) + .05;
    return Math.max(left, right) / Math.min(left, right);
  }

  @ParameterizedTest
  @CsvSource({
    "chart-mark, background-base, 3",
    "border-interactive, background-base, 3",
    "color-error, background-base, 3",
    "color-base, background-base, 4.5",
    "color-subtle, background-base, 4.5",
    "color-progressive, background-base, 4.5",
    "chart-on-step, chart-step-1, 4.5",
    "chart-on-step, chart-step-2, 4.5",
    "chart-on-step, chart-step-3, 4.5",
    "chart-on-strong-step, chart-step-4, 4.5",
    "chart-on-strong-step, chart-step-5, 4.5"
  })
  void isEnough(String front, String back, double least) throws IOException {
    for (boolean dark : new boolean[] {false, true}) {
      assertThat(contrast(colour(front, dark), colour(back, dark)))
          .as("dark: %s", dark)
          .isGreaterThanOrEqualTo(least);
    }
  }
}
