package org.homolog.web.table;

import org.homolog.web.http.Address;
import org.homolog.web.http.Parameters;

/**
 * Which rows of many are shown.
 *
 * @param page from 1
 * @param size rows of a page
 */
public record Slice(int page, int size) {
  static final int DEFAULT_SIZE = 50;
  static final int MOST_SIZE = 500;
  private static final int MOST_PAGE = 1_000_000;
  private static final Slice FIRST = new Slice(1, DEFAULT_SIZE);
  private static final Slice ALL = new Slice(1, Integer.MAX_VALUE);

  /** Reads a slice from the parameters of an address. */
  public interface Reader {
    Slice read(Parameters parameters);
  }

  /** Reads it from the parameters of an address. */
  public static Slice of(Parameters parameters) {
    return of(parameters, parameters.number("size", DEFAULT_SIZE, 1, MOST_SIZE));
  }

  /** Reads the slice of a file, which holds all rows unless a page or its size is asked for. */
  public static Slice ofFile(Parameters parameters) {
    Slice asked = of(parameters);
    boolean isAsked = parameters.text("page").isPresent() || parameters.text("size").isPresent();
    return isAsked ? asked : ALL;
  }

  /** Returns the slice whose address has no parameters: the first page, or of a file all rows. */
  static Slice unnamed() {
    return FIRST;
  }

  /** The same of a list whose pages are all of one size. */
  public static Slice of(Parameters parameters, int size) {
    return new Slice(parameters.number("page", 1, 1, MOST_PAGE), size);
  }

  /** The first row, from 0. */
  public int start(int rows) {
    return (int) Math.min(rows, (page - 1L) * size);
  }

  /** What comes after the last row. */
  public int end(int rows) {
    return (int) Math.min(rows, (long) page * size);
  }

  /** The number of pages: one at least. */
  public int pages(int rows) {
    return Math.max(1, (rows + size - 1) / size);
  }

  /** Its address among those of the other pages. */
  public Address on(Address link) {
    Address paged = page == 1 ? link : link.with("page", page);
    return size == DEFAULT_SIZE ? paged : paged.with("size", size);
  }

  /** Another page of the same size. */
  public Slice page(int other) {
    return new Slice(other, size);
  }
}
