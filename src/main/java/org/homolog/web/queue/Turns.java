package org.homolog.web.queue;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The turns of all visitors on some threads. It is the turn of the visitor with the fewest tasks
 * that run, among equals of the one whose tasks took the least time of late. Of one visitor short
 * tasks come before long ones. Long tasks leave one thread to short ones, and one of several
 * visitors leaves a thread to the others. The tasks of a visitor whose tasks took longer than their
 * costs told count as long while there are other visitors. Not safe for many threads.
 */
final class Turns {
  private static final int MAX_CALLERS = 4_096;

  private final int threads;
  private final Shares places;
  private final Shares costs;
  private final LongSupplier clock;
  private final Map<String, Caller> callers = new LinkedHashMap<>();
  private int running;
  private int runningLong;
  private int waiting;

  /**
   * A turn whose task runs.
   *
   * @param since when it began, in nanoseconds
   */
  record Begun(Turn turn, boolean isLong, long since) {}

  /**
   * @param places of turns that wait
   * @param cost of all turns that wait
   * @param clock in nanoseconds
   */
  Turns(int threads, int places, long cost, LongSupplier clock) {
    this.threads = threads;
    this.places = new Shares(places);
    this.costs = new Shares(cost);
    this.clock = clock;
  }

  /**
   * Adds a turn to those that wait.
   *
   * @return false if the visitor would have more than its share of the places or the cost
   */
  boolean add(Turn turn) {
    if (!places.take(turn.visitor(), turn.places())) {
      return false;
    }
    if (!costs.take(turn.visitor(), turn.cost())) {
      places.give(turn.visitor(), turn.places());
      return false;
    }
    forget(clock.getAsLong());
    callers.computeIfAbsent(turn.visitor(), _ -> new Caller()).add(turn);
    waiting++;
    return true;
  }

  private void forget(long now) {
    callers.values().removeIf(caller -> caller.isForgotten(now));
    if (callers.size() >= MAX_CALLERS) {
      callers.values().removeIf(Caller::isIdle);
    }
  }

  /** Takes a turn away that still waits; false if it does not. */
  boolean remove(Turn turn) {
    Caller caller = callers.get(turn.visitor());
    if (caller == null || !caller.remove(turn)) {
      return false;
    }
    leave(turn);
    return true;
  }

  private void leave(Turn turn) {
    waiting--;
    places.give(turn.visitor(), turn.places());
    costs.give(turn.visitor(), turn.cost());
  }

  /** Begins the next turn, if one may begin now. */
  Optional<Begun> next() {
    if (running == threads || waiting == 0) {
      return Optional.empty();
    }
    long now = clock.getAsLong();
    return callers.values().stream()
        .filter(caller -> mayBegin(caller, now))
        .min(
            Comparator.comparingInt(Caller::running)
                .thenComparingDouble(caller -> caller.used(now)))
        .map(caller -> begin(caller, now));
  }

  private boolean mayBegin(Caller caller, long now) {
    Optional<Turn> first = caller.first();
    if (first.isEmpty() || threads == 1) {
      return first.isPresent();
    }
    return !(isLong(first.get(), caller, now) && runningLong == threads - 1)
        && (isAlone() || caller.running() < threads - 1);
  }

  private boolean isLong(Turn turn, Caller caller, long now) {
    return !turn.isShort() || (!isAlone() && caller.isSlow(now));
  }

  /** Tells whether one visitor only is known, who may be many behind one address. */
  private boolean isAlone() {
    return callers.size() == 1;
  }

  private Begun begin(Caller caller, long now) {
    Turn turn = caller.first().orElseThrow();
    var begun = new Begun(turn, isLong(turn, caller, now), now);
    caller.start();
    leave(turn);
    running++;
    runningLong += begun.isLong() ? 1 : 0;
    return begun;
  }

  /** Ends a turn that had begun. */
  void end(Begun begun) {
    long now = clock.getAsLong();
    running--;
    runningLong -= begun.isLong() ? 1 : 0;
    Caller caller = callers.get(begun.turn().visitor());
    if (caller != null) {
      caller.end(now - begun.since(), now);
    }
  }

  /** Returns how many turns wait. */
  int waiting() {
    return waiting;
  }
}
