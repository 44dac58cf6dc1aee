package org.homolog.web.page.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homolog.corpus.LineRange;
import org.homolog.corpus.Source;
import org.homolog.highlight.LineLexer;
import org.homolog.pipeline.query.QueryResult.MatchedLines;

/** The lines that two sources share, side by side, for {@code code/match.jte}. */
public final class MatchView {
  /** So many matches, and so many lines of each, are shown at most. */
  static final int MATCHES = 50;

  static final int LINES = 60;
  private static final int LINE_CHARACTERS = 2_000;

  /** A source and its name, with a page where it has one. */
  public record Side(Link name, Source source) {}

  /** A match: lines of either side. */
  record Match(Lines left, Lines right) {}

  /**
   * Lines of one side of a match.
   *
   * @param name of the side
   * @param rest how many are not shown
   */
  record Lines(Link name, LineRange range, List<SourceLine> shown, int rest) {
    /** {@code lines 3 to 17}. */
    String words() {
      return range.first() == range.last()
          ? "line " + range.first()
          : "lines " + range.first() + " to " + range.last();
    }
  }

  private final Link left;
  private final Link right;
  private final List<Match> matches = new ArrayList<>();
  private final int rest;

  /**
   * @param context lines to show before and after those of a match
   */
  public MatchView(Side left, Side right, List<MatchedLines> matches, int context) {
    this.left = left.name();
    this.right = right.name();
    List<MatchedLines> first = matches.subList(0, Math.min(MATCHES, matches.size()));
    rest = matches.size() - first.size();
    List<Lines> lefts = lines(left, first.stream().map(MatchedLines::left).toList(), context);
    List<Lines> rights = lines(right, first.stream().map(MatchedLines::right).toList(), context);
    for (int i = 0; i < first.size(); i++) {
      this.matches.add(new Match(lefts.get(i), rights.get(i)));
    }
  }

  private static List<Lines> lines(Side side, List<LineRange> ranges, int context) {
    List<String> all = LineLexer.lines(side.source().text());
    List<LineRange> around = ranges.stream().map(range -> around(range, context)).toList();
    Map<Integer, CodeLine> painted = painted(all, around);
    var lines = new ArrayList<Lines>();
    for (int i = 0; i < ranges.size(); i++) {
      LineRange range = ranges.get(i);
      var marking = new Marking(List.of(range), all.size());
      var shown = new ArrayList<SourceLine>();
      int left = Math.min(range.last(), all.size()) - range.first() + 1;
      for (int number = around.get(i).first(); number <= around.get(i).last(); number++) {
        CodeLine line = painted.get(number);
        if (line != null) {
          left -= marking.isMarked(number) ? 1 : 0;
          shown.add(new SourceLine(line, marking.isMarked(number), marking.from(number), null));
        }
      }
      lines.add(new Lines(side.name(), range, shown, Math.max(0, left)));
    }
    return lines;
  }

  /** The lines to show of a match. */
  private static LineRange around(LineRange range, int context) {
    int first = Math.max(1, range.first() - context);
    return new LineRange(
        first, (int) Math.min((long) range.last() + context, (long) first + LINES - 1));
  }

  private static Map<Integer, CodeLine> painted(List<String> all, List<LineRange> ranges) {
    var wanted = new Marking(ranges, all.size());
    var painter = new Painter(LINE_CHARACTERS);
    var budget = new Budget();
    var painted = new HashMap<Integer, CodeLine>();
    for (int number = 1; number <= all.size() && !budget.isSpent(); number++) {
      if (wanted.isMarked(number)) {
        painted.put(number, budget.take(painter.next(number, all.get(number - 1), List.of())));
      } else {
        painter.skip(all.get(number - 1));
      }
    }
    return painted;
  }

  Link left() {
    return left;
  }

  Link right() {
    return right;
  }

  List<Match> matches() {
    return matches;
  }

  /** How many matches are not shown. */
  int rest() {
    return rest;
  }
}
