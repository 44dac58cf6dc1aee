package org.homolog.fingerprint;

import java.util.List;
import java.util.stream.IntStream;
import org.homolog.corpus.Capabilities;
import org.homolog.corpus.LineRange;
import org.homolog.deadline.Deadline;
import org.homolog.fingerprint.Fingerprint.Digests;
import org.homolog.fingerprint.Fingerprint.Extent;
import org.homolog.fingerprint.Fingerprint.Features;
import org.homolog.fingerprint.Fingerprint.Kind;
import org.homolog.syntax.Chunk;
import org.homolog.syntax.Tokens;

/**
 * The code units of one module: the module, then its functions of {@link
 * FingerprintOptions#minFunctionTokens} tokens and more in source order. What is dear, the features
 * of a unit, is made when it is asked for.
 */
public final class Fingerprints {
  private final Rarity rarity;
  private final boolean whole;
  private final Chunk canonical;
  private final TokenSequence sequence;
  private final DigestBuilder digests;
  private final CapabilityReader capabilities;
  private final Tokens tokens;
  private final int[] shingles;
  private final int[] runs;
  private final Kind kind;

  /** For each unit but the first, the place of its function among all. */
  private final int[] functions;

  Fingerprints(
      FingerprintOptions options,
      Rarity rarity,
      Tokens tokens,
      Chunk canonical,
      Chunk blind,
      FreeNames freeNames,
      boolean whole) {
    this.rarity = rarity;
    this.whole = whole;
    this.canonical = canonical;
    sequence = FormReader.read(blind, tokens, freeNames);
    digests =
        new DigestBuilder(
            tokens,
            blind == canonical ? sequence : FormReader.read(canonical, tokens, freeNames),
            sequence);
    capabilities = new CapabilityReader(canonical);
    this.tokens = tokens;
    shingles = Shingler.shingles(sequence.symbols());
    runs = Shingler.runs(sequence);
    kind = kind();
    List<TokenSequence.FunctionSpan> spans = sequence.functions();
    functions =
        IntStream.range(0, spans.size())
            .filter(i -> spans.get(i).end() - spans.get(i).start() >= options.minFunctionTokens())
            .toArray();
  }

  /** Tells what the module is; tables without any value that is written down are code. */
  private Kind kind() {
    Kind kind = ModuleKind.of(canonical);
    return kind == Kind.DATA && entries().size() == 0 ? Kind.MODULE : kind;
  }

  private Entries entries() {
    return EntryReader.read(canonical, sequence.size(), rarity);
  }

  /** The number of units. */
  public int size() {
    return 1 + functions.length;
  }

  /** The tokens of the blind form. */
  public TokenSequence tokens() {
    return sequence;
  }

  public Kind kind(int unit) {
    return unit > 0 ? Kind.FUNCTION : kind;
  }

  /** The hashes of the source's comment lines, ascending. */
  public int[] comments() {
    return CommentReader.read(tokens);
  }

  public Extent extent(int unit) {
    if (unit == 0) {
      return new Extent(0, new LineRange(1, Math.max(1, lastLine())), sequence.size());
    }
    TokenSequence.FunctionSpan span = span(unit);
    return new Extent(
        functions[unit - 1] + 1,
        new LineRange(span.from().line(), span.to().line()),
        span.end() - span.start());
  }

  private TokenSequence.FunctionSpan span(int unit) {
    return sequence.functions().get(functions[unit - 1]);
  }

  /** The line break that ends a text begins no line. */
  private int lastLine() {
    return canonical.end().column() == 1 ? canonical.end().line() - 1 : canonical.end().line();
  }

  public Digests digests(int unit) {
    Deadline.check();
    return unit == 0 ? ofModule() : digests.ofFunction(functions[unit - 1]);
  }

  private Digests ofModule() {
    return whole ? digests.ofModule() : digests.ofModule().ofPart();
  }

  public Capabilities capabilities(int unit) {
    return unit == 0 ? capabilities.ofModule() : capabilities.ofFunction(functions[unit - 1]);
  }

  /** Follows from the canonical form alone. */
  public Features features(int unit) {
    int start = unit == 0 ? 0 : span(unit).start();
    int end = unit == 0 ? sequence.size() : span(unit).end();
    return new Features(
        kind(unit),
        set(shingles, Shingler.LENGTH, start, end),
        evidence(start, end),
        set(runs, Shingler.RUN_LENGTH, start, end),
        unit == 0 ? entries() : Entries.NONE);
  }

  private WeightedSet set(int[] all, int length, int start, int end) {
    int[] own = Shingler.within(all, length, start, end);
    return WeightedSet.of(own, own.length, rarity::weight);
  }

  private WeightedSet evidence(int start, int end) {
    int[] values = new int[end - start];
    int size = 0;
    for (int i = start; i < end; i++) {
      switch (TokenKind.of(sequence.kinds()[i])) {
        case GLOBAL, FIELD, KEY, STRING -> {
          if (!Symbol.isLibrary(sequence.symbols()[i])) {
            values[size++] = TextHash.fold(sequence.values()[i]);
          }
        }
        case FIXED, LOCAL, NUMBER -> {} // said by the shingles, renamed at will, too common
      }
    }
    return WeightedSet.of(values, size, rarity::weight);
  }

  /** A unit with its features. */
  public Fingerprint unit(int unit) {
    return new Fingerprint(extent(unit), digests(unit), features(unit), capabilities(unit));
  }

  /** All units with their features. */
  public List<Fingerprint> all() {
    return IntStream.range(0, size()).mapToObj(this::unit).toList();
  }
}
