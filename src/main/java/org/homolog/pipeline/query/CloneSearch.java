package org.homolog.pipeline.query;

import com.carrotsearch.hppc.IntObjectHashMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Source;
import org.homolog.fingerprint.Fingerprint;
import org.homolog.fingerprint.Fingerprint.Digests;
import org.homolog.fingerprint.Fingerprint.Features;
import org.homolog.fingerprint.Fingerprint.Kind;
import org.homolog.fingerprint.FingerprintOptions;
import org.homolog.fingerprint.Fingerprinter;
import org.homolog.fingerprint.Fingerprints;
import org.homolog.fingerprint.FreeNames;
import org.homolog.fingerprint.Rarity;
import org.homolog.fingerprint.TokenSequence;
import org.homolog.frame.WikiFrame;
import org.homolog.pipeline.query.QueryResult.MatchedLines;
import org.homolog.pipeline.query.QueryResult.Similar;
import org.homolog.pipeline.unit.Profiles;
import org.homolog.pipeline.unit.Readable;
import org.homolog.pipeline.unit.UnitReader;
import org.homolog.pipeline.unit.Variants;
import org.homolog.retrieval.CandidatePair;
import org.homolog.retrieval.CandidateSearch;
import org.homolog.retrieval.IndexSnapshot;
import org.homolog.retrieval.RetrievalOptions;
import org.homolog.verification.ConfidenceModel;
import org.homolog.verification.Cut;
import org.homolog.verification.Likeness;
import org.homolog.verification.OneToMany;
import org.homolog.verification.Profile;
import org.homolog.verification.VerificationOptions;
import org.homolog.verification.Verifier;
import org.homolog.workspace.Reading;

/**
 * Finds, in one state of a workspace, the units that are similar to a source or to its functions.
 * Safe for use by many threads once it is loaded.
 */
public final class CloneSearch {
  /** Of how many units the candidates are read together. */
  private static final int TOGETHER = 64;

  /** A part of a function is asked for if it has this fraction of the tokens of the least one. */
  private static final int PARTS = 2;

  private static final int[] NO_COMMENTS = {};

  private static final Comparator<Hit> ORDER =
      Comparator.comparingDouble((Hit hit) -> -hit.likeness().confidence())
          .thenComparingDouble(hit -> -hit.likeness().similarity())
          .thenComparing(hit -> hit.members().getFirst());

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

  /** A variant that is similar to a unit of the query, by its number. */
  private record Found(int variant, Likeness likeness) {
    Found surer(Found other) {
      return other.likeness().confidence() > likeness().confidence() ? other : this;
    }
  }

  /** One way to read a unit of the query. */
  private record Asked(Fingerprint unit, Profile profile) {}

  /** The same with its members. */
  private record Hit(Kind kind, List<CodeUnit> members, Likeness likeness) {}

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
   * @throws TimeLimitException if it takes longer than the options allow
   */
  public QueryResult query(Source source, Optional<ModuleId> self, QueryOptions options)
      throws IOException {
    boolean snippet = self.isEmpty();
    UnitReader reader = snippet ? snippetReader() : reader();
    QueryResult result = new Query(source, self, options, reader).result();
    (snippet ? idleForSnippets : idle).add(reader);
    return result;
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

  /** One query. */
  private final class Query {
    private final Optional<ModuleId> self;
    private final QueryOptions options;
    private final UnitReader reader;
    private final Deadline deadline;
    private final TokenSequence tokens;
    private final Readable readable;

    /** The module, which comes first, and its functions, each in one reading or several. */
    private final List<List<Asked>> units = new ArrayList<>();

    private final int[] comments;

    /** Of the wiki that has the source, if that is known. */
    private final List<WikiFrame> frames;

    /** The tokens of the modules that hits are in. */
    private final Map<ModuleId, TokenSequence> sequences = new HashMap<>();

    Query(Source source, Optional<ModuleId> self, QueryOptions options, UnitReader reader)
        throws IOException {
      this.self = self;
      this.options = options;
      this.reader = reader;
      deadline = Deadline.in(options.limit());
      readable = reader.readable(self.isPresent() ? source : SnippetText.of(source));
      tokens = reader.blindTokens(readable.parsed());
      Fingerprints fingerprints = reader.fingerprints(readable);
      comments = fingerprints.comments();
      frames = self.stream().map(module -> reading.frames().of(module.wiki())).toList();
      for (Fingerprint unit : fingerprints.all()) {
        var readings = new ArrayList<Asked>();
        readings.add(asked(unit, unit.features()));
        units.add(readings);
      }
      if (self.isEmpty()) {
        addSnippet(reader.fingerprints(readable, FreeNames.LOCALS).all());
      }
    }

    /**
     * Adds how a snippet may be meant: its free names may be locals of the module that it was cut
     * out of, and all of it the body of a function.
     */
    private void addSnippet(List<Fingerprint> withLocals) {
      for (int i = 1; i < withLocals.size(); i++) {
        units.get(i).add(asked(withLocals.get(i), withLocals.get(i).features()));
      }
      Fingerprint whole = withLocals.getFirst();
      units.add(
          List.of(
              asked(whole, whole.features().asFunction()),
              asked(
                  units.getFirst().getFirst().unit(),
                  units.getFirst().getFirst().unit().features().asFunction())));
    }

    private Asked asked(Fingerprint unit, Features features) {
      boolean ofModule = features.kind() != Kind.FUNCTION;
      Profile profile =
          Profile.of(features, List.of(unit.digests()), ofModule ? comments : NO_COMMENTS, frames);
      boolean part = self.isEmpty() && readable.failure().isPresent();
      return new Asked(unit, part ? profile.asPart() : profile);
    }

    QueryResult result() throws IOException {
      return new QueryResult(
          similar(modules, units.subList(0, 1)),
          similar(functions, units.subList(1, units.size())),
          readable.failure());
    }

    private List<Similar> similar(SearchSpace space, List<List<Asked>> own) throws IOException {
      CandidateSearch.Queries queries =
          space.queries(
              own.stream().flatMap(List::stream).map(each -> each.profile().features()).toList());
      var similar = new ArrayList<Similar>();
      for (int from = 0; from < own.size(); from += TOGETHER) {
        List<List<Asked>> some = own.subList(from, Math.min(own.size(), from + TOGETHER));
        var candidates = new ArrayList<List<CandidatePair>>();
        for (List<Asked> unit : some) {
          for (Asked reading : unit) {
            deadline.check();
            candidates.add(queries.candidatesFor(reading.profile().features()));
          }
        }
        IntObjectHashMap<Profile> others = space.profiles(candidates);
        int next = 0;
        for (List<Asked> unit : some) {
          Map<Integer, Found> found = new HashMap<>();
          for (Asked reading : unit) {
            deadline.check();
            for (Found each : found(reading, space, candidates.get(next), others)) {
              found.merge(each.variant(), each, Found::surer);
            }
            next++;
          }
          Fingerprint first = unit.getFirst().unit();
          for (Hit hit : top(new ArrayList<>(found.values()), space)) {
            similar.add(
                new Similar(
                    first.extent().lines(), hit.members(), hit.likeness(), matches(first, hit)));
          }
        }
      }
      return similar;
    }

    private Cut cut() {
      return new Cut(options.minConfidence().orElse(verification.minConfidence()));
    }

    private List<Found> found(
        Asked asked,
        SearchSpace space,
        List<CandidatePair> candidates,
        IntObjectHashMap<Profile> others)
        throws IOException {
      if (!asked.unit().features().kind().hasContent()) {
        return List.of();
      }
      var found = new ArrayList<Found>();
      List<Digests> digests = List.of(asked.unit().digests());
      int equal = space.equal(asked.unit());
      // a module is compared as when groups are made, with the frames of all wikis that have its
      // form
      Profile own = self.isPresent() && equal >= 0 ? space.profile(equal) : asked.profile();
      if (equal >= 0) {
        found.add(
            new Found(
                equal, typed(verifier.verify(own, space.profile(equal)), digests, space, equal)));
      }
      var one = new OneToMany(verifier, own, cut());
      for (CandidatePair candidate : candidates) {
        int variant = candidate.left();
        if (variant != equal) {
          Likeness likeness = one.compare(others.get(variant));
          if (likeness != null) {
            found.add(new Found(variant, typed(likeness, digests, space, variant)));
          }
        }
      }
      return found;
    }

    /** The likeness of the unit itself, of which the form may have other texts, too. */
    private Likeness typed(
        Likeness likeness, List<Digests> digests, SearchSpace space, int variant) {
      return Verifier.typed(likeness, digests, space.variants().digests(variant));
    }

    /** The first hits in order; members are looked up of no more than may be among them. */
    private List<Hit> top(List<Found> found, SearchSpace space) {
      found.sort(Comparator.comparingDouble(each -> -each.likeness().confidence()));
      var hits = new ArrayList<Hit>();
      for (Found each : found) {
        if (hits.size() >= options.top()
            && each.likeness().confidence() < hits.getLast().likeness().confidence()) {
          break;
        }
        List<CodeUnit> members =
            space.variants().variant(each.variant()).members().stream()
                .filter(other -> !self.equals(Optional.of(other.module())))
                .toList();
        if (!members.isEmpty()) {
          Kind kind = space.variants().forms().get(each.variant()).kind();
          hits.add(new Hit(kind, members, each.likeness()));
        }
      }
      return hits.stream().sorted(ORDER).limit(options.top()).toList();
    }

    private List<MatchedLines> matches(Fingerprint unit, Hit hit) throws IOException {
      if (hit.kind() == Kind.DATA || unit.features().data()) {
        return List.of(); // tables of one shape share every run of blind tokens
      }
      CodeUnit first = hit.members().getFirst(); // its lines may be others than those of the unit
      TokenSequence other = sequences.get(first.module());
      if (other == null) {
        Source source = reading.source(first.module()).orElseThrow();
        other = reader.blindTokens(reader.readable(source).parsed());
        sequences.put(first.module(), other);
      }
      TokenSequence left = UnitReader.unit(tokens, unit.extent().ordinal());
      return MatchedRuns.of(left, UnitReader.unit(other, first.ordinal()));
    }
  }
}
