package org.homolog.fingerprint;

import com.carrotsearch.hppc.LongIntHashMap;
import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import org.homolog.fingerprint.Fingerprint.Digests;
import org.homolog.syntax.Tokens;

/** Digests of the forms of one chunk and of its functions. */
final class DigestBuilder {
  private static final Hasher64 HASHER = Hashing.komihash5_0();

  private final Tokens tokens;
  private final TokenSequence canonical;
  private final TokenSequence blind;
  private final LongIntHashMap numbers = new LongIntHashMap();

  DigestBuilder(Tokens tokens, TokenSequence canonical, TokenSequence blind) {
    this.tokens = tokens;
    this.canonical = canonical;
    this.blind = blind;
  }

  Digests ofModule() {
    return digests(0, tokens.size(), 0, canonical.size(), 0, blind.size());
  }

  /** Of the function that is the {@code index}-th in source order in all forms. */
  Digests ofFunction(int index) {
    TokenSequence.FunctionSpan c = canonical.functions().get(index);
    TokenSequence.FunctionSpan b = blind.functions().get(index);
    return digests(b.from().token(), b.to().token() + 1, c.start(), c.end(), b.start(), b.end());
  }

  private Digests digests(
      int first, int end, int canonicalStart, int canonicalEnd, int blindStart, int blindEnd) {
    long exact = end - first;
    long surface = exact;
    long shape = exact;
    for (int i = first; i < end; i++) {
      long text =
          HASHER.hashBytesToLong(
              tokens.source(), tokens.starts()[i], tokens.ends()[i] - tokens.starts()[i]);
      int type = tokens.types()[i];
      exact = chain(exact, text);
      surface = chain(surface, type == Tokens.NAME ? type : text);
      shape = chain(shape, type);
    }
    return new Digests(
        exact,
        surface,
        shape,
        digest(canonical, canonicalStart, canonicalEnd, Erased.NOTHING),
        digest(blind, blindStart, blindEnd, Erased.LITERALS),
        digest(canonical, canonicalStart, canonicalEnd, Erased.LITERALS_AND_KEYS));
  }

  /** What a digest leaves out; names that it leaves in are numbered by first occurrence. */
  private enum Erased {
    NOTHING,
    LITERALS,
    LITERALS_AND_KEYS;

    boolean numbers(TokenKind kind) {
      return switch (kind) {
        case LOCAL -> true;
        case GLOBAL, FIELD -> this != NOTHING;
        case KEY -> this == LITERALS;
        case FIXED, STRING, NUMBER -> false;
      };
    }
  }

  private long digest(TokenSequence sequence, int start, int end, Erased erased) {
    numbers.clear();
    long hash = end - start;
    for (int i = start; i < end; i++) {
      TokenKind kind = TokenKind.of(sequence.kinds()[i]);
      long value = sequence.values()[i];
      TokenKind meaning = kind == TokenKind.KEY ? TokenKind.FIELD : kind;
      if (erased.numbers(kind)) {
        hash = chain(hash, Symbol.NAME.ordinal());
        hash = chain(hash, number(TextHash.mix(value * 8 + meaning.ordinal())));
      } else {
        hash = chain(hash, sequence.symbols()[i]);
        if (erased == Erased.NOTHING && kind != TokenKind.FIXED) {
          hash = chain(hash, value + meaning.ordinal());
        }
      }
    }
    return hash;
  }

  private int number(long name) {
    int slot = numbers.indexOf(name);
    if (numbers.indexExists(slot)) {
      return numbers.indexGet(slot);
    }
    int number = numbers.size();
    numbers.indexInsert(slot, name, number);
    return number;
  }

  private static long chain(long hash, long next) {
    return TextHash.mix(hash * 31 + next);
  }
}
