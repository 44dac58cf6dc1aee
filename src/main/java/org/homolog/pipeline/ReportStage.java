package org.homolog.pipeline;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.homolog.corpus.ModuleId;
import org.homolog.report.ReportWriter;
import org.homolog.report.Results;
import org.homolog.store.ModuleStore;
import org.homolog.store.StoredModule;

final class ReportStage {
  void run(Workspace workspace, ModuleStore store) throws IOException {
    Clusters clusters = new ClustersFile(workspace.clusters()).read();
    Map<ModuleId, StoredModule> stored = new HashMap<>();
    try (Stream<StoredModule> modules = store.modules()) {
      modules.forEach(module -> stored.put(module.id(), module));
    }
    new ReportWriter()
        .write(new Results(clusters.modules(), clusters.functions(), stored), workspace.report());
  }
}
