package org.homolog.corpus;

/** A wiki, named by its database name, for example {@code enwiki}. */
public record Wiki(String dbname) implements Comparable<Wiki> {
  public Wiki {
    if (dbname.isBlank()) {
      throw new IllegalArgumentException("a wiki needs a database name");
    }
  }

  @Override
  public int compareTo(Wiki other) {
    return dbname.compareTo(other.dbname);
  }

  @Override
  public String toString() {
    return dbname;
  }
}
