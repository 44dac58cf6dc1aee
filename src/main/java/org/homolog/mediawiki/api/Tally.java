package org.homolog.mediawiki.api;

import java.util.function.LongConsumer;
import org.homolog.corpus.Module;

/** Counts what goes to a sink, and says of a moved module that its old title is gone. */
final class Tally implements HarvestSink {
  private final KnownModules known;
  private final HarvestSink sink;
  private final LongConsumer step;
  private long fetched;
  private long missed;
  private long gone;

  /**
   * A sink in front of another.
   *
   * @param step is told after each page how many are done with
   */
  Tally(KnownModules known, HarvestSink sink, LongConsumer step) {
    this.known = known;
    this.sink = sink;
    this.step = step;
  }

  @Override
  public void module(Module module) {
    long pageId = module.pageId().orElseThrow();
    KnownModule before = known.stored().get(pageId);
    if (before != null && !before.title().equals(module.id().title())) {
      sink.gone(pageId, before.title(), "moved to \"%s\"".formatted(module.id().title()));
    }
    sink.module(module);
    fetched++;
    step.accept(pages());
  }

  @Override
  public void missed(long pageId, String title, long revisionId, String reason) {
    sink.missed(pageId, title, revisionId, Messages.oneLine(reason));
    missed++;
    step.accept(pages());
  }

  @Override
  public void gone(long pageId, String title, String reason) {
    KnownModule before = known.stored().get(pageId);
    sink.gone(pageId, before == null ? title : before.title(), reason);
    gone++;
    step.accept(pages());
  }

  long fetched() {
    return fetched;
  }

  long missed() {
    return missed;
  }

  long gone() {
    return gone;
  }

  private long pages() {
    return fetched + missed + gone;
  }
}
