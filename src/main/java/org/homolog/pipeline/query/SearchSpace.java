package org.homolog.pipeline.query;

import java.io.IOException;
import java.util.List;
import java.util.function.LongToIntFunction;
import org.homolog.fingerprint.Fingerprint;
import org.homolog.fingerprint.Fingerprint.Features;
import org.homolog.pipeline.unit.Profiles;
import org.homolog.pipeline.unit.Variants;
import org.homolog.retrieval.CandidateSearch;
import org.homolog.retrieval.IndexSnapshot;
import org.homolog.retrieval.RetrievalOptions;
import org.homolog.verification.Profile;
import org.jspecify.annotations.Nullable;

/** The variants of modules, or those of functions, as something to search in. */
final class SearchSpace {
  private final Variants variants;
  private final Profiles profiles;
  private final CandidateSearch search;
  private final LongToIntFunction byForm;

  private volatile CandidateSearch.@Nullable Queries loaded;

  SearchSpace(
      Variants variants,
      boolean ofModules,
      RetrievalOptions options,
      IndexSnapshot index,
      Profiles profiles) {
    this.variants = variants;
    this.profiles = profiles;
    search = new CandidateSearch(options, index, variants.forms(), ofModules);
    byForm = variants.byForm();
  }

  /** Numbered as candidates are. */
  Variants variants() {
    return variants;
  }

  /** Reads into memory what queries need but for the features of candidates. */
  void load() throws IOException {
    loaded = search.queries();
  }

  /** Frees what has been read for candidates. */
  void unload() {
    loaded = null;
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

  /** What a variant that parses is compared by. */
  Profile profile(int variant) throws IOException {
    return profiles.of(variants.forms().get(variant));
  }

  /** Hands over what some variants that parse are compared by, each variant once. */
  void eachProfile(int[] variants, Profiles.Sink sink) throws IOException {
    profiles.each(this.variants.forms(), variants, sink);
  }
}
