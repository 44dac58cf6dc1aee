package org.homolog.web.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.homolog.pipeline.Homolog;
import org.homolog.web.http.BusyException;
import org.homolog.workspace.Workspace;

/**
 * The edition that requests are answered from. When a command has made new results, they are read
 * beside, and later requests are answered from them; the old ones are closed after the last request
 * that began with them.
 */
public final class Editions implements AutoCloseable {
  private final EditionReader reader;
  private final Workspace workspace;
  private final News news;
  private final Thread watcher;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Lease<Edition> current;

  /** What the current edition was made of; known to the watcher only. */
  private String stamp;

  /** Asks something of an edition. */
  public interface Question<T> {
    T ask(Edition edition) throws Exception;
  }

  /** Is told what becomes of new results. */
  public interface News {
    /** New results are shown. */
    void switched(Edition edition);

    /** New results could not be read; the old ones are still shown. */
    void failed(Exception reason);
  }

  private Editions(Homolog homolog, Workspace workspace, News news, Duration pause)
      throws IOException {
    this.workspace = workspace;
    this.news = news;
    reader = new EditionReader(homolog);
    String made = made();
    stamp = reader.stamp();
    current = new Lease<>(reader.read());
    watcher = Thread.ofPlatform().daemon().name("editions").unstarted(() -> watch(made, pause));
  }

  /**
   * Reads the results that a workspace has, and goes on looking for new ones.
   *
   * @param pause between two looks
   * @throws IOException if there are no results
   */
  public static Editions open(Homolog homolog, Workspace workspace, News news, Duration pause)
      throws IOException {
    var editions = new Editions(homolog, workspace, news, pause);
    editions.watcher.start();
    return editions;
  }

  /**
   * Answers a question from the latest edition, which is not closed meanwhile.
   *
   * @throws BusyException if there will be no more editions
   */
  public <T> T ask(Question<T> question) throws Exception {
    Lease<Edition> lease = current;
    while (!lease.take()) {
      if (isClosed()) {
        throw new BusyException();
      }
      lease = current; // it was replaced since it was read
    }
    try {
      return question.ask(lease.held());
    } finally {
      lease.release();
    }
  }

  private void watch(String first, Duration pause) {
    String seen = first;
    try {
      while (!closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        String made = made();
        if (!made.equals(seen)) {
          seen = made;
          replace();
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void replace() {
    try {
      String next = reader.stamp();
      if (next.equals(stamp)) {
        return; // a report was written of what is shown
      }
      current.held().makeRoom();
      show(reader.read());
      stamp = next;
    } catch (OutOfMemoryError e) {
      fail(new IOException("they need more memory than the site has; start it again", e));
    } catch (IOException | RuntimeException e) {
      fail(e);
    }
  }

  private void fail(Exception reason) {
    if (!isClosed()) {
      news.failed(reason);
      goOn();
    }
  }

  private synchronized void show(Edition next) throws IOException {
    if (isClosed()) {
      next.close();
      return;
    }
    Lease<Edition> old = current;
    current = new Lease<>(next);
    old.release();
    news.switched(next);
  }

  /** Shows the old results as well as before. */
  private void goOn() {
    try {
      current.held().load();
    } catch (IOException e) {
      news.failed(e);
    }
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  /** Another text whenever a command has made new groups or a new report. */
  private String made() {
    return stamp(workspace.clusters()) + " " + stamp(workspace.report());
  }

  private static String stamp(Path file) {
    try {
      return Files.getLastModifiedTime(file).toString() + " " + Files.size(file);
    } catch (IOException _) {
      return "none"; // it is being replaced, or was never made
    }
  }

  /** The watcher ends by itself, as an interrupt would close files that it reads. */
  @Override
  public synchronized void close() throws IOException {
    if (!isClosed()) {
      closed.countDown();
      current.release();
    }
  }
}
