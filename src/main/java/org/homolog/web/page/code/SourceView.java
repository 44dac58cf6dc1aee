package org.homolog.web.page.code;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.homolog.corpus.LineRange;
import org.homolog.corpus.Source;
import org.homolog.highlight.LineLexer;

/** A module's source with line numbers, for {@code code/source.jte}; line 12 has the id L12. */
public final class SourceView {
  /**
   * What is shown beside the text.
   *
   * @param ranges lines to mark
   * @param notes by the line that each stands beside
   */
  public record Margin(List<LineRange> ranges, Map<Integer, Link> notes) {
    public static final Margin EMPTY = new Margin(List.of(), Map.of());

    public Margin {
      ranges = List.copyOf(ranges);
      notes = Map.copyOf(notes);
    }
  }

  private final List<SourceLine> lines = new ArrayList<>();
  private final Part part;
  private final boolean utf8;

  /**
   * @param from the line to begin with
   * @param page where the source is shown from a line on
   */
  public SourceView(Source source, Margin margin, int from, IntFunction<String> page) {
    String text = source.text();
    utf8 = Arrays.equals(text.getBytes(StandardCharsets.UTF_8), source.bytes());
    List<String> all = LineLexer.lines(text);
    var marking = new Marking(margin.ranges(), all.size());
    var painter = new Painter(Budget.LINE_CHARACTERS);
    var budget = new Budget();
    int first = Part.clamp(from, all.size());
    int number = 1;
    for (; number <= all.size() && !budget.isSpent(); number++) {
      String line = all.get(number - 1);
      if (number < first) {
        painter.skip(line);
      } else {
        lines.add(
            new SourceLine(
                budget.take(painter.next(number, line, List.of())),
                marking.isMarked(number),
                marking.from(number),
                margin.notes().get(number)));
      }
    }
    part = Part.of(first, number - 1, all.size(), "lines", page);
  }

  List<SourceLine> lines() {
    return lines;
  }

  Part part() {
    return part;
  }

  /** Whether all bytes are shown as the characters that they are. */
  boolean isUtf8() {
    return utf8;
  }

  /** Where a line's number leads: a link to itself. */
  static String anchor(SourceLine line) {
    return "#L" + line.number();
  }
}
