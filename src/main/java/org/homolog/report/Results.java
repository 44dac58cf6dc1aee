package org.homolog.report;

import java.util.Map;
import org.homolog.clustering.Clustering;
import org.homolog.corpus.ModuleId;
import org.homolog.store.StoredModule;

public record Results(
    Clustering modules, Clustering functions, Map<ModuleId, StoredModule> stored) {}
