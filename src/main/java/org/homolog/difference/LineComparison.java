package org.homolog.difference;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.homolog.deadline.Deadline;
import org.homolog.difference.Row.Range;
import org.homolog.difference.TokenLine.Kind;
import org.homolog.difference.TokenLine.Word;
import org.homolog.syntax.Scope;

/** What differs between two lines that stand side by side. */
final class LineComparison {
  private static final Set<String> VALUES = Set.of("true", "false", "nil");

  private final TokenLine left;
  private final TokenLine right;
  private final Renaming renaming;
  private final Effort effort;
  private final EnumSet<Change> changes = EnumSet.noneOf(Change.class);
  private final BitSet leftDiffering = new BitSet();
  private final BitSet rightDiffering = new BitSet();
  private String reason = "";

  LineComparison(TokenLine left, TokenLine right, Renaming renaming, Effort effort) {
    this.left = left;
    this.right = right;
    this.renaming = renaming;
    this.effort = effort;
    Deadline.check();
    if (!inPlace()) {
      changes.clear();
      reason = "";
      changes.add(left.data() && right.data() ? Change.DATA : Change.LOGIC);
      align();
    }
  }

  /** What a line is that has no partner. */
  static Change alone(TokenLine line) {
    if (line.words().stream().allMatch(word -> word.kind() == Kind.COMMENT)) {
      return Change.LAYOUT;
    }
    return line.data() ? Change.DATA : Change.LOGIC;
  }

  Set<Change> changes() {
    return changes;
  }

  /** Why lines differ that look alike, or empty. */
  String reason() {
    return reason;
  }

  List<Range> leftRanges() {
    return ranges(left, leftDiffering);
  }

  List<Range> rightRanges() {
    return ranges(right, rightDiffering);
  }

  /** Compares token with token; false where the lines are not built alike. */
  private boolean inPlace() {
    int l = 0;
    int r = 0;
    while (true) {
      l = skipComments(left, leftDiffering, l);
      r = skipComments(right, rightDiffering, r);
      if (l == left.words().size() || r == right.words().size()) {
        break;
      }
      if (!inPlace(left.words().get(l), right.words().get(r))) {
        return false;
      }
      if (!same(left.words().get(l), right.words().get(r))) {
        leftDiffering.set(l);
        rightDiffering.set(r);
      }
      l++;
      r++;
    }
    if (l < left.words().size() || r < right.words().size()) {
      return false;
    }
    compareComments();
    return true;
  }

  private static int skipComments(TokenLine line, BitSet differing, int from) {
    int at = from;
    while (at < line.words().size() && line.words().get(at).kind() == Kind.COMMENT) {
      differing.set(at++);
    }
    return at;
  }

  /** Comments that are the same on both sides do not differ. */
  private void compareComments() {
    if (comments(left).equals(comments(right))) {
      clearComments(left, leftDiffering);
      clearComments(right, rightDiffering);
    } else if (changes.isEmpty()) {
      changes.add(Change.LAYOUT);
    }
  }

  private static List<String> comments(TokenLine line) {
    return line.words().stream()
        .filter(word -> word.kind() == Kind.COMMENT)
        .map(line::text)
        .toList();
  }

  private static void clearComments(TokenLine line, BitSet differing) {
    for (int i = 0; i < line.words().size(); i++) {
      if (line.words().get(i).kind() == Kind.COMMENT) {
        differing.clear(i);
      }
    }
  }

  private boolean inPlace(Word l, Word r) {
    if (same(l, r)) {
      return true;
    }
    if (isValue(left, l) && isValue(right, r)) {
      changes.add(
          l.kind() == Kind.STRING && r.kind() == Kind.STRING ? Change.STRINGS : Change.DATA);
      return true;
    }
    if (l.kind() != r.kind() || l.kind() == Kind.SYMBOL) {
      return false;
    }
    changes.add(Change.NAMES);
    if (l.kind() == Kind.LOCAL) {
      reason =
          "'%s' and '%s' are not the same local elsewhere".formatted(left.text(l), right.text(r));
    }
    return true;
  }

  private boolean same(Word l, Word r) {
    if (l.kind() != r.kind()) {
      return false;
    }
    return l.kind() == Kind.LOCAL
        ? renaming.right(l.binding()) == r.binding()
        : left.hasText(l, right, r);
  }

  /** A string or number; among the data of a table, a boolean too. */
  private static boolean isValue(TokenLine line, Word word) {
    return switch (word.kind()) {
      case STRING, NUMBER -> true;
      case SYMBOL -> line.data() && VALUES.contains(line.text(word));
      case LOCAL, NAME, FIELD, COMMENT -> false;
    };
  }

  /** Finds what differs between lines that are not built alike. */
  private void align() {
    var numbers = new Interner();
    int[] lefts =
        left.words().stream()
            .mapToInt(word -> numbers.number(key(left, word, renaming.right(word.binding()))))
            .toArray();
    int[] rights =
        right.words().stream()
            .mapToInt(word -> numbers.number(key(right, word, word.binding())))
            .toArray();
    var anchors = new BitSet();
    anchors.set(0, numbers.size());
    leftDiffering.set(0, lefts.length);
    rightDiffering.set(0, rights.length);
    int refusals = effort.refusals();
    int[] partners = Aligner.align(lefts, rights, anchors, numbers.size(), effort);
    if (effort.refusals() > refusals) {
      effort.exceed();
    }
    for (int i = 0; i < partners.length; i++) {
      if (partners[i] != Aligner.NONE) {
        leftDiffering.clear(i);
        rightDiffering.clear(partners[i]);
      }
    }
  }

  private static String key(TokenLine line, Word word, int binding) {
    return word.binding() == Scope.UNBOUND ? line.content(word) : "L" + binding;
  }

  /** The characters of the differing tokens, neighbours in one range. */
  private static List<Range> ranges(TokenLine line, BitSet differing) {
    var ranges = new ArrayList<Range>();
    for (int i = differing.nextSetBit(0); i >= 0; ) {
      int end = differing.nextClearBit(i);
      ranges.add(new Range(line.words().get(i).start(), line.words().get(end - 1).end()));
      i = differing.nextSetBit(end);
    }
    return ranges;
  }
}
