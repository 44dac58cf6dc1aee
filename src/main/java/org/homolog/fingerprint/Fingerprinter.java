package org.homolog.fingerprint;

import java.util.ArrayList;
import java.util.List;
import org.homolog.corpus.Capabilities;
import org.homolog.corpus.LineRange;
import org.homolog.fingerprint.Fingerprint.Extent;
import org.homolog.fingerprint.Fingerprint.Features;
import org.homolog.fingerprint.Fingerprint.Kind;
import org.homolog.syntax.Chunk;
import org.homolog.syntax.Tokens;

/** Makes the fingerprints of a module and of its functions. */
public final class Fingerprinter {
  private final FingerprintOptions options;
  private final Rarity rarity;

  public Fingerprinter(FingerprintOptions options, Rarity rarity) {
    this.options = options;
    this.rarity = rarity;
  }

  /** What a module uses and requires, all its functions included. */
  public static Capabilities capabilities(Chunk chunk) {
    return new CapabilityReader(chunk).ofModule();
  }

  /**
   * The module's fingerprint, then those of its functions of {@link
   * FingerprintOptions#minFunctionTokens} tokens and more in source order.
   *
   * @param tokens of the source
   * @param canonical the canonical form
   * @param blind the blind form
   */
  public List<Fingerprint> fingerprint(Tokens tokens, Chunk canonical, Chunk blind) {
    TokenSequence sequence = FormReader.read(blind, tokens);
    var digests = new DigestBuilder(tokens, FormReader.read(canonical, tokens), sequence);
    var capabilities = new CapabilityReader(canonical);
    long[] shingles = Shingler.shingles(sequence.symbols());
    var fingerprints = new ArrayList<Fingerprint>();
    LineRange all = new LineRange(1, Math.max(1, lastLine(canonical)));
    Features features =
        DataModule.isData(canonical)
            ? new Features(
                Kind.DATA, DataModule.entries(canonical), evidence(sequence, 0, sequence.size()))
            : features(Kind.MODULE, sequence, shingles, 0, sequence.size());
    fingerprints.add(
        new Fingerprint(
            new Extent(0, all, sequence.size()),
            digests.ofModule(),
            features,
            Selection.select(features.shingles()),
            capabilities.ofModule()));
    for (int i = 0; i < sequence.functions().size(); i++) {
      TokenSequence.FunctionSpan span = sequence.functions().get(i);
      if (span.end() - span.start() >= options.minFunctionTokens()) {
        Features own = features(Kind.FUNCTION, sequence, shingles, span.start(), span.end());
        fingerprints.add(
            new Fingerprint(
                new Extent(
                    i + 1,
                    new LineRange(span.from().line(), span.to().line()),
                    span.end() - span.start()),
                digests.ofFunction(i),
                own,
                Selection.select(own.shingles()),
                capabilities.ofFunction(i)));
      }
    }
    return fingerprints;
  }

  /** The line break that ends a text begins no line. */
  private static int lastLine(Chunk chunk) {
    return chunk.end().column() == 1 ? chunk.end().line() - 1 : chunk.end().line();
  }

  private Features features(
      Kind kind, TokenSequence sequence, long[] shingles, int start, int end) {
    long[] own = Shingler.within(shingles, sequence.symbols(), start, end);
    return new Features(
        kind, WeightedSet.of(own, own.length, rarity::weight), evidence(sequence, start, end));
  }

  private WeightedSet evidence(TokenSequence sequence, int start, int end) {
    long[] values = new long[end - start];
    int size = 0;
    for (int i = start; i < end; i++) {
      switch (TokenKind.of(sequence.kinds()[i])) {
        case GLOBAL, FIELD, KEY, STRING -> {
          if (!Symbol.isLibrary(sequence.symbols()[i])) {
            values[size++] = sequence.values()[i];
          }
        }
        case FIXED, LOCAL, NUMBER -> {} // said by the shingles, renamed at will, too common
      }
    }
    return WeightedSet.of(values, size, rarity::weight);
  }
}
