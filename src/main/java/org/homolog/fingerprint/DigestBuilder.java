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
    return digests(
        0, tokens.size(), canonical(0, canonical.size()), parameterized(0, blind.size()));
  }

  /** Of the function that is the {@code index}-th in source order in all forms. */
  Digests ofFunction(int index) {
    TokenSequence.FunctionSpan c = canonical.functions().get(index);
    TokenSequence.FunctionSpan b = blind.functions().get(index);
    return digests(
        b.from().token(),
        b.to().token() + 1,
        canonical(c.start(), c.end()),
        parameterized(b.start(), b.end()));
  }

  private Digests digests(int first, int end, long canonicalDigest, long parameterizedDigest) {
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
    return new Digests(exact, surface, shape, canonicalDigest, parameterizedDigest);
  }

  /** Symbols and values, locals numbered by first occurrence. */
  private long canonical(int start, int end) {
    return digest(canonical, start, end, false);
  }

  /** Symbols and names, all names numbered by first occurrence, literals left out. */
  private long parameterized(int start, int end) {
    return digest(blind, start, end, true);
  }

  private long digest(TokenSequence sequence, int start, int end, boolean erase) {
    numbers.clear();
    long hash = end - start;
    for (int i = start; i < end; i++) {
      hash = chain(hash, sequence.symbols()[i]);
      TokenKind kind = TokenKind.of(sequence.kinds()[i]);
      long value = sequence.values()[i];
      boolean numbered =
          kind == TokenKind.LOCAL
              || (erase && (kind == TokenKind.GLOBAL || kind == TokenKind.FIELD));
      if (numbered) {
        hash = chain(hash, number(TextHash.mix(value * 8 + kind.ordinal())));
      } else if (!erase && kind != TokenKind.FIXED) {
        hash = chain(hash, value + kind.ordinal());
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
