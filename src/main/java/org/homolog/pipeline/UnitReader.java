package org.homolog.pipeline;

import java.util.List;
import org.homolog.corpus.Source;
import org.homolog.fingerprint.Fingerprint;
import org.homolog.fingerprint.Fingerprinter;
import org.homolog.normalize.Form;
import org.homolog.normalize.Normalizer;
import org.homolog.parse.LuaParser;
import org.homolog.parse.Parsed;
import org.homolog.parse.Unparsable;
import org.homolog.retrieval.UnparsableText;
import org.homolog.syntax.Chunk;

/** From a source to the fingerprints of its code units; for one thread. */
final class UnitReader {
  /** What became of a source. */
  sealed interface Reading permits Units, Failure {}

  /** The units of a source that parses: the module first. */
  record Units(List<Fingerprint> fingerprints) implements Reading {}

  /** Why a source does not parse. */
  record Failure(UnparsableText text) implements Reading {}

  private final LuaParser parser = new LuaParser();
  private final Normalizer canonical = new Normalizer(Form.CANONICAL);
  private final Normalizer blind = new Normalizer(Form.BLIND);
  private final Fingerprinter fingerprinter;

  UnitReader(Fingerprinter fingerprinter) {
    this.fingerprinter = fingerprinter;
  }

  Reading read(Source source) {
    return switch (parser.parse(source.bytes())) {
      case Parsed parsed -> {
        Chunk form = canonical.normalize(parsed.chunk());
        yield new Units(fingerprinter.fingerprint(parsed.tokens(), form, blind.normalize(form)));
      }
      case Unparsable failure ->
          new Failure(
              new UnparsableText(
                  failure.line(), failure.column(), failure.reason(), lines(source)));
    };
  }

  private static int lines(Source source) {
    int lines = 1;
    byte[] bytes = source.bytes();
    for (int i = 0; i + 1 < bytes.length; i++) {
      if (bytes[i] == '\n') {
        lines++;
      }
    }
    return lines;
  }
}
