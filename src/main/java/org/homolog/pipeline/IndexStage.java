package org.homolog.pipeline;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Source;
import org.homolog.fingerprint.Fingerprinter;
import org.homolog.fingerprint.Rarity;
import org.homolog.parse.Unparsable;
import org.homolog.pipeline.unit.Readable;
import org.homolog.pipeline.unit.UnitReader;
import org.homolog.retrieval.Commit;
import org.homolog.retrieval.DamagedIndexException;
import org.homolog.retrieval.FingerprintIndex;
import org.homolog.retrieval.IndexSnapshot;
import org.homolog.retrieval.UnparsableText;
import org.homolog.store.ModuleStore;
import org.homolog.store.StoredModule;
import org.homolog.workspace.FramesFile;
import org.homolog.workspace.Workspace;

/** Store to index: texts that are new are read, texts that no module has any more leave. */
final class IndexStage {
  /** Changes when a fingerprint of the same text does. */
  private static final int FORMAT = 15;

  /** A redirect as wikitext has it, in any language. */
  private static final Pattern REDIRECT =
      Pattern.compile("^\\s*#\\p{L}+\\s*:?\\s*\\[\\[([^\\]\\n]+)\\]\\]");

  /** Texts handed to the workers before the first of them is waited for. */
  private static final int AHEAD = 256;

  private final PipelineOptions options;
  private final Rarity rarity;
  private final Progress progress;

  IndexStage(PipelineOptions options, Rarity rarity, Progress progress) {
    this.options = options;
    this.rarity = rarity;
    this.progress = progress;
  }

  /** Tells indexes apart whose fingerprints cannot be compared. */
  static String version(PipelineOptions options) {
    return version(options, Rarity.shipped());
  }

  private static String version(PipelineOptions options, Rarity rarity) {
    return "%d/%d/%d"
        .formatted(FORMAT, rarity.version(), options.fingerprint().minFunctionTokens());
  }

  /**
   * Does nothing if the fingerprints in the index are such as the options make.
   *
   * @throws IOException if another program or other options have made it
   */
  static void requireComparable(PipelineOptions options, Commit index, Workspace workspace)
      throws IOException {
    if (!index.version().equals(version(options))) {
      throw new IOException(workspace.index() + ": is of another version, run: homolog index");
    }
  }

  /** How many texts came and went. */
  record Outcome(int added, int removed) {}

  /** Publishes modules and texts together; only then do texts that are gone leave the store. */
  Outcome run(Workspace workspace, ModuleStore store) throws IOException {
    try (FingerprintIndex index = open(workspace.index())) {
      Set<String> stale = new HashSet<>(index.texts());
      Set<String> wanted = putModules(store, index);
      Set<String> missing = new HashSet<>(wanted);
      missing.removeAll(stale);
      stale.removeAll(wanted);
      progress.begin("index", missing.size());
      if (!stale.isEmpty()) {
        index.remove(stale);
      }
      int failed =
          missing.isEmpty()
              ? 0
              : add(missing, store, index, new Fingerprinter(options.fingerprint(), rarity));
      index.commit(store.generation());
      refreshFrames(workspace);
      store.sweep();
      progress.end(
          "%,d texts indexed, %,d removed, %,d in all"
                  .formatted(missing.size(), stale.size(), wanted.size())
              + (failed == 0
                  ? ""
                  : "; not Lua 5.1: %,d, listed in summary.json".formatted(failed)));
      return new Outcome(missing.size(), stale.size());
    }
  }

  /** Makes the house frames anew unless they are those of the index. */
  private void refreshFrames(Workspace workspace) throws IOException {
    String stamp = IndexSnapshot.latest(workspace.index()).orElseThrow().toString();
    FramesFile file = workspace.frames();
    if (file.isDamaged()) {
      progress.warn(file.path() + ": is damaged or of another version, and is made anew");
    }
    if (!file.stamp().equals(Optional.of(stamp))) {
      try (IndexSnapshot snapshot = workspace.snapshot()) {
        file.write(stamp, FrameStage.run(snapshot));
      }
    }
  }

  private FingerprintIndex open(Path folder) throws IOException {
    String version = version(options, rarity);
    try {
      return FingerprintIndex.open(folder, version);
    } catch (DamagedIndexException _) {
      progress.warn(folder + ": is damaged or of another version, and is made anew from the store");
      return FingerprintIndex.replace(folder, version);
    }
  }

  /** Has the index name the modules of the store, and tells their texts. */
  private static Set<String> putModules(ModuleStore store, FingerprintIndex index)
      throws IOException {
    Set<String> texts = new HashSet<>();
    Map<ModuleId, String> gone = index.modules();
    try (Stream<StoredModule> modules = store.modules()) {
      for (StoredModule module : (Iterable<StoredModule>) modules::iterator) {
        if (!module.sha1().equals(gone.remove(module.id()))) {
          index.put(module.id(), module.sha1());
        }
        texts.add(module.sha1());
      }
    }
    if (!gone.isEmpty()) {
      index.removeModules(gone.keySet());
    }
    return texts;
  }

  /** The number of texts that are not Lua 5.1. */
  private int add(
      Set<String> texts, ModuleStore store, FingerprintIndex index, Fingerprinter fingerprinter)
      throws IOException {
    var failed = new AtomicInteger();
    Queue<UnitReader> idle = new ConcurrentLinkedQueue<>();
    Deque<Task> running = new ArrayDeque<>();
    try (ExecutorService workers = Workers.start()) {
      store.forEachSource(
          texts,
          (text, source) -> {
            Runnable work =
                () -> {
                  UnitReader reader = idle.poll();
                  if (reader == null) {
                    reader = new UnitReader(fingerprinter);
                  }
                  if (!add(text, source, reader, index)) {
                    failed.incrementAndGet();
                  }
                  idle.add(reader);
                  progress.step();
                };
            running.add(new Task(text, workers.submit(work)));
            if (running.size() > AHEAD) {
              await(running.remove());
            }
          });
      running.forEach(IndexStage::await);
      return failed.get();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (FailedText e) {
      throw new FailedModuleException(module(e.text, store), e.failure);
    }
  }

  /** The reading of a text, told by its SHA-1. */
  private record Task(String text, Future<?> future) {}

  /** Ends the walk through the store, which cannot be asked for the module while it goes on. */
  private static final class FailedText extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String text;
    private final transient Throwable failure;

    FailedText(String text, Throwable failure) {
      super(failure);
      this.text = text;
      this.failure = failure;
    }
  }

  private static String module(String text, ModuleStore store) {
    try (Stream<StoredModule> modules = store.modules()) {
      return modules
          .filter(module -> module.sha1().equals(text))
          .findFirst()
          .map(module -> module.id().toString())
          .orElse("a module");
    }
  }

  /** Whether the text is Lua 5.1. */
  private static boolean add(
      String text, Source source, UnitReader reader, FingerprintIndex index) {
    try {
      Optional<Readable> readable = reader.partly(source);
      if (readable.isPresent()) {
        Optional<UnparsableText> failure =
            readable.get().failure().map(each -> unparsable(each, source));
        index.add(text, reader.fingerprints(readable.get()), failure);
        return failure.isEmpty();
      }
      index.add(text, unparsable((Unparsable) reader.parse(source), source));
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static UnparsableText unparsable(Unparsable failure, Source source) {
    int lines = 1;
    byte[] bytes = source.bytes();
    for (int i = 0; i + 1 < bytes.length; i++) {
      if (bytes[i] == '\n') {
        lines++;
      }
    }
    Matcher redirect = REDIRECT.matcher(source.text());
    String reason =
        redirect.find() ? UnparsableText.REDIRECT + redirect.group(1) : failure.reason();
    return new UnparsableText(failure.line(), failure.column(), reason, lines);
  }

  private static void await(Task task) {
    try {
      task.future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new InterruptedIOException("interrupted while indexing"));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UncheckedIOException cause) {
        throw cause;
      }
      throw new FailedText(task.text, Objects.requireNonNullElse(e.getCause(), e));
    }
  }
}
