package org.homolog.harvest;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.homolog.corpus.Wiki;
import org.homolog.store.ModuleStore;
import org.homolog.store.StoreWriter;
import org.homolog.store.StoredModule;

/** A store and its writer, for many threads: one at a time. */
final class SharedStore implements AutoCloseable {
  private final ReentrantLock lock = new ReentrantLock(true);
  private final ModuleStore store;
  private final StoreWriter writer;

  SharedStore(ModuleStore store) {
    this.store = store;
    this.writer = store.write();
  }

  /** Asks the store, which knows what was written before. */
  <T> T ask(Function<ModuleStore, T> question) {
    lock.lock();
    try {
      return question.apply(store);
    } finally {
      lock.unlock();
    }
  }

  /** Tells the store something, after what was written before. */
  void tell(Consumer<ModuleStore> work) {
    lock.lock();
    try {
      work.accept(store);
    } finally {
      lock.unlock();
    }
  }

  void write(Consumer<StoreWriter> work) {
    lock.lock();
    try {
      work.accept(writer);
    } finally {
      lock.unlock();
    }
  }

  /** The modules of a wiki. */
  List<StoredModule> modules(Wiki wiki) {
    return ask(
        from -> {
          try (Stream<StoredModule> modules = from.modules(wiki)) {
            return modules.toList();
          }
        });
  }

  @Override
  public void close() {
    lock.lock();
    try {
      writer.close();
    } finally {
      lock.unlock();
    }
  }
}
