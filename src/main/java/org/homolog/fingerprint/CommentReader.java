package org.homolog.fingerprint;

import com.carrotsearch.hppc.IntHashSet;
import java.util.Arrays;
import org.homolog.syntax.Tokens;

/**
 * Reads the comments of a source, which authors copy with the code: a hash of each line of {@value
 * #SHORTEST} letters and digits or more, whatever else stands in the line.
 */
final class CommentReader {
  /** The fewest letters and digits of a line that is told from others. */
  private static final int SHORTEST = 12;

  private CommentReader() {}

  /** The hashes of the lines, ascending, each once. */
  static int[] read(Tokens tokens) {
    var lines = new IntHashSet();
    int from = 0;
    for (int i = 0; i < tokens.size(); i++) {
      between(tokens.source(), from, tokens.starts()[i], lines);
      from = tokens.ends()[i];
    }
    between(tokens.source(), from, tokens.source().length, lines);
    int[] hashes = lines.toArray();
    Arrays.sort(hashes);
    return hashes;
  }

  /**
   * Adds the comment lines between two tokens, where a source has nothing but comments and blanks.
   */
  private static void between(byte[] source, int from, int to, IntHashSet lines) {
    long hash = 0;
    int letters = 0;
    for (int i = from; i < to; i++) {
      byte each = source[i];
      if (each == '\n' || each == '\r') {
        add(hash, letters, lines);
        hash = 0;
        letters = 0;
      } else if (each < 0 || Character.isLetterOrDigit(each)) {
        hash = TextHash.mix(hash * 31 + each);
        letters++;
      }
    }
    add(hash, letters, lines);
  }

  private static void add(long hash, int letters, IntHashSet lines) {
    if (letters >= SHORTEST) {
      lines.add(TextHash.fold(TextHash.mix(hash)));
    }
  }
}
