package org.homolog.web.page;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.homolog.corpus.Usage;
import org.homolog.ranking.Feature;
import org.homolog.verification.EvidenceText;
import org.homolog.verification.Likeness;

/** Numbers as pages show them. */
public final class Figures {
  private static final int LAST_OF_DATE = 10;

  private Figures() {}

  /** A count with commas. */
  public static String count(long count) {
    return "%,d".formatted(count);
  }

  /** Returns a figure of a module, if it is known. */
  public static OptionalDouble of(Usage usage, String name) {
    OptionalLong figure = usage.known(name);
    return figure.isPresent() ? OptionalDouble.of(figure.getAsLong()) : OptionalDouble.empty();
  }

  /** A value of a feature: a count with commas, or two decimals. */
  public static String value(double value) {
    return value == Math.rint(value) ? count((long) value) : "%,.2f".formatted(value);
  }

  /** A similarity or score, cut off so that 1 stands for 1 only. */
  public static String measure(double measure) {
    return "%.2f".formatted(Math.floor(measure * 100) / 100);
  }

  /** A confidence, of which the last hundredth matters, cut off so that 1 stands for 1 only. */
  public static String confidence(double confidence) {
    return "%.3f".formatted(Math.floor(confidence * 1000 + 1e-9) / 1000);
  }

  /** What a confidence was made of, in words that keep a number and its sign on one line. */
  public static String evidence(Likeness likeness) {
    return EvidenceText.of(likeness).replace(" %", "\u00A0%");
  }

  /** {@code 1 wiki}, {@code 3 wikis}. */
  public static String count(long count, String thing) {
    return count(count) + " " + (count == 1 ? thing : plural(thing));
  }

  private static String plural(String thing) {
    return thing.endsWith("y") ? thing.substring(0, thing.length() - 1) + "ies" : thing + "s";
  }

  /** {@code T2, sugar}. */
  public static String type(Likeness likeness) {
    return likeness.type() + (likeness.sugar() ? ", sugar" : "");
  }

  /** {@code tokens saved}. */
  public static String name(Feature feature) {
    return feature.key().replace('_', ' ');
  }

  /** The day of a time in ISO 8601. */
  public static String day(String time) {
    return time.length() < LAST_OF_DATE ? time : time.substring(0, LAST_OF_DATE);
  }

  /** A word with a capital. */
  public static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
