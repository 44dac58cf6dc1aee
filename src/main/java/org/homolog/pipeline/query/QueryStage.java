package org.homolog.pipeline.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Source;
import org.homolog.fingerprint.Fingerprint;
import org.homolog.fingerprint.Fingerprint.Kind;
import org.homolog.fingerprint.FingerprintOptions;
import org.homolog.fingerprint.Fingerprinter;
import org.homolog.fingerprint.Rarity;
import org.homolog.fingerprint.TokenSequence;
import org.homolog.parse.Parsed;
import org.homolog.pipeline.query.QueryResult.MatchedLines;
import org.homolog.pipeline.query.QueryResult.Similar;
import org.homolog.pipeline.unit.UnitReader;
import org.homolog.pipeline.unit.Variants;
import org.homolog.retrieval.CandidatePair;
import org.homolog.retrieval.CandidateSearch;
import org.homolog.retrieval.IndexSnapshot;
import org.homolog.retrieval.IndexedForm;
import org.homolog.retrieval.RetrievalOptions;
import org.homolog.verification.Likeness;
import org.homolog.verification.VerificationOptions;
import org.homolog.verification.Verifier;
import org.homolog.workspace.Reading;

/** A source to the units of the index that are similar to it or to its functions. */
public final class QueryStage {
  private static final Comparator<Hit> ORDER =
      Comparator.comparingDouble((Hit hit) -> -hit.likeness().similarity())
          .thenComparing(hit -> hit.members().getFirst());

  private final RetrievalOptions retrieval;
  private final VerificationOptions verification;
  private final QueryOptions query;
  private final UnitReader reader;

  /** A variant that is similar to a unit of the query. */
  private record Hit(IndexedForm form, List<CodeUnit> members, Likeness likeness) {}

  public QueryStage(
      FingerprintOptions fingerprint,
      RetrievalOptions retrieval,
      VerificationOptions verification,
      QueryOptions query) {
    this.retrieval = retrieval;
    this.verification = verification;
    this.query = query;
    reader = new UnitReader(new Fingerprinter(fingerprint, Rarity.shipped()));
  }

  /** {@code self} is left out of the answer. */
  public QueryResult run(Source source, Optional<ModuleId> self, Reading reading)
      throws IOException {
    Parsed parsed = reader.parsed(source);
    TokenSequence tokens = reader.blindTokens(parsed);
    IndexSnapshot index = reading.index();
    var modules = new Side(Variants.ofModules(index), true, index, self);
    var functions = new Side(Variants.ofFunctions(index), false, index, self);
    var similarModules = new ArrayList<Similar>();
    var similarFunctions = new ArrayList<Similar>();
    for (Fingerprint unit : reader.fingerprints(parsed).all()) {
      Side side = unit.isModule() ? modules : functions;
      for (Hit hit : side.hits(unit)) {
        var similar =
            new Similar(
                unit.extent().lines(),
                hit.members(),
                hit.likeness(),
                matches(tokens, unit, hit, reading));
        (unit.isModule() ? similarModules : similarFunctions).add(similar);
      }
    }
    return new QueryResult(similarModules, similarFunctions);
  }

  private List<MatchedLines> matches(
      TokenSequence tokens, Fingerprint unit, Hit hit, Reading reading) throws IOException {
    if (hit.form().kind() == Kind.DATA || unit.features().data()) {
      return List.of(); // tables of one shape share every run of blind tokens
    }
    CodeUnit first = hit.members().getFirst(); // its lines may be others than those of the unit
    Source source = reading.source(first.module()).orElseThrow();
    TokenSequence left = UnitReader.unit(tokens, unit.extent().ordinal());
    TokenSequence right =
        UnitReader.unit(reader.blindTokens(reader.parsed(source)), first.ordinal());
    return MatchedRuns.of(left, right);
  }

  /** The variants of modules, or those of functions, as something to search in. */
  private final class Side {
    private final Variants variants;
    private final IndexSnapshot index;
    private final Optional<ModuleId> self;
    private final CandidateSearch search;

    Side(Variants variants, boolean ofModules, IndexSnapshot index, Optional<ModuleId> self) {
      this.variants = variants;
      this.index = index;
      this.self = self;
      search = new CandidateSearch(retrieval, index, variants.forms(), ofModules);
    }

    List<Hit> hits(Fingerprint unit) throws IOException {
      double least = query.minSimilarity().orElse(verification.threshold(unit.isModule()));
      var hits = new ArrayList<Hit>();
      for (CandidatePair candidate : search.candidatesFor(unit)) {
        IndexedForm other = variants.forms().get(candidate.left());
        Likeness likeness =
            Verifier.verify(
                List.of(unit.digests()),
                unit.features(),
                variants.digests(candidate.left()),
                index.features(other));
        if (likeness.similarity() >= least) {
          List<CodeUnit> members = others(variants.variant(candidate.left()).members());
          if (!members.isEmpty()) {
            hits.add(new Hit(other, members, likeness));
          }
        }
      }
      return hits.stream().sorted(ORDER).limit(query.top()).toList();
    }

    private List<CodeUnit> others(List<CodeUnit> members) {
      return members.stream().filter(unit -> !self.equals(Optional.of(unit.module()))).toList();
    }
  }
}
