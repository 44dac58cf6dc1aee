package org.homolog.web.page.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contrasts that WCAG 2.2 asks for, of the colours that the style sheets give. */
final class CodeColoursTest {
  private static final double LEAST = 4.5;

  private static final List<String> BACKGROUNDS =
      List.of(
          "background-base",
          "background-subtle",
          "background-progressive-subtle",
          "background-warning-subtle",
          "background-added",
          "background-added-strong",
          "background-removed",
          "background-removed-strong");

  private static final Pattern COLOUR =
      Pattern.compile("--([a-z-]+): light-dark\\(#([0-9a-f]+), #([0-9a-f]+)\\)");

  private record Colour(String light, String dark) {}

  @Test
  void eachColourOfCodeIsReadOnEachBackground() throws IOException {
    Map<String, Colour> colours = colours();

    List<String> texts =
        Stream.concat(
                colours.keySet().stream().filter(name -> name.startsWith("code-")),
                Stream.of("color-base"))
            .sorted()
            .toList();

    assertThat(texts).hasSize(7);
    for (String text : texts) {
      for (String background : BACKGROUNDS) {
        Colour front = Objects.requireNonNull(colours.get(text));
        Colour back = Objects.requireNonNull(colours.get(background));
        assertThat(contrast(front.light(), back.light()))
            .as("%s on %s, light", text, background)
            .isGreaterThanOrEqualTo(LEAST);
        assertThat(contrast(front.dark(), back.dark()))
            .as("%s on %s, dark", text, background)
            .isGreaterThanOrEqualTo(LEAST);
      }
    }
  }

  private static Map<String, Colour> colours() throws IOException {
    var colours = new HashMap<String, Colour>();
    for (String sheet : List.of("base.css", "code.css")) {
      COLOUR
          .matcher(read(sheet))
          .results()
          .forEach(
              found -> colours.put(found.group(1), new Colour(found.group(2), found.group(3))));
    }
    return colours;
  }

  private static String read(String sheet) throws IOException {
    try (InputStream in =
        CodeColoursTest.class.getResourceAsStream("/org/homolog/web/asset/" + sheet)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static double contrast(String some, String other) {
    double a = luminance(some);
    double b = luminance(other);
    return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
  }

  private static double luminance(String hex) {
    String six = hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex;
    return .2126 * linear(six, 0) + .7152 * linear(six, 2) + .0722 * linear(six, 4);
  }

  private static double linear(String hex, int at) {
    double value = Integer.parseInt(hex, at, at + 2, 16) / 255.;
    return value <= .04045 ? value / 12.92 : Math.pow((value + .055) / 1.055, 2.4);
  }
}
