package org.homolog.pipeline;

import com.carrotsearch.hppc.LongHashSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.homolog.corpus.Module;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Source;
import org.homolog.corpus.Wiki;
import org.homolog.evaluation.LabelledPair;
import org.homolog.evaluation.Score;
import org.homolog.evaluation.Scorer;
import org.homolog.fingerprint.Rarity;
import org.homolog.frame.FrameTable;
import org.homolog.pipeline.unit.Variants;
import org.homolog.retrieval.IndexSnapshot;
import org.homolog.source.SourceOptions;
import org.homolog.store.ModuleStore;
import org.homolog.store.StoreWriter;
import org.homolog.verification.ClonePairs;
import org.homolog.workspace.Workspace;

/**
 * Labelled pairs to scores, by way of a workspace that holds the files they name and a background.
 */
final class EvaluateStage {
  private final PipelineOptions options;
  private final Rarity rarity;
  private final Progress progress;

  EvaluateStage(PipelineOptions options, Rarity rarity, Progress progress) {
    this.options = options;
    this.rarity = rarity;
    this.progress = progress;
  }

  List<Score> run(
      List<LabelledPair> pairs, Path root, Optional<Path> background, Workspace workspace)
      throws IOException {
    try (ModuleStore store = workspace.store()) {
      if (background.isPresent()) {
        new ImportStage(progress)
            .run(List.of(background.get()), SourceOptions.DEFAULTS, false, store);
      }
      put(pairs, root, store);
      new IndexStage(options, rarity, progress).run(workspace, store);
      try (IndexSnapshot index = workspace.snapshot()) {
        return Scorer.score(pairs, found(index, workspace.frames().read()));
      }
    }
  }

  private static void put(List<LabelledPair> pairs, Path root, ModuleStore store)
      throws IOException {
    SortedSet<ModuleId> modules = new TreeSet<>();
    for (LabelledPair pair : pairs) {
      requirePath(pair.left());
      requirePath(pair.right());
      modules.add(id(pair.left()));
      modules.add(id(pair.right()));
    }
    try (StoreWriter writer = store.write()) {
      for (ModuleId module : modules) {
        String path = module.title();
        Source source = source(path, root);
        writer.put(Module.of(module, OptionalLong.empty(), 0, Optional.of(path), source));
      }
    }
  }

  private static void requirePath(LabelledPair.Side side) throws IOException {
    if (side.path().isEmpty()) {
      throw new IOException("named by a labelled pair: a file without a name");
    }
  }

  private static Source source(String path, Path root) throws IOException {
    try {
      Path file = root.resolve(path);
      if (!Files.isRegularFile(file)) {
        throw new NoSuchFileException(
            file.toString(), null, "named by a labelled pair, is missing or no file");
      }
      return Source.of(Files.readAllBytes(file));
    } catch (InvalidPathException e) {
      throw new IOException("named by a labelled pair: " + e.getMessage(), e);
    }
  }

  private static ModuleId id(LabelledPair.Side side) {
    return new ModuleId(new Wiki(side.wiki()), side.path());
  }

  private Predicate<LabelledPair> found(IndexSnapshot index, FrameTable frames) throws IOException {
    Variants variants = Variants.ofModules(index);
    progress.begin("compare", -1);
    ClonePairs pairs = new PairStage(options, index, frames, variants, true).pairs(Progress.NONE);
    progress.end("%,d variants, %,d pairs".formatted(variants.size(), pairs.size()));
    Map<ModuleId, Integer> variantOf = new HashMap<>();
    for (int i = 0; i < variants.size(); i++) {
      int variant = i;
      variants.variant(i).members().forEach(unit -> variantOf.put(unit.module(), variant));
    }
    var reported = new LongHashSet();
    for (int i = 0; i < pairs.size(); i++) {
      reported.add(key(pairs.left(i), pairs.right(i)));
    }
    return pair -> {
      int left = variantOf.getOrDefault(id(pair.left()), -1);
      int right = variantOf.getOrDefault(id(pair.right()), -2);
      return left == right || left >= 0 && right >= 0 && reported.contains(key(left, right));
    };
  }

  private static long key(int left, int right) {
    return (long) Math.min(left, right) << 32 | Math.max(left, right);
  }
}
