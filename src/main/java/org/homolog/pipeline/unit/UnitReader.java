package org.homolog.pipeline.unit;

import java.util.Optional;
import org.homolog.corpus.Source;
import org.homolog.fingerprint.Fingerprinter;
import org.homolog.fingerprint.Fingerprints;
import org.homolog.fingerprint.FormReader;
import org.homolog.fingerprint.FreeNames;
import org.homolog.fingerprint.TokenSequence;
import org.homolog.normalize.Form;
import org.homolog.normalize.Normalizer;
import org.homolog.parse.LuaParser;
import org.homolog.parse.ParseResult;
import org.homolog.parse.Parsed;
import org.homolog.parse.SourceRepair;
import org.homolog.parse.Unparsable;
import org.homolog.syntax.Chunk;

/** From a source to its code units; for one thread. */
public final class UnitReader {
  private final LuaParser parser = new LuaParser();
  private final Normalizer canonical = new Normalizer(Form.CANONICAL);
  private final Normalizer blind = new Normalizer(Form.BLIND);
  private final Fingerprinter fingerprinter;

  public UnitReader(Fingerprinter fingerprinter) {
    this.fingerprinter = fingerprinter;
  }

  public ParseResult parse(Source source) {
    return parser.parse(source.bytes());
  }

  /** The source parsed, for those who need no other result. */
  public Parsed parsed(Source source) throws UnparsableException {
    return switch (parse(source)) {
      case Parsed parsed -> parsed;
      case Unparsable unparsable -> throw new UnparsableException(source, unparsable);
    };
  }

  /** Reads as much of a source as can be parsed; nothing if that is less than half of it. */
  public Optional<Readable> partly(Source source) {
    return switch (parse(source)) {
      case Parsed parsed -> Optional.of(new Readable(parsed, Optional.empty()));
      case Unparsable failure ->
          SourceRepair.parse(parser, source.bytes())
              .map(parsed -> new Readable(parsed, Optional.of(failure)));
    };
  }

  /**
   * Reads as much of a source as can be parsed.
   *
   * @throws UnparsableException if that is less than half of it
   */
  public Readable readable(Source source) throws UnparsableException {
    Optional<Readable> readable = partly(source);
    if (readable.isEmpty()) {
      throw new UnparsableException(source, (Unparsable) parse(source));
    }
    return readable.get();
  }

  /** The fingerprints of the module, which comes first, and of its functions. */
  public Fingerprints fingerprints(Readable readable) {
    return fingerprints(readable, FreeNames.GLOBALS);
  }

  /** The fingerprints, where names that no statement declares are read in one way or the other. */
  public Fingerprints fingerprints(Readable readable, FreeNames freeNames) {
    Parsed parsed = readable.parsed();
    Chunk form = canonical.normalize(parsed.chunk());
    return fingerprinter.fingerprint(
        parsed.tokens(), form, blind.normalize(form), freeNames, readable.failure().isEmpty());
  }

  /** The fingerprints of a source that is Lua 5.1. */
  public Fingerprints fingerprints(Parsed parsed) {
    return fingerprints(new Readable(parsed, Optional.empty()));
  }

  /** The tokens of the blind form. */
  public TokenSequence blindTokens(Parsed parsed) {
    return FormReader.read(blind.normalize(canonical.normalize(parsed.chunk())), parsed.tokens());
  }

  /** The tokens of the blind form of one code unit, by its ordinal. */
  public static TokenSequence unit(TokenSequence module, int ordinal) {
    return ordinal == 0 ? module : module.within(module.functions().get(ordinal - 1));
  }
}
