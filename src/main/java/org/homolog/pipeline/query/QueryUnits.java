package org.homolog.pipeline.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homolog.corpus.LineRange;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Source;
import org.homolog.fingerprint.Fingerprint;
import org.homolog.fingerprint.Fingerprint.Digests;
import org.homolog.fingerprint.Fingerprint.Features;
import org.homolog.fingerprint.Fingerprints;
import org.homolog.fingerprint.FreeNames;
import org.homolog.fingerprint.TokenSequence;
import org.homolog.frame.FrameTable;
import org.homolog.frame.WikiFrame;
import org.homolog.parse.Unparsable;
import org.homolog.pipeline.query.QueryResult.Repeats;
import org.homolog.pipeline.unit.Readable;
import org.homolog.pipeline.unit.UnitReader;
import org.homolog.verification.Profile;

/**
 * The units of a source that is searched for: the module, and its functions, of which equal ones
 * are one unit. What a unit is compared by is made when it is asked for, as it takes much memory.
 */
final class QueryUnits {
  private static final int[] NO_COMMENTS = {};

  private final Optional<ModuleId> self;
  private final Optional<Unparsable> failure;
  private final Fingerprints fingerprints;

  /** The reading in which free names are locals, of a snippet; else the only reading. */
  private final Fingerprints withLocals;

  private final int[] comments;

  /** Of the wiki that has the source, if that is known. */
  private final List<WikiFrame> frames;

  /** For each function the ordinals of all fingerprints that are equal to it, its own first. */
  private final List<List<Integer>> functions;

  /**
   * One way to read a unit of the query.
   *
   * @param digests of all units of the query that are equal to the unit
   */
  record Reading(Fingerprint unit, List<Digests> digests, Profile profile) {}

  /** What equal functions have in common, in either reading. */
  private record Form(long canonical, long withLocals) {}

  /**
   * Reads a source.
   *
   * @param self the module that has the source; a source of none is a snippet
   * @throws org.homolog.pipeline.unit.UnparsableException if less than half of it is Lua 5.1
   * @throws TooManyTokensException if it has more than the limits allow
   */
  QueryUnits(
      Source source,
      Optional<ModuleId> self,
      AnswerLimits limits,
      UnitReader reader,
      FrameTable frames)
      throws IOException {
    this.self = self;
    Readable readable = reader.readable(self.isPresent() ? source : SnippetText.of(source));
    int tokens = readable.parsed().tokens().size();
    if (tokens > limits.tokens()) {
      throw new TooManyTokensException(tokens, limits.tokens());
    }
    failure = readable.failure();
    fingerprints = reader.fingerprints(readable);
    withLocals = self.isPresent() ? fingerprints : reader.fingerprints(readable, FreeNames.LOCALS);
    comments = fingerprints.comments();
    this.frames = self.stream().map(module -> frames.of(module.wiki())).toList();
    Map<Form, List<Integer>> equal = new LinkedHashMap<>();
    for (int unit = 1; unit < fingerprints.size(); unit++) {
      var form = new Form(canonical(fingerprints, unit), canonical(withLocals, unit));
      equal.computeIfAbsent(form, _ -> new ArrayList<>()).add(unit);
    }
    functions = List.copyOf(equal.values());
  }

  private static long canonical(Fingerprints fingerprints, int unit) {
    return fingerprints.digests(unit).canonical();
  }

  Optional<Unparsable> failure() {
    return failure;
  }

  /** How the module may be read. */
  List<Reading> module() {
    return List.of(reading(fingerprints.unit(0)));
  }

  /** The number of functions; all of a snippet, which may be the body of one, is the last. */
  int functions() {
    return functions.size() + (self.isPresent() ? 0 : 1);
  }

  /** How a function may be read. A snippet's free names may be locals of where it was cut out. */
  List<Reading> function(int index) {
    if (index == functions.size()) {
      return List.of(asFunction(withLocals.unit(0)), asFunction(fingerprints.unit(0)));
    }
    List<Integer> equal = functions.get(index);
    Reading read = reading(fingerprints, equal);
    return self.isPresent() ? List.of(read) : List.of(read, reading(withLocals, equal));
  }

  /** The functions that are equal to one, so many listed at most. */
  Repeats repeats(int index, int most) {
    if (index == functions.size()) {
      return Repeats.NONE;
    }
    List<Integer> others = functions.get(index).subList(1, functions.get(index).size());
    List<LineRange> lines =
        others.stream().limit(most).map(unit -> fingerprints.extent(unit).lines()).toList();
    return new Repeats(lines, others.size() - lines.size());
  }

  /** The tokens of the blind form of a unit. */
  TokenSequence tokens(Fingerprint unit) {
    return UnitReader.unit(fingerprints.tokens(), unit.extent().ordinal());
  }

  private Reading reading(Fingerprints from, List<Integer> equal) {
    Fingerprint unit = from.unit(equal.getFirst());
    List<Digests> digests = equal.stream().map(from::digests).distinct().toList();
    return new Reading(unit, digests, profile(unit, unit.features(), NO_COMMENTS));
  }

  private Reading reading(Fingerprint unit) {
    return new Reading(unit, List.of(unit.digests()), profile(unit, unit.features(), comments));
  }

  private Reading asFunction(Fingerprint whole) {
    Profile profile = profile(whole, whole.features().asFunction(), NO_COMMENTS);
    return new Reading(whole, List.of(whole.digests()), profile);
  }

  private Profile profile(Fingerprint unit, Features features, int[] ofComments) {
    Profile profile = Profile.of(features, List.of(unit.digests()), ofComments, frames);
    return self.isEmpty() && failure.isPresent() ? profile.asPart() : profile;
  }
}
