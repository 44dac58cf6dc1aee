package org.homolog.harvest;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.homolog.corpus.Usage;
import org.homolog.corpus.Wiki;
import org.homolog.mediawiki.dump.DumpProgress;
import org.homolog.mediawiki.dump.DumpSink;
import org.homolog.mediawiki.dump.DumpUsage;
import org.homolog.mediawiki.dump.ModulePage;
import org.homolog.mediawiki.dump.TableDumps;
import org.homolog.mediawiki.dump.TransclusionCollector;
import org.homolog.mediawiki.replica.ReplicaTransclusions;
import org.homolog.mediawiki.replica.Replicas;

/** Gives a collector the pages of a wiki and the modules that each transcludes. */
interface TransclusionSource {
  void read(Wiki wiki, TransclusionCollector collector) throws IOException;

  static TransclusionSource ofReplicas(Replicas replicas) {
    return (wiki, collector) -> {
      List<String> missed = new ArrayList<>();
      new ReplicaTransclusions(replicas)
          .read(wiki, collector::transclusion, miss -> missed.add(miss.toString()));
      if (!missed.isEmpty()) {
        throw new IOException(missed.getFirst());
      }
    };
  }

  static TransclusionSource ofDumps(DumpFolder folder) {
    return (wiki, collector) -> {
      TableDumps dumps = folder.of(wiki);
      if (dumps.table("templatelinks").isEmpty()) {
        throw new IOException(
            "%s: no whole dump of the table templatelinks in %s; fetch it"
                .formatted(wiki, folder.path()));
      }
      new DumpUsage(Instant.now(), DumpProgress.NONE)
          .readTransclusions(dumps, new Pairs(collector));
    };
  }

  /** Takes what transcludes what, and nothing else. */
  record Pairs(TransclusionCollector collector) implements DumpSink {
    @Override
    public void transclusion(long fromPageId, long modulePageId) {
      collector.transclusion(fromPageId, modulePageId);
    }

    @Override
    public void usage(ModulePage page, Usage usage) {
      // only what transcludes what is read
    }
  }
}
