package org.homolog.pipeline.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Source;
import org.homolog.fingerprint.Fingerprint;
import org.homolog.fingerprint.FingerprintOptions;
import org.homolog.fingerprint.Fingerprinter;
import org.homolog.fingerprint.Rarity;
import org.homolog.pipeline.unit.Profiles;
import org.homolog.pipeline.unit.UnitReader;
import org.homolog.pipeline.unit.Variants;
import org.homolog.retrieval.IndexSnapshot;
import org.homolog.retrieval.RetrievalOptions;
import org.homolog.verification.ConfidenceModel;
import org.homolog.verification.Cut;
import org.homolog.verification.VerificationOptions;
import org.homolog.verification.Verifier;
import org.homolog.workspace.Reading;

/**
 * Finds, in one state of a workspace, the units that are similar to a source or to its functions.
 * Safe for use by many threads once it is loaded.
 */
public final class CloneSearch {
  /** A part of a function is asked for if it has this fraction of the tokens of the least one. */
  private static final int PARTS = 2;

  private final VerificationOptions verification;
  private final Reading reading;
  private final Fingerprinter fingerprinter;
  private final Verifier verifier = new Verifier(ConfidenceModel.shipped());
  private final Profiles profiles;
  private final Fingerprinter snippetFingerprinter;
  private final Queue<UnitReader> idle = new ConcurrentLinkedQueue<>();
  private final Queue<UnitReader> idleForSnippets = new ConcurrentLinkedQueue<>();
  private final SearchSpace modules;
  private final SearchSpace functions;

  public CloneSearch(
      FingerprintOptions fingerprint,
      RetrievalOptions retrieval,
      VerificationOptions verification,
      Reading reading) {
    this.verification = verification;
    this.reading = reading;
    fingerprinter = new Fingerprinter(fingerprint, Rarity.shipped());
    int part = Math.max(1, fingerprint.minFunctionTokens() / PARTS);
    snippetFingerprinter = new Fingerprinter(new FingerprintOptions(part), Rarity.shipped());
    IndexSnapshot index = reading.index();
    profiles = new Profiles(index, reading.frames());
    modules = new SearchSpace(Variants.ofModules(index), true, retrieval, index, profiles);
    functions = new SearchSpace(Variants.ofFunctions(index), false, retrieval, index, profiles);
  }

  /** Reads into memory what makes every query fast; without it, each reads what it needs. */
  public void load() throws IOException {
    modules.load();
    functions.load();
  }

  /** Makes the maps of groups in the same state. */
  public GroupMaps groupMaps() {
    return new GroupMaps(profiles, modules.variants(), functions.variants());
  }

  /** Frees most of what {@link #load} has read; queries go on, but slower. */
  public void unload() {
    modules.unload();
    functions.unload();
  }

  /** The confidence from which units are a pair. */
  public double threshold() {
    return verification.minConfidence();
  }

  /**
   * What is similar to a source. One that is no module may be a function, the body of one, a part
   * of either, or wikitext with code in it.
   *
   * @param self a module that is left out of the answer
   * @throws org.homolog.pipeline.unit.UnparsableException if less than half of it is Lua 5.1
   * @throws TooManyTokensException if it has more of them than the limits of the answer allow
   */
  public QueryResult query(Source source, Optional<ModuleId> self, QueryOptions options)
      throws IOException {
    boolean snippet = self.isEmpty();
    UnitReader reader = snippet ? snippetReader() : reader();
    var units = new QueryUnits(source, self, options.limits(), reader, reading.frames());
    var lines = new SharedLines(units, reading, reader);
    var query = new Query(units, options.limits());
    var ofModule = new HitList(modules, self, options, lines);
    query.module(search(modules, self, options), ofModule);
    var ofFunctions = new HitList(functions, self, options, lines);
    int leftOut = query.functions(search(functions, self, options), ofFunctions);
    (snippet ? idleForSnippets : idle).add(reader);
    return new QueryResult(ofModule.hits(), ofFunctions.hits(), leftOut, units.failure());
  }

  private UnitSearch search(SearchSpace space, Optional<ModuleId> self, QueryOptions options) {
    var cut = new Cut(options.minConfidence().orElse(threshold()));
    return new UnitSearch(space, verifier, cut, self.isPresent());
  }

  private UnitReader snippetReader() {
    UnitReader reader = idleForSnippets.poll();
    return reader == null ? new UnitReader(snippetFingerprinter) : reader;
  }

  private UnitReader reader() {
    UnitReader reader = idle.poll();
    return reader == null ? new UnitReader(fingerprinter) : reader;
  }

  /**
   * The functions of a source, by line, with some of the units that have the canonical form of
   * each.
   *
   * @param most units that are named of each
   * @throws org.homolog.pipeline.unit.UnparsableException if it is not Lua 5.1
   */
  public List<CopiedFunction> functions(Source source, int most) throws IOException {
    UnitReader reader = reader();
    List<Fingerprint> units = reader.fingerprints(reader.readable(source)).all();
    idle.add(reader);
    var copied = new ArrayList<CopiedFunction>();
    for (Fingerprint unit : units.subList(1, units.size())) {
      int variant = functions.equal(unit);
      copied.add(
          variant == Variants.NONE
              ? new CopiedFunction(unit.extent(), 0, List.of())
              : new CopiedFunction(
                  unit.extent(),
                  functions.variants().members(variant),
                  functions.variants().someMembers(variant, most)));
    }
    return copied;
  }
}
