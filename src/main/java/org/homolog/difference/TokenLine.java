package org.homolog.difference;

import java.util.List;

/**
 * A line as it is compared.
 *
 * @param number in the source, counted from 1
 * @param data whether it is part of a table and holds literals and keys only
 */
record TokenLine(int number, String text, boolean data, List<Word> words) {
  TokenLine {
    words = List.copyOf(words);
  }

  /** A token: characters {@code start} to {@code end} of the line; its binding, of a local. */
  record Word(Kind kind, int start, int end, int binding) {}

  /** What a token is. */
  enum Kind {
    SYMBOL,
    LOCAL,
    NAME,
    FIELD,
    STRING,
    NUMBER,
    COMMENT
  }

  String text(Word word) {
    return text.substring(word.start(), word.end());
  }

  /** Whether a token has the text of one of another line. */
  boolean hasText(Word word, TokenLine other, Word others) {
    int length = word.end() - word.start();
    return length == others.end() - others.start()
        && text.regionMatches(word.start(), other.text, others.start(), length);
  }

  /** A token without the name of a local. */
  String content(Word word) {
    return word.kind() == Kind.LOCAL ? "L" : word.kind().ordinal() + text(word);
  }

  /** A token without any name or literal. */
  String shape(Word word) {
    return word.kind() == Kind.SYMBOL ? text(word) : word.kind().name();
  }

  /** Whether it has more than keywords, operators and brackets. */
  boolean isTelling() {
    for (Word word : words) {
      if (word.kind() != Kind.SYMBOL) {
        return true;
      }
    }
    return false;
  }
}
