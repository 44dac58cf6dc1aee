package org.homolog.mediawiki.api;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/** The way to one wiki, on which one request goes at a time. */
final class Lane {
  private final ReentrantLock lock = new ReentrantLock(true);
  private final AtomicLong requests = new AtomicLong();

  void enter() throws InterruptedException {
    lock.lockInterruptibly();
  }

  void leave() {
    lock.unlock();
  }

  void count() {
    requests.incrementAndGet();
  }

  /** How many requests were sent, each attempt counted. */
  long requests() {
    return requests.get();
  }
}
