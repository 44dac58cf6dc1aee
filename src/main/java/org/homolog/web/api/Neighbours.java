package org.homolog.web.api;

import java.util.Optional;
import java.util.function.IntFunction;
import org.homolog.web.http.Address;
import org.homolog.web.table.Slice;

/** The addresses of the pages after and before one of many. */
record Neighbours(Optional<String> next, Optional<String> prev) {
  /**
   * @param address of a page, which is counted from 1
   */
  static Neighbours of(Slice slice, int count, IntFunction<Address> address) {
    int pages = slice.pages(count);
    return new Neighbours(
        slice.page() < pages ? address(address, slice.page() + 1) : Optional.empty(),
        slice.page() > 1 ? address(address, Math.min(slice.page() - 1, pages)) : Optional.empty());
  }

  private static Optional<String> address(IntFunction<Address> address, int page) {
    return Optional.of(address.apply(page).toString());
  }
}
