package org.homolog.harvest;

import java.util.Set;
import org.homolog.corpus.Site;

/**
 * Which wikis are harvested; an empty set takes all.
 *
 * @param closed whether closed wikis are taken, too; those named are taken anyway
 */
public record WikiChoice(
    Set<String> dbnames, Set<String> families, Set<String> languages, boolean closed) {
  /** All that are not closed. */
  public static final WikiChoice OPEN = new WikiChoice(Set.of(), Set.of(), Set.of(), false);

  public WikiChoice {
    dbnames = Set.copyOf(dbnames);
    families = Set.copyOf(families);
    languages = Set.copyOf(languages);
  }

  boolean takes(Site site) {
    String dbname = site.wiki().dbname();
    return takes(dbnames, dbname)
        && takes(families, site.family())
        && takes(languages, site.language())
        && (closed || !site.closed() || dbnames.contains(dbname));
  }

  private static boolean takes(Set<String> wanted, String value) {
    return wanted.isEmpty() || wanted.contains(value);
  }
}
