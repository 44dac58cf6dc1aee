package org.homolog.workspace;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.ModuleTitles;
import org.homolog.corpus.Source;
import org.homolog.frame.FrameTable;
import org.homolog.retrieval.IndexSnapshot;
import org.homolog.store.ModuleStore;

/**
 * One state of a workspace: the modules and fingerprints of one commit of the index, and the texts
 * that it names. Nothing is locked, so a writer may have taken texts away or brought new ones
 * between the opening of the two. Modules may be asked for by many threads, the store by one.
 */
public final class Reading implements AutoCloseable {
  private static final int ATTEMPTS = 5;

  private final ModuleStore store;
  private final IndexSnapshot index;
  private final FrameTable frames;
  private final Map<ModuleId, String> texts = new HashMap<>();

  /** Reads a state. */
  public interface Question<T> {
    T ask(Reading reading) throws IOException;
  }

  private Reading(ModuleStore store, IndexSnapshot index, FrameTable frames) {
    this.store = store;
    this.index = index;
    this.frames = frames;
    index.modules().forEach((text, modules) -> modules.forEach(id -> texts.put(id, text)));
  }

  /** The state that a workspace is in. */
  public static Reading open(Workspace workspace) throws IOException {
    // the store first: texts leave it only after the index that named them has been replaced
    ModuleStore store = workspace.storeToRead();
    try {
      return new Reading(store, workspace.snapshot(), workspace.frames().read());
    } catch (IOException e) {
      store.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    index.close();
    store.close();
  }

  /** The answer from one state; a writer that comes between has it asked anew. */
  public static <T> T of(Workspace workspace, Question<T> question) throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try (Reading reading = open(workspace)) {
        return question.ask(reading);
      } catch (MissingTextException _) {
        continue;
      }
    }
    throw new IOException(
        workspace.index() + ": names texts that the store does not have, import them again");
  }

  public IndexSnapshot index() {
    return index;
  }

  /** The house frames of the wikis. */
  public FrameTable frames() {
    return frames;
  }

  /** The modules as they were when this was opened, and their usage. */
  public ModuleStore store() {
    return store;
  }

  /** Returns the module of the index that a person means by a title, else the same. */
  public ModuleId named(ModuleId written) {
    synchronized (store) {
      return named(written, store, texts::containsKey);
    }
  }

  /**
   * Returns the module that a person means by a title, by the rules of its wiki, else the same.
   *
   * @param exists whether there is a module
   */
  public static ModuleId named(ModuleId written, ModuleStore store, Predicate<ModuleId> exists) {
    ModuleTitles titles =
        store.sites().find(written.wiki()).map(ModuleTitles::of).orElse(ModuleTitles.OF_ANY_WIKI);
    return titles.find(written, exists).orElse(written);
  }

  /**
   * The source of a module of the index.
   *
   * @throws MissingTextException if the store has its text no longer
   */
  public Optional<Source> source(ModuleId module) throws IOException {
    String text = texts.get(module);
    if (text == null) {
      return Optional.empty();
    }
    Optional<Source> source;
    synchronized (store) {
      source = store.findSource(text);
    }
    if (source.isEmpty()) {
      throw new MissingTextException(module);
    }
    return source;
  }
}
