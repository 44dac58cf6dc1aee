package org.homolog.fingerprint;

import com.carrotsearch.hppc.LongIntHashMap;

/** Numbers the names in parts of a sequence by their first occurrence in the part. */
final class NameNumbers {
  /** For each token, which of the sequence's names it is. */
  private final int[] names;

  /** For each name, its number and the part that has numbered it. */
  private final int[] numbers;

  private final int[] parts;
  private int part;
  private int count;

  NameNumbers(TokenSequence sequence) {
    names = new int[sequence.size()];
    var known = new LongIntHashMap();
    for (int i = 0; i < names.length; i++) {
      TokenKind kind = TokenKind.of(sequence.kinds()[i]);
      switch (kind) {
        case LOCAL, GLOBAL, FIELD, KEY ->
            names[i] = name(known, sequence.values()[i] * 8 + kind.meaning().ordinal());
        case FIXED, STRING, NUMBER -> {} // no names
      }
    }
    numbers = new int[known.size()];
    parts = new int[known.size()];
  }

  private static int name(LongIntHashMap known, long key) {
    int slot = known.indexOf(key);
    if (known.indexExists(slot)) {
      return known.indexGet(slot);
    }
    int name = known.size();
    known.indexInsert(slot, key, name);
    return name;
  }

  /** Begins another part, in which no name has a number yet. */
  void begin() {
    part++;
    count = 0;
  }

  /** The number of the name that a token of the sequence is. */
  int number(int token) {
    int name = names[token];
    if (parts[name] != part) {
      parts[name] = part;
      numbers[name] = count++;
    }
    return numbers[name];
  }
}
