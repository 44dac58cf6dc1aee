package org.homolog.corpus;

import java.util.Optional;
import java.util.regex.Pattern;

/** An item of Wikidata, by the number after its {@code Q}; in order the older comes first. */
public record Item(long number) implements Comparable<Item> {
  /** As Wikibase writes an item: ten digits at most. */
  private static final Pattern ID = Pattern.compile("Q[1-9][0-9]{0,9}");

  public Item {
    if (number < 1) {
      throw new IllegalArgumentException("an item has a number from 1 on, not " + number);
    }
  }

  /** The item of an id such as {@code Q42}; empty for any other text. */
  public static Optional<Item> parse(String id) {
    return ID.matcher(id).matches()
        ? Optional.of(new Item(Long.parseLong(id.substring(1))))
        : Optional.empty();
  }

  @Override
  public int compareTo(Item other) {
    return Long.compare(number, other.number);
  }

  /** {@code Q42}. */
  @Override
  public String toString() {
    return "Q" + number;
  }
}
