package org.homolog.web.queue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The turns that a visitor waits for, and what the visitor has had of late. */
final class Caller {
  private static final long SHORT_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
  private static final long FORGOTTEN_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private final Deque<Turn> shortTurns = new ArrayDeque<>();
  private final Deque<Turn> longTurns = new ArrayDeque<>();
  private final Fading used = new Fading();
  private final Fading overdue = new Fading();
  private int running;

  void add(Turn turn) {
    turns(turn).addLast(turn);
  }

  boolean remove(Turn turn) {
    return turns(turn).remove(turn);
  }

  private Deque<Turn> turns(Turn turn) {
    return turn.isShort() ? shortTurns : longTurns;
  }

  /** Returns the turn that is next: the first short one, else the first long one. */
  Optional<Turn> first() {
    return Optional.ofNullable(shortTurns.peekFirst())
        .or(() -> Optional.ofNullable(longTurns.peekFirst()));
  }

  void start() {
    remove(first().orElseThrow());
    running++;
  }

  /** Counts the time that a task took, and how much longer it was than a short one takes. */
  void end(long nanos, long now) {
    running--;
    used.add(nanos, now);
    overdue.add(Math.max(0, nanos - SHORT_NANOS), now);
  }

  /** Returns how many of the visitor's tasks run. */
  int running() {
    return running;
  }

  int waiting() {
    return shortTurns.size() + longTurns.size();
  }

  /** Returns the nanoseconds that the visitor's tasks took of late. */
  double used(long now) {
    return used.at(now);
  }

  /** Tells whether the visitor's tasks took longer of late than their costs had told. */
  boolean isSlow(long now) {
    return overdue.at(now) > SHORT_NANOS;
  }

  /** Tells whether the visitor has nothing to do here. */
  boolean isIdle() {
    return running == 0 && waiting() == 0;
  }

  /** Tells whether the visitor may be forgotten. */
  boolean isForgotten(long now) {
    return isIdle() && used(now) < FORGOTTEN_NANOS;
  }
}
