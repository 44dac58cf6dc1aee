package org.homolog.web.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.homolog.web.http.BusyException;
import org.homolog.web.queue.Turns.Begun;

/** Threads that do the tasks of all visitors in fair turns. */
public final class Workers implements AutoCloseable {
  private final Turns turns;
  private final Duration patience;
  private final List<Thread> threads = new ArrayList<>();
  private boolean closed;

  /**
   * How many tasks may be there at once.
   *
   * @param threads tasks that run
   * @param places tasks that wait
   * @param cost bytes of Lua that all tasks that wait would read
   */
  public record Room(int threads, int places, long cost) {}

  /**
   * Starts the threads.
   *
   * @param name of the threads
   * @param stackBytes of each thread, 0 for the usual
   * @param patience how long a task waits for its turn
   */
  public Workers(String name, Room room, long stackBytes, Duration patience) {
    this.patience = patience;
    turns = new Turns(room.threads(), room.places(), room.cost(), System::nanoTime);
    for (int i = 0; i < room.threads(); i++) {
      var thread = new Thread(null, this::work, name, stackBytes);
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
  }

  /**
   * Returns the result of a task that is done on one of the threads. A task that has begun is
   * waited for, however long it takes.
   *
   * @param cost bytes of Lua that the task reads, as far as that is known before
   * @throws BusyException if the visitor has too many tasks that wait, or the task did not begin in
   *     time
   */
  public <T> T run(String visitor, long cost, Callable<T> task) throws Exception {
    var future = new FutureTask<>(task);
    var turn = new Turn(visitor, 1, cost, future);
    add(turn);
    try {
      return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      if (remove(turn)) {
        throw new BusyException();
      }
      return result(future);
    } catch (ExecutionException e) {
      throw cause(e);
    }
  }

  /**
   * Returns the result of one more step of work that has been let in, whose turn comes as that of
   * other tasks but is never refused.
   */
  public <T> T go(String visitor, Callable<T> step) throws Exception {
    var future = new FutureTask<>(step);
    add(new Turn(visitor, 0, 0, future));
    return result(future);
  }

  private static <T> T result(FutureTask<T> future) throws Exception {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw cause(e);
    }
  }

  private static Exception cause(ExecutionException e) {
    return e.getCause() instanceof Exception cause ? cause : e;
  }

  private synchronized void add(Turn turn) {
    if (closed || !turns.add(turn)) {
      throw new BusyException();
    }
    notifyAll();
  }

  private synchronized boolean remove(Turn turn) {
    return turns.remove(turn);
  }

  private void work() {
    try {
      for (Optional<Begun> next = next(); next.isPresent(); next = next()) {
        next.get().turn().task().run();
        end(next.get());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for the next turn; nothing if there is none and will be none. */
  private synchronized Optional<Begun> next() throws InterruptedException {
    Optional<Begun> next = turns.next();
    while (next.isEmpty() && !(closed && turns.waiting() == 0)) {
      wait();
      next = turns.next();
    }
    return next;
  }

  private synchronized void end(Begun begun) {
    turns.end(begun);
    notifyAll();
  }

  /** Returns how many tasks wait for their turn. */
  synchronized int waiting() {
    return turns.waiting();
  }

  /** Takes no more tasks, and waits for those that there are. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    boolean interrupted = false;
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
