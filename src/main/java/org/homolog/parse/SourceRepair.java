package org.homolog.parse;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.Optional;

/**
 * Makes a source parse that does not, for comparing what it holds: what a block lacks is added at
 * the end, and lines at which the parser stops are left out. Lines and columns stay as they are.
 * The result says nothing of what Lua would do with the source.
 */
public final class SourceRepair {
  /** Lines that are left out, and closings that are added, at most. */
  private static final int STEPS = 60;

  /** The part of a source that has to be left. */
  private static final double LEFT = 0.5;

  private static final byte[] NONE = {};

  private final LuaParser parser;
  private byte[] text;

  /** The length of the text without the closings that were added. */
  private int length;

  private SourceRepair(LuaParser parser, byte[] source) {
    this.parser = parser;
    text = source.clone();
    length = source.length;
  }

  /**
   * Parses as much of a source as can be parsed.
   *
   * @return nothing if that is less than half of it
   */
  public static Optional<Parsed> parse(LuaParser parser, byte[] source) {
    return new SourceRepair(parser, source).run(letters(source));
  }

  private Optional<Parsed> run(int before) {
    for (int step = 0; step < STEPS; step++) {
      switch (parser.parse(text)) {
        case Parsed parsed -> {
          return letters(Arrays.copyOf(text, length)) < before * LEFT || parsed.tokens().size() == 0
              ? Optional.empty()
              : Optional.of(parsed);
        }
        case Unparsable failure -> {
          if (!repair(failure)) {
            return Optional.empty();
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Whether there was something that could be done. */
  private boolean repair(Unparsable failure) {
    byte[] closing = closing(failure);
    if (closing.length > 0) {
      byte[] longer = Arrays.copyOf(text, text.length + closing.length);
      System.arraycopy(closing, 0, longer, text.length, closing.length);
      text = longer;
      return true;
    }
    return leaveOut(failure.line());
  }

  /** What the end of the text lacks, as far as it is one token. */
  private static byte[] closing(Unparsable failure) {
    if (!failure.reason().startsWith("unexpected end of file")) {
      return NONE;
    }
    String expected = failure.reason().substring(failure.reason().indexOf(',') + 1);
    if (expected.contains("an expression")) {
      return "\nnil".getBytes(US_ASCII);
    }
    for (String token : new String[] {"end", "}", ")", "]"}) {
      if (expected.contains("'" + token + "'")) {
        return ("\n" + token).getBytes(US_ASCII);
      }
    }
    return NONE;
  }

  /** Leaves out a line, the last that is not blank where the line holds nothing of the source. */
  private boolean leaveOut(int line) {
    int end = length;
    int start = 0;
    int number = 1;
    for (int i = 0; i < length; i++) {
      if (text[i] == '\n') {
        if (number == line) {
          end = i;
          break;
        }
        number++;
        start = i + 1;
      }
    }
    if (number < line || isBlank(start, end)) {
      end = length;
      while (end > 0 && text[end - 1] <= ' ' && text[end - 1] >= 0) {
        end--;
      }
      start = end;
      while (start > 0 && text[start - 1] != '\n') {
        start--;
      }
    }
    if (isBlank(start, end)) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (text[i] != '\r') {
        text[i] = ' ';
      }
    }
    text = Arrays.copyOf(text, length); // what is lacking may be something else now
    return true;
  }

  private boolean isBlank(int start, int end) {
    return letters(Arrays.copyOfRange(text, start, end)) == 0;
  }

  /** The number of bytes that are not blank. */
  private static int letters(byte[] text) {
    int count = 0;
    for (byte each : text) {
      count += each > ' ' || each < 0 ? 1 : 0;
    }
    return count;
  }
}
