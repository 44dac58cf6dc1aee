package org.homolog.web;

import org.homolog.web.edition.Editions;

/** Is told what the server does. */
public interface ServerLog extends Editions.News {
  /**
   * A request has been answered.
   *
   * @param from the address that it came from
   * @param path with its parameters, encoded
   */
  void answered(String from, String method, String path, int status, float milliseconds);

  /** A request could not be answered, for a fault of the program. */
  void fault(String path, Throwable fault);
}
