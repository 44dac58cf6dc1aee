package org.homolog.pipeline.query;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntObjectHashMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homolog.pipeline.query.QueryUnits.Reading;
import org.homolog.retrieval.CandidatePair;
import org.homolog.retrieval.CandidateSearch;
import org.homolog.verification.Cut;
import org.homolog.verification.Likeness;
import org.homolog.verification.OneToMany;
import org.homolog.verification.Profile;
import org.homolog.verification.Verifier;

/** Finds the variants that are similar to units of a query. */
final class UnitSearch {
  private final SearchSpace space;
  private final Verifier verifier;
  private final Cut cut;

  /**
   * Whether the source is of a module of the workspace: its units are compared as when groups are
   * made, with the frames of all wikis that have their form.
   */
  private final boolean known;

  UnitSearch(SearchSpace space, Verifier verifier, Cut cut, boolean known) {
    this.space = space;
    this.verifier = verifier;
    this.cut = cut;
    this.known = known;
  }

  /** A variant that is similar to a unit of the query, by its number. */
  record Found(int variant, Likeness likeness) {
    private Found surer(Found other) {
      return other.likeness().confidence() > likeness().confidence() ? other : this;
    }
  }

  /** A reading that is compared with its candidates, and what was found for its unit so far. */
  private record Comparison(Reading reading, OneToMany one, int equal, Map<Integer, Found> found) {}

  /**
   * Finds for each unit the variants that are similar to it in one reading or another, each with
   * the likeness of most confidence.
   */
  List<List<Found>> find(List<List<Reading>> units) throws IOException {
    CandidateSearch.Queries queries =
        space.queries(
            units.stream().flatMap(List::stream).map(each -> each.profile().features()).toList());
    var found = new ArrayList<Map<Integer, Found>>();
    var comparisons = new ArrayList<Comparison>();
    var byVariant = new IntObjectHashMap<IntArrayList>();
    for (List<Reading> unit : units) {
      found.add(new HashMap<>());
      for (Reading reading : unit) {
        if (reading.unit().features().kind().hasContent()) {
          Comparison comparison = comparison(reading, found.getLast());
          List<CandidatePair> candidates = queries.candidatesFor(reading.profile().features());
          addCandidates(byVariant, candidates, comparison.equal(), comparisons.size());
          comparisons.add(comparison);
        }
      }
    }
    space.eachProfile(
        byVariant.keys().toArray(),
        (variant, profile) ->
            byVariant
                .get(variant)
                .forEach(
                    (com.carrotsearch.hppc.procedures.IntProcedure)
                        number -> compare(comparisons.get(number), variant, profile)));
    return found.stream().map(each -> List.copyOf(each.values())).toList();
  }

  /** Begins with the variant of the same canonical form, if there is one. */
  private Comparison comparison(Reading reading, Map<Integer, Found> found) throws IOException {
    int equal = space.equal(reading.unit());
    Profile own = reading.profile();
    if (equal >= 0) {
      Profile other = space.profile(equal);
      own = known ? other : own;
      add(found, equal, typed(verifier.verify(own, other), reading, equal));
    }
    return new Comparison(reading, new OneToMany(verifier, own, cut), equal, found);
  }

  private static void addCandidates(
      IntObjectHashMap<IntArrayList> byVariant,
      List<CandidatePair> candidates,
      int equal,
      int comparison) {
    for (CandidatePair candidate : candidates) {
      int variant = candidate.left();
      if (variant != equal) {
        int place = byVariant.indexOf(variant);
        if (!byVariant.indexExists(place)) {
          byVariant.indexInsert(place, variant, new IntArrayList(1));
        }
        byVariant.get(variant).add(comparison);
      }
    }
  }

  private void compare(Comparison comparison, int variant, Profile profile) {
    Likeness likeness = comparison.one().compare(profile);
    if (likeness != null) {
      add(comparison.found(), variant, typed(likeness, comparison.reading(), variant));
    }
  }

  private static void add(Map<Integer, Found> found, int variant, Likeness likeness) {
    found.merge(variant, new Found(variant, likeness), Found::surer);
  }

  /** The likeness of the unit itself, of which the form may have other texts, too. */
  private Likeness typed(Likeness likeness, Reading reading, int variant) {
    return Verifier.typed(likeness, reading.digests(), space.variants().digests(variant));
  }
}
