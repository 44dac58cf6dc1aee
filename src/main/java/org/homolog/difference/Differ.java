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
      return new Difference(
          options.view(), left.equals(right), rows(l.lines(), r.lines(), false), List.of());
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
    List<Row> rows = rows(SourceLines.read(left.text()), SourceLines.read(right.text()), true);
    return new Difference(View.PLAIN, left.equals(right), rows, notes);
  }

  private static List<Row> rows(List<TokenLine> left, List<TokenLine> right, boolean layout) {
    var numbers = new Interner();
    int[] lefts = numbers.lines(left, line -> line::content);
    int[] rights = numbers.lines(right, line -> line::content);
    int[] partners = Aligner.align(lefts, rights, Interner.telling(left, lefts), numbers.size());
    Pairing.add(left, right, partners);
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
        rows.add(both(left.get(l), right.get(r++), renaming, layout));
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
  private static Row both(TokenLine left, TokenLine right, Renaming renaming, boolean layout) {
    var compared = new LineComparison(left, right, renaming);
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
