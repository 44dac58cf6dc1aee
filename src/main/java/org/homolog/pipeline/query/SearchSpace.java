package org.homolog.pipeline.query;

import com.carrotsearch.hppc.IntObjectHashMap;
import java.io.IOException;
import java.util.List;
import java.util.function.LongToIntFunction;
import org.homolog.fingerprint.Fingerprint;
import org.homolog.fingerprint.Fingerprint.Features;
import org.homolog.pipeline.unit.EvidenceFilter;
import org.homolog.pipeline.unit.Threshold;
import org.homolog.pipeline.unit.Variants;
import org.homolog.retrieval.CandidatePair;
import org.homolog.retrieval.CandidateSearch;
import org.homolog.retrieval.Filter;
import org.homolog.retrieval.IndexSnapshot;
import org.homolog.retrieval.RetrievalOptions;
import org.homolog.verification.EvidenceSketches;
import org.homolog.verification.Likeness;
import org.homolog.verification.Verifier;
import org.jspecify.annotations.Nullable;

/** The variants of modules, or those of functions, as something to search in. */
final class SearchSpace {
  private final Variants variants;
  private final IndexSnapshot index;
  private final CandidateSearch search;
  private final LongToIntFunction byForm;

  /** By rank, once they are loaded. */
  private final EvidenceSketches sketches;

  private volatile CandidateSearch.@Nullable Queries loaded;

  SearchSpace(Variants variants, boolean ofModules, RetrievalOptions options, IndexSnapshot index) {
    this.variants = variants;
    this.index = index;
    search = new CandidateSearch(options, index, variants.forms(), ofModules);
    sketches = new EvidenceSketches(variants.forms().size());
    byForm = variants.byForm();
  }

  /** Numbered as candidates are. */
  Variants variants() {
    return variants;
  }

  /** Reads into memory what queries need but for the features of candidates. */
  void load() throws IOException {
    loaded = search.queries();
    int[] places = search.places();
    int[] ranks = new int[places.length];
    for (int rank = 0; rank < places.length; rank++) {
      ranks[places[rank]] = rank;
    }
    index.features(
        variants.forms(),
        places,
        (place, features) -> sketches.add(ranks[place], features.evidence()));
  }

  /** Frees what has been read for candidates. */
  void unload() {
    loaded = null;
  }

  /** Takes what can be as similar to a unit. */
  Filter filter(Fingerprint unit, double least) {
    return new EvidenceFilter(new Threshold(least), sketches.of(unit.features().evidence()));
  }

  /** Finds the candidates of some units. */
  CandidateSearch.Queries queries(List<Features> own) throws IOException {
    CandidateSearch.Queries all = loaded;
    return all == null ? search.queries(own) : all;
  }

  /** The variant of the same canonical form, or -1. */
  int equal(Fingerprint unit) {
    return byForm.applyAsInt(unit.digests().canonical());
  }

  /** How alike a unit and a variant are. */
  Likeness verify(Fingerprint unit, int variant) throws IOException {
    return Verifier.verify(
        List.of(unit.digests()),
        unit.features(),
        variants.digests(variant),
        index.features(variants.forms().get(variant)));
  }

  /** What all candidates are compared by. */
  IntObjectHashMap<Features> features(List<List<CandidatePair>> candidates) throws IOException {
    var features = new IntObjectHashMap<Features>();
    index.features(
        variants.forms(),
        candidates.stream()
            .flatMap(List::stream)
            .mapToInt(CandidatePair::left)
            .distinct()
            .toArray(),
        features::put);
    return features;
  }
}
