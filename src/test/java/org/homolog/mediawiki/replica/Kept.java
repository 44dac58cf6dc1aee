package org.homolog.mediawiki.replica;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homolog.corpus.Usage;

/** Usage kept by page id. */
final class Kept implements UsageSink {
  final SortedMap<Long, Usage> usage = new TreeMap<>();
  final List<Missed> missed = new ArrayList<>();

  Usage of(long pageId) {
    return Objects.requireNonNull(usage.get(pageId));
  }

  @Override
  public void usage(long pageId, Usage figures) {
    usage.put(pageId, figures);
  }

  @Override
  public void missed(Missed part) {
    missed.add(part);
  }
}
