package org.homolog.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.homolog.corpus.Source;
import org.homolog.difference.Row.Side;
import org.homolog.normalize.Form;
import org.homolog.normalize.Normalizer;
import org.homolog.parse.LuaParser;
import org.homolog.parse.ParseResult;
import org.homolog.parse.Parsed;
import org.homolog.parse.Unparsable;
import org.jspecify.annotations.Nullable;

/** Compares two sources line by line, as they are or by a normal form; for one thread. */
public final class Differ {
  /** A source in a normal form; without lines if it does not parse. */
  private record Normal(Source source, ParseResult result, List<TokenLine> lines) {}

  /** Comparisons of two tokens or lines that two modules are aligned by at most. */
  private static final long MOST_EFFORT = 100_000_000;

  private static final String TOO_LONG =
      "the two are too long for an exact alignment: in some parts only what is rare in both, or"
          + " alike but for names and literals, is aligned";

  private final DifferenceOptions options;
  private final LuaParser parser = new LuaParser();

  /** The left of the latest comparison, as many sources are compared with one. */
  private @Nullable Normal latest;

  public Differ(DifferenceOptions options) {
    this.options = options;
  }

  /** The aligned difference; of the plain lines, with a note, if a source does not parse. */
  public Difference compare(Source left, Source right) {
    return switch (options.view()) {
      case PLAIN -> plain(left, right, List.of());
      case CANONICAL -> normal(left, right, Form.CANONICAL);
      case BLIND -> normal(left, right, Form.BLIND);
    };
  }

  private Difference normal(Source left, Source right, Form form) {
    if (latest == null || !latest.source().equals(left)) {
      latest = read(left, form);
    }
    Normal l = latest;
    Normal r = read(right, form);
    if (l.result() instanceof Parsed && r.result() instanceof Parsed) {
      return aligned(options.view(), left.equals(right), l.lines(), r.lines(), List.of());
    }
    var notes = new ArrayList<String>();
    note(notes, "left", l.result());
    note(notes, "right", r.result());
    return plain(left, right, notes);
  }

  private Normal read(Source source, Form form) {
    ParseResult result = parser.parse(source.bytes());
    List<TokenLine> lines =
        result instanceof Parsed parsed
            ? FormLines.read(new Normalizer(form).normalize(parsed.chunk()))
            : List.of();
    return new Normal(source, result, lines);
  }

  private static void note(List<String> notes, String side, ParseResult result) {
    if (result instanceof Unparsable unparsable) {
      notes.add("the plain lines are compared: " + side + ":" + unparsable);
    }
  }

  private static Difference plain(Source left, Source right, List<String> notes) {
    return aligned(
        View.PLAIN,
        left.equals(right),
        SourceLines.read(left.text()),
        SourceLines.read(right.text()),
        notes);
  }

  private static Difference aligned(
      View view,
      boolean identical,
      List<TokenLine> left,
      List<TokenLine> right,
      List<String> notes) {
    var effort = new Effort(MOST_EFFORT);
    List<Row> rows = rows(left, right, view == View.PLAIN, effort);
    var all = new ArrayList<>(notes);
    if (effort.isExceeded()) {
      all.add(TOO_LONG);
    }
    return new Difference(view, identical, rows, all);
  }

  /**
   * @param layout whether blanks matter
   */
  private static List<Row> rows(
      List<TokenLine> left, List<TokenLine> right, boolean layout, Effort effort) {
    var numbers = new Interner();
    int[] lefts = numbers.lines(left, line -> line::content);
    int[] rights = numbers.lines(right, line -> line::content);
    int[] partners =
        Aligner.align(lefts, rights, Interner.telling(left, lefts), numbers.size(), effort);
    Pairing.add(left, right, partners, effort);
    Renaming renaming = Renaming.of(left, right, partners);
    var rows = new ArrayList<Row>();
    int r = 0;
    for (int l = 0; l <= left.size(); l++) {
      int partner = l < left.size() ? partners[l] : right.size();
      if (partner == Aligner.NONE) {
        rows.add(leftOnly(left.get(l)));
        continue;
      }
      while (r < partner) {
        rows.add(rightOnly(right.get(r++)));
      }
      if (l < left.size()) {
        var compared = new LineComparison(left.get(l), right.get(r), renaming, effort);
        rows.add(both(left.get(l), right.get(r++), compared, layout));
      }
    }
    return rows;
  }

  private static Row leftOnly(TokenLine line) {
    return new Row(
        Row.Kind.LEFT_ONLY, side(line, List.of()), null, Set.of(LineComparison.alone(line)), "");
  }

  private static Row rightOnly(TokenLine line) {
    return new Row(
        Row.Kind.RIGHT_ONLY, null, side(line, List.of()), Set.of(LineComparison.alone(line)), "");
  }

  /**
   * @param layout whether blanks matter
   */
  private static Row both(
      TokenLine left, TokenLine right, LineComparison compared, boolean layout) {
    Set<Change> changes = compared.changes();
    if (changes.isEmpty() && layout && !left.text().equals(right.text())) {
      changes = Set.of(Change.LAYOUT);
    }
    return new Row(
        changes.isEmpty() ? Row.Kind.EQUAL : Row.Kind.CHANGED,
        side(left, compared.leftRanges()),
        side(right, compared.rightRanges()),
        changes,
        compared.reason());
  }

  private static Side side(TokenLine line, List<Row.Range> ranges) {
    return new Side(line.number(), line.text(), ranges);
  }
}
