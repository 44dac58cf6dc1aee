package org.homolog.fingerprint;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import org.homolog.fingerprint.Fingerprint.Digests;
import org.homolog.syntax.Tokens;

/** Digests of the forms of one chunk and of its functions. */
final class DigestBuilder {
  private static final Hasher64 HASHER = Hashing.komihash5_0();

  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L; // the golden ratio's

  /** Above all numbers of names, and no symbol. */
  private static final long NAME = 1L << Integer.SIZE;

  private final Tokens tokens;
  private final TokenSequence canonical;
  private final TokenSequence blind;
  private final NameNumbers canonicalNames;
  private final NameNumbers blindNames;

  /** A hash of the text of each token of the source. */
  private final long[] texts;

  DigestBuilder(Tokens tokens, TokenSequence canonical, TokenSequence blind) {
    this.tokens = tokens;
    this.canonical = canonical;
    this.blind = blind;
    canonicalNames = new NameNumbers(canonical);
    blindNames = blind == canonical ? canonicalNames : new NameNumbers(blind);
    texts = new long[tokens.size()];
    for (int i = 0; i < texts.length; i++) {
      int start = tokens.starts()[i];
      texts[i] = HASHER.hashBytesToLong(tokens.source(), start, tokens.ends()[i] - start);
    }
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
      long text = texts[i];
      int type = tokens.types()[i];
      exact = chain(exact, text);
      surface = chain(surface, type == Tokens.NAME ? type : text);
      shape = chain(shape, type);
    }
    return new Digests(
        TextHash.mix(exact),
        TextHash.mix(surface),
        TextHash.mix(shape),
        digest(canonical, canonicalNames, canonicalStart, canonicalEnd, Erased.NOTHING),
        digest(blind, blindNames, blindStart, blindEnd, Erased.LITERALS),
        digest(canonical, canonicalNames, canonicalStart, canonicalEnd, Erased.LITERALS_AND_KEYS));
  }

  /** What a digest leaves out; names that it leaves in are numbered by first occurrence. */
  private enum Erased {
    NOTHING(TokenKind.LOCAL),
    LITERALS(TokenKind.LOCAL, TokenKind.GLOBAL, TokenKind.FIELD, TokenKind.KEY),
    LITERALS_AND_KEYS(TokenKind.LOCAL, TokenKind.GLOBAL, TokenKind.FIELD);

    /** By ordinal of a kind: whether names of the kind are numbered. */
    final boolean[] numbers = new boolean[TokenKind.values().length];

    Erased(TokenKind... numbered) {
      for (TokenKind kind : numbered) {
        numbers[kind.ordinal()] = true;
      }
    }
  }

  private static long digest(
      TokenSequence sequence, NameNumbers names, int start, int end, Erased erased) {
    names.begin();
    long hash = end - start;
    for (int i = start; i < end; i++) {
      byte kind = sequence.kinds()[i];
      if (erased.numbers[kind]) {
        hash = chain(hash, NAME | names.number(i));
      } else {
        hash = chain(hash, sequence.symbols()[i]);
        if (erased == Erased.NOTHING && kind != TokenKind.FIXED.ordinal()) {
          hash = chain(hash, sequence.values()[i] + TokenKind.of(kind).meaning().ordinal());
        }
      }
    }
    return TextHash.mix(hash);
  }

  /** A step of few cycles, for the bits to be mixed at the end (as wyhash and FNV do). */
  private static long chain(long hash, long next) {
    long product = (hash ^ next) * MULTIPLIER;
    return product ^ product >>> Integer.SIZE;
  }
}
