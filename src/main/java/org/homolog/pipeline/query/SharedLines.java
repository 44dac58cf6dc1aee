package org.homolog.pipeline.query;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Source;
import org.homolog.fingerprint.Fingerprint;
import org.homolog.fingerprint.TokenSequence;
import org.homolog.pipeline.query.QueryResult.MatchedLines;
import org.homolog.pipeline.unit.UnitReader;
import org.homolog.workspace.Reading;

/** Tells which lines units of a query share with units of the workspace. */
final class SharedLines {
  /** The tokens of modules that are kept at most. */
  private static final int MOST_TOKENS = 1_000_000;

  private final QueryUnits query;
  private final Reading reading;
  private final UnitReader reader;

  /** The tokens of the modules that were compared lately. */
  private final Map<ModuleId, TokenSequence> sequences = new HashMap<>();

  private int tokens;

  SharedLines(QueryUnits query, Reading reading, UnitReader reader) {
    this.query = query;
    this.reading = reading;
    this.reader = reader;
  }

  /** The lines that a unit of the query shares with another, whose lines may be others. */
  List<MatchedLines> of(Fingerprint unit, CodeUnit other) throws IOException {
    TokenSequence sequence = sequences.get(other.module());
    if (sequence == null) {
      Source source = reading.source(other.module()).orElseThrow();
      sequence = reader.blindTokens(reader.readable(source).parsed());
      keep(other.module(), sequence);
    }
    return MatchedRuns.of(query.tokens(unit), UnitReader.unit(sequence, other.ordinal()));
  }

  private void keep(ModuleId module, TokenSequence sequence) {
    tokens += sequence.size();
    if (tokens > MOST_TOKENS) {
      sequences.clear();
      tokens = sequence.size();
    }
    sequences.put(module, sequence);
  }
}
