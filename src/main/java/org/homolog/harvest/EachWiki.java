package org.homolog.harvest;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.homolog.corpus.Site;
import org.homolog.corpus.Wiki;
import org.homolog.mediawiki.replica.ReplicaException;
import org.homolog.pipeline.Progress;
import org.homolog.store.Fetch;

/** Does one kind of harvest for many wikis at once; a wiki that fails does not stop the others. */
final class EachWiki {
  /** What came of a wiki; the sum says how many modules, and why some are missing. */
  record Result(long done, long missing, String reason) {}

  /** The harvest of one wiki. */
  interface Work {
    Result on(Site site, WikisProgress.OfWiki reached) throws IOException;
  }

  private final SharedStore store;
  private final Progress progress;
  private final Consumer<Fetch> log;

  EachWiki(SharedStore store, Progress progress, Consumer<Fetch> log) {
    this.store = store;
    this.progress = progress;
    this.log = log;
  }

  /**
   * Harvests the wikis, each on a thread of its own.
   *
   * @param kind as the store keeps how far it came
   * @throws IOException if nothing can be had of any wiki
   */
  Outcome harvest(String kind, List<Site> sites, int atOnce, Work work) throws IOException {
    progress.begin("harvest " + kind, sites.size());
    var reached = new WikisProgress(progress, sites.size());
    var gate = new Semaphore(atOnce);
    var outcome = new Outcome();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Fetch>> fetches = new ArrayList<>();
      for (Site site : sites) {
        fetches.add(threads.submit(() -> one(kind, site, gate, reached, work)));
      }
      try {
        for (Future<Fetch> fetch : fetches) {
          outcome.add(fetch.get());
        }
      } catch (ExecutionException e) {
        threads.shutdownNow();
        rethrow(Objects.requireNonNull(e.getCause()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("broken off", e);
      }
    }
    progress.end(outcome.toString());
    return outcome;
  }

  private Fetch one(String kind, Site site, Semaphore gate, WikisProgress reached, Work work)
      throws IOException, InterruptedException {
    gate.acquire();
    try {
      return keep(kind, site.wiki(), work.on(site, reached.of(site.wiki())));
    } catch (ReplicaException e) {
      if (e.isOfAll()) {
        throw e;
      }
      return failed(kind, site.wiki(), e);
    } catch (IOException e) {
      return failed(kind, site.wiki(), e);
    } finally {
      gate.release();
      reached.finished(site.wiki());
    }
  }

  /** Stores and logs that a wiki could not be harvested; what it has stays. */
  Fetch failed(String kind, Wiki wiki, IOException failure) {
    String reason = String.valueOf(failure.getMessage());
    progress.warn(reason);
    Fetch before = store.ask(from -> from.fetches().find(wiki, kind)).orElse(null);
    return keep(kind, wiki, new Result(before == null ? 0 : before.done(), 1, reason));
  }

  /** Stores and logs what came of a wiki. */
  Fetch keep(String kind, Wiki wiki, Result result) {
    var fetch =
        new Fetch(
            wiki,
            kind,
            Instant.now().truncatedTo(ChronoUnit.SECONDS),
            result.done(),
            result.missing(),
            result.reason());
    store.tell(
        to -> {
          to.fetches().put(fetch);
          log.accept(fetch);
        });
    return fetch;
  }

  private static void rethrow(Throwable cause) throws IOException {
    switch (cause) {
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(cause);
    }
  }
}
