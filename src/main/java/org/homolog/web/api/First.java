package org.homolog.web.api;

import java.util.List;
import java.util.function.Function;

/**
 * The first of many.
 *
 * @param count of all
 */
record First<T>(int count, List<T> first) {
  private static final int MOST = 500;

  static <S, T> First<T> of(List<S> all, Function<S, T> json) {
    return new First<>(all.size(), all.stream().limit(MOST).map(json).toList());
  }
}
