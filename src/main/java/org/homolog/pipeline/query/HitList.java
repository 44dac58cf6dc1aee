package org.homolog.pipeline.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.ModuleId;
import org.homolog.fingerprint.Fingerprint;
import org.homolog.fingerprint.Fingerprint.Kind;
import org.homolog.pipeline.query.QueryResult.MatchedLines;
import org.homolog.pipeline.query.QueryResult.Repeats;
import org.homolog.pipeline.query.QueryResult.Similar;
import org.homolog.pipeline.query.UnitSearch.Found;
import org.homolog.pipeline.unit.Variants.SomeMembers;
import org.homolog.verification.Likeness;

/** The hits of one space, modules or functions, in an answer of limited size. */
final class HitList {
  private static final Comparator<Hit> ORDER =
      Comparator.comparingDouble((Hit hit) -> -hit.likeness().confidence())
          .thenComparingDouble(hit -> -hit.likeness().similarity())
          .thenComparing(hit -> hit.members().first().getFirst());

  private final SearchSpace space;
  private final Optional<ModuleId> self;
  private final QueryOptions options;
  private final SharedLines sharedLines;
  private final List<Similar> hits = new ArrayList<>();

  /** The members of variants that were hit, as functions of one source often hit the same. */
  private final Map<Integer, SomeMembers> members = new HashMap<>();

  /** Members and matches that may still be listed. */
  private int membersLeft;

  private int matchesLeft;

  /** A variant that was found, with its first members. */
  private record Hit(Kind kind, SomeMembers members, Likeness likeness) {}

  /**
   * Begins a list.
   *
   * @param self a module that is left out
   */
  HitList(
      SearchSpace space, Optional<ModuleId> self, QueryOptions options, SharedLines sharedLines) {
    this.space = space;
    this.self = self;
    this.options = options;
    this.sharedLines = sharedLines;
    membersLeft = options.limits().allMembers();
    matchesLeft = options.limits().matches();
  }

  List<Similar> hits() {
    return hits;
  }

  /** Whether the answer has as many hits as it may. */
  boolean isFull() {
    return hits.size() >= options.limits().hits();
  }

  /** Adds the first hits of a unit. */
  void add(Fingerprint unit, Repeats repeats, List<Found> found) throws IOException {
    for (Hit hit : first(found)) {
      List<CodeUnit> all = hit.members().first();
      List<CodeUnit> listed = all.subList(0, 1 + Math.min(membersLeft, all.size() - 1));
      membersLeft -= listed.size() - 1;
      List<MatchedLines> matches = matches(unit, hit);
      List<MatchedLines> shown = matches.subList(0, Math.min(matchesLeft, matches.size()));
      matchesLeft -= shown.size();
      hits.add(
          new Similar(
              unit.extent().lines(),
              repeats,
              listed,
              hit.members().count() - listed.size(),
              hit.likeness(),
              shown,
              matches.size() - shown.size()));
    }
  }

  /** The first hits in order; members are looked up of no more than may be among them. */
  private List<Hit> first(List<Found> found) {
    List<Found> surest =
        found.stream()
            .sorted(Comparator.comparingDouble(each -> -each.likeness().confidence()))
            .toList();
    var hits = new ArrayList<Hit>();
    for (Found each : surest) {
      if (hits.size() >= options.top()
          && each.likeness().confidence() < hits.getLast().likeness().confidence()) {
        break;
      }
      SomeMembers some = members.computeIfAbsent(each.variant(), this::members);
      if (some.count() > 0) {
        Kind kind = space.variants().forms().get(each.variant()).kind();
        hits.add(new Hit(kind, some, each.likeness()));
      }
    }
    return hits.stream().sorted(ORDER).limit(options.top()).toList();
  }

  private SomeMembers members(int variant) {
    return space.variants().firstMembers(variant, options.limits().members(), self);
  }

  private List<MatchedLines> matches(Fingerprint unit, Hit hit) throws IOException {
    return hit.kind() == Kind.DATA || unit.features().data()
        ? List.of() // tables of one shape share every run of blind tokens
        : sharedLines.of(unit, hit.members().first().getFirst());
  }
}
